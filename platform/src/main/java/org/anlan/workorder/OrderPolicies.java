package org.anlan.workorder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;

/** Who may do what to which order. Screens ask before they offer, deeds ask before they are done: the same lists. */
final class OrderPolicies {

    private static final Set<Role> OFFICERS = Set.of(Role.TOWN, Role.DEPARTMENT, Role.DUTY);
    private static final Set<Role> URGING = Set.of(Role.TOWN, Role.DEPARTMENT, Role.DUTY, Role.LEADER);

    @FunctionalInterface
    private interface Policy {
        @Nullable
        Objection against(WorkOrder order, Actor.Person doer);
    }

    private static final Map<Action, List<Policy>> POLICIES = policies();

    private OrderPolicies() {}

    private static Map<Action, List<Policy>> policies() {
        Map<Action, List<Policy>> policies = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            policies.put(action, policiesOf(action));
        }
        return policies;
    }

    static boolean allows(Action action, WorkOrder order, Actor.Person doer) {
        for (Policy policy : policies(action)) {
            if (policy.against(order, doer) != null) {
                return false;
            }
        }
        return true;
    }

    private static List<Policy> policies(Action action) {
        return Objects.requireNonNull(POLICIES.get(action));
    }

    static List<Objection> against(Action action, WorkOrder order, Actor.Person doer) {
        List<Objection> objections = new ArrayList<>();
        for (Policy policy : policies(action)) {
            Objection objection = policy.against(order, doer);
            if (objection != null) {
                objections.add(objection);
            }
        }
        return objections;
    }

    /** @throws org.anlan.problem.Refusal naming every objection, those of the policies and {@code more} */
    static void demand(Action action, WorkOrder order, Actor.Person doer, List<Objection> more) {
        List<Objection> all = new ArrayList<>(against(action, order, doer));
        all.addAll(more);
        if (!all.isEmpty()) {
            throw Objection.refusal(action, order.assignment().number(), all);
        }
    }

    private static List<Policy> policiesOf(Action action) {
        return switch (action) {
            case ACCEPT -> List.of(OrderPolicies::isDispatched, OrderPolicies::isForTheDoer);
            case REFUSE -> List.of(OrderPolicies::isWithAssignee, OrderPolicies::isForTheDoer);
            case EXTEND ->
                List.of(OrderPolicies::isWithAssignee, OrderPolicies::isForTheDoer, OrderPolicies::nothingIsAsked);
            case RECTIFY ->
                List.of(OrderPolicies::isAccepted, OrderPolicies::isForTheDoer, OrderPolicies::partsHaveEnded);
            case REVIEW, RETURN ->
                List.of(
                        OrderPolicies::isRectified,
                        doerIsOfficer(action),
                        OrderPolicies::placeIsTheDoers,
                        OrderPolicies::doerRectifiedNothing,
                        OrderPolicies::doerDidNotHelp);
            case CANCEL ->
                List.of(
                        OrderPolicies::isNotYetRectified,
                        doerIsOfficer(action),
                        OrderPolicies::placeIsTheDoers,
                        doerIsNotAssignee(action));
            case REROUTE ->
                List.of(OrderPolicies::isNotYetRectified, doerIsOfficer(action), OrderPolicies::placeIsTheDoers);
            case HELP -> List.of(OrderPolicies::isWithAssignee, OrderPolicies::isForTheDoerOrHisPlace);
            case GRANT, DENY ->
                List.of(
                        OrderPolicies::isWithAssignee,
                        OrderPolicies::extensionIsAsked,
                        doerIsOfficer(action),
                        OrderPolicies::placeIsTheDoers,
                        doerIsNotAssignee(action));
            case URGE ->
                List.of(OrderPolicies::isWithAssignee, OrderPolicies::doerMayUrge, OrderPolicies::placeIsTheDoers);
            case SPLIT ->
                List.of(
                        OrderPolicies::isWithAssignee,
                        OrderPolicies::isNoPart,
                        OrderPolicies::isForTheDoerOrHisPlace,
                        OrderPolicies::placeIsTheDoers);
            case NOTE -> List.of(OrderPolicies::isOpen);
        };
    }

    private static @Nullable Objection isDispatched(WorkOrder order, Actor.Person doer) {
        return order instanceof WorkOrder.Dispatched ? null : stateOf(order, "只有刚派发、还没有人接受的任务单可以接受。");
    }

    private static @Nullable Objection isAccepted(WorkOrder order, Actor.Person doer) {
        return order instanceof WorkOrder.Accepted ? null : stateOf(order, "先接受任务单，再提交整改；已提交的等待复查。");
    }

    private static @Nullable Objection isRectified(WorkOrder order, Actor.Person doer) {
        return order instanceof WorkOrder.Rectified ? null : stateOf(order, "整改提交以后才能复查。");
    }

    private static @Nullable Objection isNotYetRectified(WorkOrder order, Actor.Person doer) {
        return switch (order) {
            case WorkOrder.Dispatched running -> null;
            case WorkOrder.Refused running -> null;
            case WorkOrder.Accepted running -> null;
            case WorkOrder.Rectified done -> stateOf(order, "整改已经提交，要经复查办结。");
            case WorkOrder.Closed over -> stateOf(order, "已结束的任务单不再变动。");
            case WorkOrder.Cancelled over -> stateOf(order, "已结束的任务单不再变动。");
        };
    }

    private static @Nullable Objection isWithAssignee(WorkOrder order, Actor.Person doer) {
        return order instanceof WorkOrder.Dispatched || order instanceof WorkOrder.Accepted
                ? null
                : stateOf(order, "只有责任人手上、还没有提交整改的任务单可以这样办。");
    }

    private static @Nullable Objection nothingIsAsked(WorkOrder order, Actor.Person doer) {
        Extension asked = order.progress().extension();
        return asked == null
                ? null
                : Objection.state("已经申请延期到 " + OrderTexts.moment(asked.wantedAt()) + "，还没有批复。", "等批复以后再申请。");
    }

    private static @Nullable Objection extensionIsAsked(WorkOrder order, Actor.Person doer) {
        return order.progress().extension() == null ? Objection.state("没有待批的延期申请。", null) : null;
    }

    private static @Nullable Objection isOpen(WorkOrder order, Actor.Person doer) {
        return order.isOpen() ? null : stateOf(order, "已结束的任务单不再补充；需要时另派一张。");
    }

    private static @Nullable Objection isNoPart(WorkOrder order, Actor.Person doer) {
        return order.assignment().parentId() == null ? null : Objection.state("这已经是一张子任务单。", "在上级任务单上再拆。");
    }

    private static @Nullable Objection partsHaveEnded(WorkOrder order, Actor.Person doer) {
        Parts parts = order.progress().parts();
        return parts.open() == 0
                ? null
                : Objection.state("还有 " + parts.open() + " 张子任务单没有办结，共 " + parts.all() + " 张。", "子任务单全部办结或撤销后再提交整改。");
    }

    private static Objection stateOf(WorkOrder order, String remedy) {
        return Objection.state("任务单现在是“" + order.stateName() + "”。", remedy);
    }

    private static @Nullable Objection isForTheDoer(WorkOrder order, Actor.Person doer) {
        Assignment assignment = order.assignment();
        boolean assignee = doer.personId() == assignment.assignee().personId();
        boolean sameEnterprise = Role.valueOf(doer.role()) == Role.ENTERPRISE
                && doer.scope().units().contains(assignment.unitId());
        return assignee || sameEnterprise
                ? null
                : Objection.doer("任务单派给了" + assignment.assignee().called() + "，不是您。", "由本人或同一企业的其他账号办理。");
    }

    private static @Nullable Objection isForTheDoerOrHisPlace(WorkOrder order, Actor.Person doer) {
        boolean officerOfThePlace =
                OFFICERS.contains(Role.valueOf(doer.role())) && placeIsTheDoers(order, doer) == null;
        return officerOfThePlace ? null : isForTheDoer(order, doer);
    }

    private static Policy doerIsOfficer(Action action) {
        return (order, doer) -> officerAmong(OFFICERS, action, doer);
    }

    private static @Nullable Objection doerMayUrge(WorkOrder order, Actor.Person doer) {
        return officerAmong(URGING, Action.URGE, doer);
    }

    private static @Nullable Objection officerAmong(Set<Role> roles, Action action, Actor.Person doer) {
        Role role = Role.valueOf(doer.role());
        return roles.contains(role)
                ? null
                : Objection.doer("“" + role.label() + "”不能" + action.label() + "任务单。", "由镇街、部门或值班人员办理。");
    }

    private static @Nullable Objection placeIsTheDoers(WorkOrder order, Actor.Person doer) {
        Assignment assignment = order.assignment();
        return doer.scope().covers(assignment.villageId(), assignment.unitId())
                ? null
                : Objection.doer("这个监管对象不在您的管辖范围内。", "由属地镇街或有管辖权的部门办理。");
    }

    private static @Nullable Objection doerRectifiedNothing(WorkOrder order, Actor.Person doer) {
        return order.progress().rectifiers().include(doer)
                ? Objection.doer("您本人提交过这张任务单的整改，不能自己复查。", "请另一位有管辖权的人员复查。")
                : null;
    }

    private static @Nullable Objection doerDidNotHelp(WorkOrder order, Actor.Person doer) {
        return order.progress().helpers().contains(doer.personId())
                ? Objection.doer("您协办了这张任务单，不能自己复查。", "请另一位有管辖权的人员复查。")
                : null;
    }

    private static Policy doerIsNotAssignee(Action action) {
        return (order, doer) -> doer.personId() == order.assignment().assignee().personId()
                ? Objection.doer("任务单派给了您本人，不能自己" + action.label() + "。", "请另一位有管辖权的人员办理。")
                : null;
    }
}
