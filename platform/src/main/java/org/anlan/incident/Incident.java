package org.anlan.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** An emergency under command. Only an open one gives directives. */
sealed interface Incident {

    Dossier dossier();

    /**
     * What is known from the start.
     *
     * @param ordinal place among the incidents of its day; directives are numbered by it
     */
    record Dossier(
            long id,
            String number,
            int ordinal,
            String title,
            String kind,
            @Nullable Long unitId,
            @Nullable String unitName,
            int villageId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Long alarmId,
            @Nullable Long planId,
            boolean drill,
            Instant openedAt,
            String openedBy) {}

    /** A directive that its receiver has not finished. */
    record Undone(long directiveId, String number, String title, String receiver) {}

    record Open(Dossier dossier) implements Incident {

        /** The first directive of the first incident of a day is 01-01. */
        String directiveNumber(int seq) {
            return "%02d-%02d".formatted(dossier.ordinal(), seq);
        }

        /**
         * @param explanations by directive: why it may stay undone
         * @throws Refusal naming everything that stands against it
         */
        Closed close(String summary, List<Undone> undone, Map<Long, String> explanations, String by, Instant now) {
            List<Reason> reasons = new ArrayList<>();
            if (summary.isBlank()) {
                reasons.add(new Reason("summary", "没有写总结。", "写明结果、伤亡和损失、善后安排。"));
            }
            for (Undone one : undone) {
                if (explanations.getOrDefault(one.directiveId(), "").isBlank()) {
                    reasons.add(new Reason(
                            "explanations." + one.directiveId(),
                            "指令 " + one.number() + "“" + one.title() + "”" + one.receiver() + "还没有完成。",
                            "等待完成回执，电话核实后代记，或逐条说明为什么不用完成。"));
                }
            }
            if (!reasons.isEmpty()) {
                throw new Refusal(409, "incident-not-closable", "事件还不能结束", reasons);
            }
            return new Closed(dossier, summary.strip(), by, now);
        }
    }

    record Closed(Dossier dossier, String summary, String closedBy, Instant closedAt) implements Incident {}

    /** @throws Refusal when it is closed */
    default Open requireOpen() {
        return switch (this) {
            case Open open -> open;
            case Closed closed ->
                throw Refusal.conflict(
                        "incident-closed",
                        "事件已经结束",
                        Reason.of(closed.dossier().number() + " 已由" + closed.closedBy() + "结束。", "有新情况请另开一起事件。"));
        };
    }
}
