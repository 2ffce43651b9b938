package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.workorder.Bulk.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One deed upon many orders: each has its own outcome. */
class OrderBulkTests extends OrderHouse {

    @Test
    void cancelsTheGoodOnesAndSaysOfEachOtherWhyNot() {
        long fresh = dispatch("一", true, Duration.ofHours(3), MAY_DAY);
        long changed = dispatch("二", true, Duration.ofHours(3), MAY_DAY);
        long rectified = dispatch("三", true, Duration.ofHours(3), MAY_DAY);
        does(owner, changed, new Deed.Accept(), MAY_DAY);
        does(owner, rectified, new Deed.Accept(), MAY_DAY);
        does(owner, rectified, RiverTown.rectification(), MAY_DAY);
        Bulk.Answer answer =
                bulk(town, Bulk.Kind.CANCEL, "重复派单", null, row(rectified, 3), row(changed, 1), row(fresh, 1));
        assertThat(answer.done()).isEqualTo(1);
        assertThat(answer.refused()).isEqualTo(2);
        assertThat(answer.outcomes()).extracting(Bulk.Outcome::id).containsExactly(fresh, changed, rectified);
        assertThat(answer.outcomes().get(1).why())
                .singleElement()
                .asString()
                .contains("周芒种")
                .contains("接受");
        assertThat(answer.outcomes().get(2).why()).contains("任务单现在是“已整改，待复查”。");
        assertThat(order(fresh).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(changed).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(count(
                        "audit.entry where object_kind = 'order' and object_id = ? and action = 'workorder.cancel' and outcome = 'DONE'",
                        String.valueOf(fresh)))
                .isEqualTo(1);
        assertThat(count(
                        "audit.entry where object_kind = 'order' and object_id = ? and action = 'workorder.cancel' and outcome = 'REFUSED'",
                        String.valueOf(changed)))
                .isEqualTo(1);
    }

    @Test
    void urgesReroutesAndGrantsEachByItsOwnRules() {
        long one = dispatch("一", true, Duration.ofHours(3), MAY_DAY);
        long other = dispatch("二", true, Duration.ofHours(3), MAY_DAY);
        does(owner, other, new Deed.AskExtension("等配件。", MAY_DAY.plus(Duration.ofHours(9))), MAY_DAY);
        assertThat(bulk(town, Bulk.Kind.URGE, null, null, row(one, 1), row(other, 1))
                        .done())
                .isEqualTo(2);
        assertThat(bulk(town, Bulk.Kind.URGE, null, null, row(one, 1), row(other, 1))
                        .refused())
                .as("within the hour")
                .isEqualTo(2);
        Bulk.Answer granted = bulk(town, Bulk.Kind.GRANT, null, null, row(one, 1), row(other, 2));
        assertThat(granted.outcomes()).extracting(Bulk.Outcome::done).containsExactly(false, true);
        assertThat(granted.outcomes().getFirst().why()).containsExactly("没有待批的延期申请。");
        Bulk.Answer rerouted = bulk(town, Bulk.Kind.REROUTE, "网格负责。", grid.personId(), row(one, 1), row(other, 3));
        assertThat(rerouted.done()).isEqualTo(2);
        assertThat(order(one).assignment().assignee().personId()).isEqualTo(grid.personId());
    }

    @Test
    void neverPassesAReviewAndTellsAStrangerNothing() {
        assertThat(Bulk.Kind.values()).extracting(Bulk.Kind::action).doesNotContain(Action.REVIEW, Action.RECTIFY);
        long id = dispatch("外镇的手", true, Duration.ofHours(3), MAY_DAY);
        Bulk.Answer answer = bulk(stranger, Bulk.Kind.CANCEL, "误报", null, row(id, 1));
        assertThat(answer.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.done()).isFalse();
            assertThat(outcome.number()).isNull();
        });
        assertThat(order(id).status()).isEqualTo(OrderStatus.DISPATCHED);
        assertThatThrownBy(() -> bulk(town, Bulk.Kind.CANCEL, "误报", null)).isInstanceOf(Refusal.class);
    }

    private Bulk.Answer bulk(
            Actor.Person doer, Bulk.Kind kind, @Nullable String reason, @Nullable Long person, Row... rows) {
        return Actors.as(
                doer, () -> handling.each(new Bulk(kind, List.of(rows), reason, person), MAY_DAY.plusSeconds(60)));
    }

    private static Row row(long id, int version) {
        return new Row(id, version);
    }
}
