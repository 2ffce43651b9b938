package org.anlan.workorder;

import static org.anlan.workorder.RiverTown.DUTY_OFFICER;
import static org.anlan.workorder.RiverTown.FOREMAN;
import static org.anlan.workorder.RiverTown.GRID_MEMBER;
import static org.anlan.workorder.RiverTown.LEADER;
import static org.anlan.workorder.RiverTown.MORNING;
import static org.anlan.workorder.RiverTown.OTHER_TOWN_OFFICER;
import static org.anlan.workorder.RiverTown.OWNER;
import static org.anlan.workorder.RiverTown.RIVAL;
import static org.anlan.workorder.RiverTown.TOWN_OFFICER;
import static org.anlan.workorder.RiverTown.order;
import static org.anlan.workorder.RiverTown.orderFor;
import static org.anlan.workorder.RiverTown.rectification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class WorkOrderTests {

    private static final Instant NOON = MORNING.plus(Duration.ofHours(2));

    @Test
    void goesFromDispatchThroughRectifyingToClosingByAnother() {
        WorkOrder closed =
                order().accept(OWNER).rectify(rectification(), FOREMAN, NOON).pass(TOWN_OFFICER, NOON.plusSeconds(60));
        assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.progress().version()).isEqualTo(4);
        assertThat(closed.isOpen()).isFalse();
    }

    @Test
    void isAcceptedByTheAssigneeOrAnotherAccountOfTheEnterpriseOnly() {
        assertThat(order().accept(OWNER).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order().accept(FOREMAN).status()).isEqualTo(OrderStatus.ACCEPTED);
        for (Actor.Person stranger : List.of(RIVAL, GRID_MEMBER, TOWN_OFFICER, DUTY_OFFICER, LEADER)) {
            assertThat(refusal(order(), new Deed.Accept(), stranger).status())
                    .as(stranger.name())
                    .isEqualTo(403);
        }
        assertThat(orderFor(GRID_MEMBER.personId()).accept(GRID_MEMBER).status())
                .isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void refusesAReviewByTheOneWhoRectified() {
        WorkOrder rectified =
                orderFor(TOWN_OFFICER.personId()).accept(TOWN_OFFICER).rectify(rectification(), TOWN_OFFICER, NOON);
        Refusal refusal = refusal(rectified, new Deed.Pass(null), TOWN_OFFICER);
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.code()).isEqualTo("order-review-refused");
        assertThat(texts(refusal)).containsExactly("您本人提交过这张任务单的整改，不能自己复查。");
        assertThat(rectified.after(new Deed.Pass(null), DUTY_OFFICER, NOON).status())
                .isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void remembersARectifierOverReturnsAndOverHisSecondAccount() {
        WorkOrder again = orderFor(TOWN_OFFICER.personId())
                .accept(TOWN_OFFICER)
                .rectify(rectification(), TOWN_OFFICER, NOON)
                .sendBack(new Deed.Return("螺栓仍未紧固。"), DUTY_OFFICER, NOON)
                .rectify(rectification(), FOREMAN, NOON);
        Actor.Person secondAccount =
                new Actor.Person(999, "李科员", "DEPARTMENT", TOWN_OFFICER.personId(), DUTY_OFFICER.scope());
        assertThat(refusal(again, new Deed.Pass(null), TOWN_OFFICER).status()).isEqualTo(403);
        assertThat(refusal(again, new Deed.Pass(null), secondAccount).status()).isEqualTo(403);
    }

    @Test
    void isReviewedOnlyByOfficersOfThePlace() {
        WorkOrder rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        assertThat(texts(refusal(rectified, new Deed.Pass(null), OTHER_TOWN_OFFICER)))
                .containsExactly("这个监管对象不在您的管辖范围内。");
        assertThat(texts(refusal(rectified, new Deed.Pass(null), GRID_MEMBER))).containsExactly("“网格员”不能复查或撤销任务单。");
        assertThat(texts(refusal(rectified, new Deed.Pass(null), LEADER))).containsExactly("“领导”不能复查或撤销任务单。");
        assertThat(texts(refusal(rectified, new Deed.Pass(null), OWNER)))
                .containsExactly("“企业”不能复查或撤销任务单。", "您本人提交过这张任务单的整改，不能自己复查。");
    }

    @Test
    void namesEverythingThatIsMissingFromARectificationAtOnce() {
        Refusal empty = refusal(order().accept(OWNER), new Deed.Rectify(" ", List.of(), List.of()), OWNER);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.reasons()).extracting(Refusal.Reason::field).containsExactly("note", "fileIds");
        assertThat(empty.reasons())
                .allSatisfy(reason -> assertThat(reason.remedy()).isNotBlank());

        Refusal foreign = refusal(order().accept(OWNER), new Deed.Rectify("好了", List.of(8L, 9L), List.of(9L)), OWNER);
        assertThat(texts(foreign)).containsExactly("照片 9 不存在，或不属于这个监管对象。");

        Refusal allWrong = refusal(order(), new Deed.Rectify("", List.of(), List.of()), RIVAL);
        assertThat(allWrong.status()).isEqualTo(403);
        assertThat(allWrong.reasons()).hasSize(4);
    }

    @Test
    void isReturnedWithTheClockArmedAgain() {
        WorkOrder.Rectified rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        Instant late = MORNING.plus(Duration.ofDays(2));
        assertThat(rectified.light(late)).as("stood still at noon").isEqualTo(DeadlineLight.YELLOW);
        WorkOrder.Accepted returned = rectified.sendBack(new Deed.Return("仍在渗漏"), TOWN_OFFICER, late);
        assertThat(returned.light(late)).isEqualTo(DeadlineLight.GREEN);
        assertThat(returned.progress().deadline().dueAt()).isEqualTo(late.plus(Duration.ofHours(3)));
        assertThat(returned.progress().returns()).isEqualTo(1);
    }

    @Test
    void isNotReturnedWithoutSayingWhy() {
        WorkOrder rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        assertThat(refusal(rectified, new Deed.Return(" "), TOWN_OFFICER).status())
                .isEqualTo(400);
    }

    @Test
    void isCancelledWithAReasonByAnOfficerWhoIsNotTheAssigneeAndOnlyBeforeItIsRectified() {
        assertThat(order().after(new Deed.Cancel("误报"), TOWN_OFFICER, NOON).status())
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(refusal(order(), new Deed.Cancel(""), TOWN_OFFICER).status()).isEqualTo(400);
        assertThat(refusal(order(), new Deed.Cancel("不想做"), OWNER).status()).isEqualTo(403);
        assertThat(refusal(orderFor(TOWN_OFFICER.personId()), new Deed.Cancel("不想做"), TOWN_OFFICER)
                        .status())
                .isEqualTo(403);
        WorkOrder rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        assertThat(refusal(rectified, new Deed.Cancel("误报"), TOWN_OFFICER).status())
                .isEqualTo(409);
    }

    private static Refusal refusal(WorkOrder order, Deed deed, Actor.Person doer) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> order.after(deed, doer, NOON));
        assertThat(refusal).as("%s by %s", deed, doer.name()).isNotNull();
        return refusal;
    }

    private static List<String> texts(Refusal refusal) {
        return refusal.reasons().stream().map(Refusal.Reason::text).toList();
    }
}
