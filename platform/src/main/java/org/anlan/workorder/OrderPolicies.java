package org.anlan.workorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;

/** Who may do what to which order. Screens ask before they offer, deeds ask before they are done: the same lists. */
final class OrderPolicies {

    private static final Set<Role> OFFICERS = Set.of(Role.TOWN, Role.DEPARTMENT, Role.DUTY);

    @FunctionalInterface
    private interface Policy {
        @Nullable
        Objection against(WorkOrder order, Actor.Person doer);
    }

    private OrderPolicies() {}

    static List<Objection> against(Action action, WorkOrder order, Actor.Person doer) {
        List<Objection> objections = new ArrayList<>();
        for (Policy policy : policiesOf(action)) {
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
            case RECTIFY -> List.of(OrderPolicies::isAccepted, OrderPolicies::isForTheDoer);
            case REVIEW, RETURN ->
                List.of(
                        OrderPolicies::isRectified,
                        OrderPolicies::doerIsOfficer,
                        OrderPolicies::placeIsTheDoers,
                        OrderPolicies::doerRectifiedNothing);
            case CANCEL ->
                List.of(
                        OrderPolicies::isNotYetRectified,
                        OrderPolicies::doerIsOfficer,
                        OrderPolicies::placeIsTheDoers,
                        OrderPolicies::doerIsNotAssignee);
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
        return order instanceof WorkOrder.Dispatched || order instanceof WorkOrder.Accepted
                ? null
                : stateOf(order, "整改已经提交的任务单要经复查办结，不能撤销。");
    }

    private static @Nullable Objection isOpen(WorkOrder order, Actor.Person doer) {
        return order.isOpen() ? null : stateOf(order, "已结束的任务单不再补充；需要时另派一张。");
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

    private static @Nullable Objection doerIsOfficer(WorkOrder order, Actor.Person doer) {
        Role role = Role.valueOf(doer.role());
        return OFFICERS.contains(role) ? null : Objection.doer("“" + role.label() + "”不能复查或撤销任务单。", "由镇街、部门或值班人员办理。");
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

    private static @Nullable Objection doerIsNotAssignee(WorkOrder order, Actor.Person doer) {
        return doer.personId() == order.assignment().assignee().personId()
                ? Objection.doer("任务单派给了您本人，不能自己撤销。", "请另一位有管辖权的人员撤销。")
                : null;
    }
}
