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

    static String distance(double metres) {
        return metres < 1_000
                ? "约 " + Math.max(100, Math.round(metres / 100) * 100) + " 米"
                : "约 %.1f 公里".formatted(metres / 1_000);
    }

    private static String rest(long minutes) {
        return minutes == 0 ? "" : " " + minutes + " 分钟";
    }

    static String dispatchedStep(WorkOrder order) {
        return "派给" + order.assignment().assignee().called() + "，期限 " + due(order) + "。";
    }

    /** What {@link OrderAnswers} understands. */
    static final String ANSWER = "回复1接受，回复2申请延期一个工作日。";

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

    static String acceptance(WorkOrder order, Instant now) {
        return "【安澜】请接受：" + about(order) + "已派给您 "
                + span(Duration.between(order.assignment().dispatchedAt(), now)) + "，还没有接受，期限 " + due(order)
                + "。回复 1 接受，回复 2 申请延期。" + numbered(order.assignment());
    }

    static String reminder(WorkOrder order, Instant now) {
        Duration left = Duration.between(now, order.progress().deadline().dueAt());
        String time = left.isPositive() ? "还剩 " + span(left) : "已超期 " + span(left.negated());
        return "【安澜】提醒：" + about(order) + time + "，请抓紧处理并拍照反馈。" + numbered(order.assignment());
    }

    static String urged(WorkOrder order, String by, @Nullable String note) {
        return "【安澜】" + by + "催办：" + about(order) + "期限 " + due(order) + "，请抓紧处理并拍照反馈。" + sentence(note)
                + numbered(order.assignment());
    }

    static String refusedToDesk(WorkOrder order, String reason) {
        return "【安澜】拒接：" + order.assignment().assignee().called() + "说" + about(order) + "不是他的：" + sentence(reason)
                + "请改派。" + numbered(order.assignment());
    }

    static String leftBehind(WorkOrder order) {
        return "【安澜】" + order.assignment().assignee().called() + "已离任，没有指定接任人：" + about(order) + "请改派。"
                + numbered(order.assignment());
    }

    static String passedAway(WorkOrder order, Assignee former, String reason) {
        return "【安澜】" + about(order) + "已从" + former.name() + "改派给"
                + order.assignment().assignee().called() + "：" + sentence(reason) + former.name() + "不必再处理。"
                + numbered(order.assignment());
    }

    static String toHelper(WorkOrder order, String by) {
        return "【安澜】" + by + "请您协办：" + about(order) + "责任人"
                + order.assignment().assignee().called() + "，期限 " + due(order) + "。请配合并补充照片或说明。"
                + numbered(order.assignment());
    }

    static String extensionAsked(WorkOrder order, Extension asked) {
        return "【安澜】延期申请：" + asked.byName() + "申请把" + about(order) + "延到 " + moment(asked.wantedAt()) + "："
                + sentence(asked.reason()) + "批准以前原期限 " + due(order) + " 不变。" + numbered(order.assignment());
    }

    static String extensionGranted(WorkOrder order) {
        return "【安澜】延期已批准：" + about(order) + "新期限 " + due(order) + "。" + numbered(order.assignment());
    }

    static String extensionDenied(WorkOrder order, String reason) {
        return "【安澜】延期没有批准：" + about(order) + "仍按 " + due(order) + " 办结：" + sentence(reason)
                + numbered(order.assignment());
    }

    static String partsEnded(WorkOrder order) {
        return "【安澜】" + about(order) + "的 " + order.progress().parts().all() + " 张子任务单都已结束，请在 " + due(order) + " 前提交整改。"
                + numbered(order.assignment());
    }

    private static String about(WorkOrder order) {
        return order.assignment().unitName() + "“" + order.assignment().title() + "”";
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
