package org.anlan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is handed in.
 *
 * @param id stable name of the plan over its versions
 * @param version empty: the next number
 */
record PlanDocument(
        @Nullable String id,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String version,
        @Nullable String trigger,
        @Nullable List<ResponseLevel> responseLevels,
        @Nullable List<TaskCard> taskCards) {

    private static final Set<String> LEVELS = Set.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
    private static final int LONGEST_MINUTES = 7 * 24 * 60;

    record ResponseLevel(
            @Nullable String level,
            @Nullable String condition,
            @Nullable String commander) {}

    record TaskCard(
            @Nullable Integer order,
            @Nullable String title,
            @Nullable String directive,
            @Nullable String toOrgUnitId,
            @Nullable String toPost,
            @Nullable Integer deadlineMinutes,
            @Nullable String level) {}

    List<ResponseLevel> levels() {
        return Objects.requireNonNullElse(responseLevels, List.of());
    }

    List<TaskCard> cards() {
        return Objects.requireNonNullElse(taskCards, List.of());
    }

    /** @throws Refusal naming every fault with its path */
    void check() {
        List<Reason> faults = new ArrayList<>();
        require(id, "id", "预案编号", faults);
        require(name, "name", "预案名称", faults);
        require(trigger, "trigger", "启动条件", faults);
        checkLevels(faults);
        checkCards(faults);
        if (!faults.isEmpty()) {
            throw new Refusal(400, "plan-faulty", "预案有 " + faults.size() + " 处错误，没有导入", faults);
        }
    }

    private void checkLevels(List<Reason> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < levels().size(); i++) {
            String path = "responseLevels[" + i + "]";
            String level = levels().get(i).level();
            if (level == null || !LEVELS.contains(level)) {
                faults.add(new Reason(path + ".level", "响应级别“" + level + "”不成立。", "填写Ⅰ、Ⅱ、Ⅲ或Ⅳ。"));
            } else if (!seen.add(level)) {
                faults.add(new Reason(path + ".level", "响应级别" + level + "写了两次。", "每个级别只写一次。"));
            }
            require(levels().get(i).condition(), path + ".condition", "该级别的条件", faults);
        }
    }

    private void checkCards(List<Reason> faults) {
        if (cards().isEmpty()) {
            faults.add(new Reason("taskCards", "没有任务卡。", "至少写一张任务卡。"));
        }
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < cards().size(); i++) {
            TaskCard card = cards().get(i);
            String path = "taskCards[" + i + "]";
            require(card.title(), path + ".title", "任务卡标题", faults);
            require(card.directive(), path + ".directive", "指令内容", faults);
            require(card.toPost(), path + ".toPost", "接令岗位", faults);
            if (card.order() == null) {
                faults.add(new Reason(path + ".order", "序号没有填写。", "补上序号。"));
            } else if (!places.add(card.order())) {
                faults.add(new Reason(path + ".order", "序号 " + card.order() + " 重复。", "每张任务卡用一个序号。"));
            }
            Integer minutes = card.deadlineMinutes();
            if (minutes == null || minutes < 1 || minutes > LONGEST_MINUTES) {
                faults.add(new Reason(path + ".deadlineMinutes", "时限“" + minutes + "”不成立。", "填写 1 到 10080 分钟。"));
            }
        }
    }

    private static void require(@Nullable String text, String path, String what, List<Reason> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Reason(path, what + "没有填写。", "补上" + what + "。"));
        }
    }
}
