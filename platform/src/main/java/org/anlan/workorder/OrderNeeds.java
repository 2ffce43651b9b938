package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.notification.AttentionSource;
import org.springframework.stereotype.Component;

/** Orders that wait for the viewer: to act, to review, and for leaders and the duty officer those overdue. */
@Component
class OrderNeeds implements AttentionSource {

    private final OrderQueries queries;

    OrderNeeds(OrderQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        Role role = Role.valueOf(viewer.role());
        List<Need> needs = new ArrayList<>();
        queries.waitingFor(viewer).forEach(order -> needs.add(toAct(order, role, now)));
        if (role == Role.TOWN) {
            queries.waitingForReview(viewer).forEach(order -> needs.add(toReview(order, role, now)));
        }
        if (role == Role.TOWN || role == Role.DUTY) {
            queries.waitingForReroute(viewer).forEach(order -> needs.add(toReroute(order, role, now)));
            queries.waitingForGrant(viewer).forEach(order -> needs.add(toGrant(order, role, now)));
        }
        if (role == Role.LEADER || role == Role.DUTY) {
            queries.overdue(now).forEach(order -> needs.add(overdue(order, role, now)));
        }
        return needs;
    }

    private static Need toAct(WorkOrder order, Role role, Instant now) {
        boolean accepted = order instanceof WorkOrder.Accepted;
        String reason = accepted
                ? order.progress().returns() > 0 ? "复查没有通过，要重新整改并拍照。" : "已接受，要整改并拍照。"
                : "派发 " + OrderTexts.span(Duration.between(order.assignment().dispatchedAt(), now)) + "，还没有接受。";
        return need(
                order,
                role,
                accepted ? "order-rectify" : "order-accept",
                order.light(now),
                reason,
                accepted ? "去整改" : "去接受");
    }

    private static Need toReview(WorkOrder order, Role role, Instant now) {
        DeadlineLight light = order.light(now);
        return need(
                order,
                role,
                "order-review",
                light,
                order.assignment().assignee().called() + "已提交整改，等待复查。",
                "去复查");
    }

    private static Need toReroute(WorkOrder order, Role role, Instant now) {
        String reason = order.assignment().assignee().called() + "说不是他的，等您改派；期限照走。";
        return need(order, role, "order-reroute", order.light(now), reason, "去改派");
    }

    private static Need toGrant(WorkOrder order, Role role, Instant now) {
        Extension asked = Objects.requireNonNull(order.progress().extension());
        String reason = asked.byName() + "申请延到 " + OrderTexts.moment(asked.wantedAt()) + "，批准以前原期限不变。";
        return need(order, role, "order-extension", order.light(now), reason, "去批复");
    }

    private static Need overdue(WorkOrder order, Role role, Instant now) {
        Assignment a = order.assignment();
        Instant dueAt = order.progress().deadline().dueAt();
        String reason = order instanceof WorkOrder.Rectified
                ? "超期才完成整改，还没有复查。"
                : "已超期 " + OrderTexts.span(Duration.between(dueAt, now)) + "，责任人"
                        + a.assignee().called() + "。";
        return need(order, role, "order-overdue", DeadlineLight.RED, reason, "去督办");
    }

    private static Need need(
            WorkOrder order, Role role, String kind, DeadlineLight light, String reason, String action) {
        Assignment a = order.assignment();
        return new Need(
                kind,
                a.unitName() + "：" + a.title(),
                light.name(),
                order.progress().deadline().dueAt(),
                reason,
                (role.phoneFace() ? "/m/orders/" : "/orders/") + a.id(),
                action);
    }
}
