package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The wording of steps and of messages to people. Times are Beijing time. */
final class OrderTexts {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter DAY_DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private static final DateTimeFormatter FULL_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private OrderTexts() {}

    static String fullMoment(Instant at) {
        return FULL_MOMENT.format(at.atZone(BEIJING));
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(BEIJING));
    }

    static String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 60) {
            return minutes + " 分钟";
        }
        return minutes < 48 * 60 ? minutes / 60 + " 小时" + rest(minutes % 60) : minutes / 1440 + " 天";
    }

    private static String rest(long minutes) {
        return minutes == 0 ? "" : " " + minutes + " 分钟";
    }

    static String dispatchedStep(WorkOrder order) {
        return "派给" + order.assignment().assignee().called() + "，期限 " + due(order) + "。";
    }

    static String toAssignee(WorkOrder order) {
        Assignment a = order.assignment();
        return "【安澜】" + a.unitName() + "：" + a.title() + "。" + sentence(a.what()) + "请在 " + due(order) + " 前处理并拍照反馈。"
                + numbered(a);
    }

    static String toWatcher(WorkOrder order) {
        Assignment a = order.assignment();
        return "【安澜】" + a.unitName() + "：" + a.title() + "，已派给" + a.assignee().called() + "，期限 " + due(order)
                + "，请协助督促。" + numbered(a);
    }

    static String toReviewer(WorkOrder order) {
        Assignment a = order.assignment();
        return "【安澜】" + a.unitName() + "：" + a.title() + "，整改已提交，请复查。" + numbered(a);
    }

    static String returned(WorkOrder order, String note) {
        Assignment a = order.assignment();
        return "【安澜】" + a.unitName() + "：" + a.title() + "，复查没有通过：" + sentence(note) + "请在 " + due(order) + " 前重新整改。"
                + numbered(a);
    }

    static String cancelled(WorkOrder order, String reason) {
        Assignment a = order.assignment();
        return "【安澜】" + a.unitName() + "：" + a.title() + "，任务单已撤销：" + sentence(reason) + "不必再处理。" + numbered(a);
    }

    static String reminder(WorkOrder order, Instant now) {
        Assignment a = order.assignment();
        return "【安澜】提醒：" + a.unitName() + "“" + a.title() + "”还剩 "
                + span(Duration.between(now, order.progress().deadline().dueAt())) + "，请抓紧处理并拍照反馈。" + numbered(a);
    }

    static String overdue(WorkOrder order) {
        Assignment a = order.assignment();
        return "【安澜】超期：" + a.unitName() + "“" + a.title() + "”期限 " + due(order) + " 已过，请立即处理并拍照反馈。" + numbered(a);
    }

    static String escalation(WorkOrder order, Instant now) {
        Assignment a = order.assignment();
        return "【安澜】督办：" + a.unitName() + "“" + a.title() + "”已超期 "
                + span(Duration.between(order.progress().deadline().dueAt(), now)) + "，责任人"
                + a.assignee().called() + "，请督促办结。" + numbered(a);
    }

    private static String due(WorkOrder order) {
        return moment(order.progress().deadline().dueAt());
    }

    private static String numbered(Assignment assignment) {
        return "（" + assignment.number() + "）";
    }

    static String sentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String stripped = text.strip();
        return "。！？；".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? stripped : stripped + "。";
    }
}
