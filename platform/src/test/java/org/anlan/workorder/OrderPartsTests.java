package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.workorder.OrderHandling.WantedPart;
import org.junit.jupiter.api.Test;

/** An order split among several people. */
class OrderPartsTests extends OrderHouse {

    private static final Deed.Rectify DONE = new Deed.Rectify("已处理。", List.of(1L), List.of());

    @Test
    void waitsForAllItsPartsAndShowsHowFarTheyAre() {
        long whole = accepted();
        List<OrderView.Part> parts = partsOf(split(whole));
        assertThat(parts).extracting(OrderView.Part::title).containsExactly("查东侧管线", "查西侧管线");
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.dueAt())
                        .isEqualTo(order(whole).progress().deadline().dueAt()));
        assertThatThrownBy(() -> does(owner, whole, DONE, MAY_DAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reasons().getFirst().text()).isEqualTo("还有 2 张子任务单没有办结，共 2 张。"));
        close(parts.getFirst().id());
        assertThat(order(whole).progress().parts()).isEqualTo(new Parts(2, 1));
        does(duty, parts.get(1).id(), new Deed.Cancel("不用查了"), MAY_DAY);
        assertThat(order(whole).progress().parts()).isEqualTo(new Parts(2, 0));
        does(owner, whole, DONE, MAY_DAY);
        assertThat(order(whole).status()).isEqualTo(OrderStatus.RECTIFIED);
        assertThat(steps(whole)).containsSubsequence("SPLIT", "SPLIT", "PART_ENDED", "PART_ENDED", "RECTIFIED");
    }

    @Test
    void keepsWhoeverWorkedOnAPartFromReviewingTheWhole() {
        long whole = accepted();
        Actors.as(
                town,
                () -> handling.split(whole, 2, List.of(new WantedPart(department.personId(), "部门查", "")), MAY_DAY));
        long part = partsOf(Actors.as(town, () -> handling.note(whole, "看", List.of(), MAY_DAY)))
                .getFirst()
                .id();
        does(department, part, new Deed.Accept(), MAY_DAY);
        does(department, part, DONE, MAY_DAY);
        does(town, part, new Deed.Pass(null), MAY_DAY);
        does(owner, whole, DONE, MAY_DAY);
        assertThatThrownBy(() -> does(department, whole, new Deed.Pass(null), MAY_DAY))
                .isInstanceOf(Refusal.class);
        does(town, whole, new Deed.Pass(null), MAY_DAY);
        assertThat(order(whole).status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void takesItsOpenPartsAlongWhenItIsCancelled() {
        long whole = accepted();
        List<OrderView.Part> parts = partsOf(split(whole));
        close(parts.getFirst().id());
        does(town, whole, new Deed.Cancel("误报"), MAY_DAY);
        assertThat(order(parts.getFirst().id()).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order(parts.get(1).id()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(whole).progress().parts()).isEqualTo(new Parts(2, 0));
        assertThat(count(
                        "workorder.deadline where order_id = ? and fired_at is null and void_at is null",
                        parts.get(1).id()))
                .isZero();
    }

    @Test
    void isNotSplitByAStrangerNorOnceMore() {
        long whole = accepted();
        assertThatThrownBy(() -> Actors.as(
                        stranger,
                        () -> handling.split(whole, 2, List.of(new WantedPart(grid.personId(), "查", "")), MAY_DAY)))
                .isInstanceOf(Refusal.class);
        long part = partsOf(split(whole)).getFirst().id();
        assertThatThrownBy(() -> Actors.as(
                        town,
                        () -> handling.split(part, 1, List.of(new WantedPart(grid.personId(), "查", "")), MAY_DAY)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reasons().getFirst().text()).isEqualTo("这已经是一张子任务单。"));
    }

    private long accepted() {
        long id = dispatch("全厂管线排查", true, Duration.ofHours(5), MAY_DAY);
        does(owner, id, new Deed.Accept(), MAY_DAY);
        return id;
    }

    private OrderView split(long id) {
        return Actors.as(
                owner,
                () -> handling.split(
                        id,
                        2,
                        List.of(
                                new WantedPart(grid.personId(), "查东侧管线", ""),
                                new WantedPart(town.personId(), "查西侧管线", "含阀门井。")),
                        MAY_DAY));
    }

    private static List<OrderView.Part> partsOf(OrderView view) {
        return Objects.requireNonNull(view.partList());
    }

    private void close(long part) {
        does(grid, part, new Deed.Accept(), MAY_DAY);
        does(grid, part, DONE, MAY_DAY);
        does(town, part, new Deed.Pass(null), MAY_DAY);
    }
}
