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
                .sendBack(RiverTown.sendBack("螺栓仍未紧固。", NOON), DUTY_OFFICER, NOON)
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
        assertThat(texts(refusal(rectified, new Deed.Pass(null), GRID_MEMBER))).containsExactly("“网格员”不能复查任务单。");
        assertThat(texts(refusal(rectified, new Deed.Pass(null), LEADER))).containsExactly("“领导”不能复查任务单。");
        assertThat(texts(refusal(rectified, new Deed.Pass(null), OWNER)))
                .containsExactly("“企业”不能复查任务单。", "您本人提交过这张任务单的整改，不能自己复查。");
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
        WorkOrder.Accepted returned = rectified.sendBack(RiverTown.sendBack("仍在渗漏", late), TOWN_OFFICER, late);
        assertThat(returned.light(late)).isEqualTo(DeadlineLight.GREEN);
        assertThat(returned.progress().deadline().dueAt()).isEqualTo(late.plus(Duration.ofHours(3)));
        assertThat(returned.progress().returns()).isEqualTo(1);
    }

    @Test
    void isNotReturnedWithoutSayingWhy() {
        WorkOrder rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        assertThat(refusal(rectified, RiverTown.sendBack(" ", NOON), TOWN_OFFICER)
                        .status())
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

    @Test
    void isRefusedByTheAssigneeWithAReasonAndWaitsOnTheDeskWhileTheClockRuns() {
        WorkOrder refused = order().after(new Deed.Refuse("这是隔壁车间的罐。", null), OWNER, NOON);
        assertThat(refused.status()).isEqualTo(OrderStatus.REFUSED);
        assertThat(refused.light(MORNING.plus(Duration.ofHours(3)))).isEqualTo(DeadlineLight.RED);
        assertThat(refused.progress().passing().refusers()).containsExactly(OWNER.personId());
        assertThat(refusal(order(), new Deed.Refuse(" ", null), OWNER).status()).isEqualTo(400);
        assertThat(refusal(order(), new Deed.Refuse("不想做", null), GRID_MEMBER).status())
                .isEqualTo(403);
        assertThat(refusal(refused, new Deed.Accept(), OWNER).status()).isEqualTo(409);
        WorkOrder rectified = order().accept(OWNER).rectify(rectification(), OWNER, NOON);
        assertThat(refusal(rectified, new Deed.Refuse("晚了", null), OWNER).status())
                .isEqualTo(409);
    }

    @Test
    void goesAtOnceToTheOneWhomTheRefusalNamesButNotBackToSomebodyWhoRefusedIt() {
        Assignee grid = RiverTown.assignee(GRID_MEMBER);
        WorkOrder passed = order().after(new Deed.Refuse("归网格管。", grid), OWNER, NOON);
        assertThat(passed.status()).isEqualTo(OrderStatus.DISPATCHED);
        assertThat(passed.assignment().assignee()).isEqualTo(grid);
        assertThat(passed.progress().passing().count()).isEqualTo(1);
        assertThat(passed.progress().deadline()).isEqualTo(order().progress().deadline());
        Refusal back = refusal(passed, new Deed.Refuse("归企业管。", RiverTown.assignee(OWNER)), GRID_MEMBER);
        assertThat(texts(back)).containsExactly("钱厂长已经说过不是他的。");
        assertThat(passed.after(new Deed.Refuse("归企业管。", null), GRID_MEMBER, NOON)
                        .status())
                .isEqualTo(OrderStatus.REFUSED);
    }

    @Test
    void isReroutedByAnOfficerOfThePlaceWhoMayInsistOnTheOneWhoRefused() {
        Deed.Reroute toGrid = new Deed.Reroute(RiverTown.assignee(GRID_MEMBER), "网格先看现场。");
        WorkOrder rerouted = order().accept(OWNER).after(toGrid, TOWN_OFFICER, NOON);
        assertThat(rerouted.status()).isEqualTo(OrderStatus.DISPATCHED);
        assertThat(refusal(rerouted, new Deed.Accept(), RIVAL).status()).isEqualTo(403);
        assertThat(rerouted.after(new Deed.Accept(), GRID_MEMBER, NOON).status())
                .isEqualTo(OrderStatus.ACCEPTED);
        for (Actor.Person stranger : List.of(OWNER, GRID_MEMBER, OTHER_TOWN_OFFICER, LEADER)) {
            assertThat(refusal(order(), toGrid, stranger).status())
                    .as(stranger.name())
                    .isEqualTo(403);
        }
        Deed.Reroute same = new Deed.Reroute(RiverTown.assignee(OWNER), "就是您的。");
        assertThat(refusal(order(), same, TOWN_OFFICER).status()).isEqualTo(400);
        WorkOrder insisted =
                order().after(new Deed.Refuse("不是我的", null), OWNER, NOON).after(same, DUTY_OFFICER, NOON);
        assertThat(insisted.status()).isEqualTo(OrderStatus.DISPATCHED);
    }

    @Test
    void keepsAHelperFromReviewingWhatHeHelpedWith() {
        Deed.Help help = new Deed.Help(RiverTown.assignee(TOWN_OFFICER));
        WorkOrder helped = order().accept(OWNER).after(help, OWNER, NOON);
        assertThat(helped.assignment().assignee().personId()).isEqualTo(OWNER.personId());
        assertThat(helped.progress().version())
                .as("the assignee's form stays good")
                .isEqualTo(2);
        WorkOrder rectified = helped.after(rectification(), OWNER, NOON);
        assertThat(texts(refusal(rectified, new Deed.Pass(null), TOWN_OFFICER))).containsExactly("您协办了这张任务单，不能自己复查。");
        assertThat(rectified.after(new Deed.Pass(null), DUTY_OFFICER, NOON).status())
                .isEqualTo(OrderStatus.CLOSED);
        assertThat(refusal(order(), help, RIVAL).status()).isEqualTo(403);
        assertThat(texts(refusal(helped, help, OWNER))).containsExactly("李科员已经在协办。");
    }

    @Test
    void runsOnTheOldDeadlineUntilAnotherOfficerGrantsMoreTime() {
        Instant tomorrow = MORNING.plus(Duration.ofDays(1));
        Deed.AskExtension ask = new Deed.AskExtension("等配件。", tomorrow);
        WorkOrder asked = order().accept(OWNER).after(ask, OWNER, NOON);
        assertThat(asked.progress().deadline()).isEqualTo(order().progress().deadline());
        assertThat(refusal(asked, ask, OWNER).status()).as("asked already").isEqualTo(409);
        assertThat(refusal(order(), ask, TOWN_OFFICER).status()).isEqualTo(403);
        assertThat(refusal(order(), new Deed.AskExtension("", NOON), OWNER).reasons())
                .extracting(Refusal.Reason::field)
                .containsExactly("reason", "wantedAt");
        assertThat(refusal(asked, new Deed.Grant(null, null), OWNER).status()).isEqualTo(403);
        assertThat(refusal(asked, new Deed.Grant(null, null), OTHER_TOWN_OFFICER)
                        .status())
                .isEqualTo(403);
        WorkOrder granted = asked.after(new Deed.Grant(null, null), TOWN_OFFICER, NOON);
        assertThat(granted.progress().deadline()).isEqualTo(new Deadline(NOON, tomorrow));
        assertThat(granted.progress().round()).as("armed again").isEqualTo(1);
        assertThat(granted.progress().extension()).isNull();
        WorkOrder denied = asked.after(new Deed.Deny("来得及。"), TOWN_OFFICER, NOON);
        assertThat(denied.progress().deadline()).isEqualTo(order().progress().deadline());
        assertThat(denied.progress().extension()).isNull();
        assertThat(refusal(denied, new Deed.Grant(tomorrow, null), TOWN_OFFICER).status())
                .isEqualTo(409);
    }

    @Test
    void doesNotLetAnAssigneeGrantHimselfMoreTime() {
        Instant tomorrow = MORNING.plus(Duration.ofDays(1));
        WorkOrder asked = orderFor(TOWN_OFFICER.personId())
                .accept(TOWN_OFFICER)
                .after(new Deed.AskExtension("人手不够。", tomorrow), TOWN_OFFICER, NOON);
        assertThat(texts(refusal(asked, new Deed.Grant(null, null), TOWN_OFFICER)))
                .containsExactly("任务单派给了您本人，不能自己批准延期。");
        assertThat(asked.after(new Deed.Grant(null, null), DUTY_OFFICER, NOON).status())
                .isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void isUrgedAtMostOnceAnHourByOfficersAndLeaders() {
        WorkOrder urged = order().after(new Deed.Urge(null), LEADER, NOON);
        assertThat(urged.progress().urging().count()).isEqualTo(1);
        assertThat(refusal(urged, new Deed.Urge(null), TOWN_OFFICER).status()).isEqualTo(409);
        WorkOrder again = urged.after(new Deed.Urge(null), TOWN_OFFICER, NOON.plus(Duration.ofHours(1)));
        assertThat(again.progress().urging().count()).isEqualTo(2);
        assertThat(refusal(order(), new Deed.Urge(null), GRID_MEMBER).status()).isEqualTo(403);
        assertThat(refusal(order(), new Deed.Urge(null), OTHER_TOWN_OFFICER).status())
                .isEqualTo(403);
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
