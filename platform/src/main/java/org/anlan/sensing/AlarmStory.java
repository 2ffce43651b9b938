package org.anlan.sensing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anlan.audit.ObjectRef;
import org.anlan.workorder.CauseStory;
import org.springframework.stereotype.Component;

/** Tells how an alarm came about: the reading that began it, the delay that passed, and what happened to it since. */
@Component
class AlarmStory implements CauseStory {

    private final AlarmStore alarms;
    private final JournalStore journal;

    AlarmStory(AlarmStore alarms, JournalStore journal) {
        this.alarms = alarms;
        this.journal = journal;
    }

    @Override
    public boolean knows(ObjectRef cause) {
        return cause.kind().equals("alarm");
    }

    @Override
    public List<Chapter> tell(ObjectRef cause) {
        long id = Long.parseLong(cause.id());
        return alarms.find(id)
                .map(alarm -> journal.ofAlarm(id).stream()
                        .flatMap(entry -> chapters(entry, alarm.pointId()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Chapter> chapters(JournalEntry entry, long pointId) {
        String value = AlarmTexts.value(entry.value(), entry.unitOfMeasure());
        String link = "/alarms?id=" + entry.alarmId();
        return switch (entry.change()) {
            case RAISED, RAISED_AGAIN ->
                Stream.concat(
                        firstReading(entry, pointId),
                        Stream.of(new Chapter(
                                entry.eventAt(),
                                "ALARM_RAISED",
                                AlarmTexts.kindName(entry.ruleKind()),
                                entry.text() + "。",
                                value,
                                link)));
            case ESCALATED -> Stream.of(chapter(entry, "ALARM_ESCALATED", "报警升级", link));
            case EASED -> Stream.of(chapter(entry, "ALARM_EASED", "报警缓和", link));
            case CLEARED, WITHDRAWN -> Stream.of(chapter(entry, "ALARM_CLEARED", "报警解除", link));
            case ACKNOWLEDGED -> Stream.of(chapter(entry, "ALARM_ACKNOWLEDGED", "报警确认", link));
            case DISPATCHED, INCIDENT -> Stream.empty();
        };
    }

    private static Stream<Chapter> firstReading(JournalEntry entry, long pointId) {
        if (entry.since() == null || entry.limit() == null) {
            return Stream.empty();
        }
        String measured =
                AlarmTexts.value(Objects.requireNonNullElse(entry.firstValue(), entry.value()), entry.unitOfMeasure());
        long delay = Duration.between(entry.since(), entry.eventAt()).toSeconds();
        String text = entry.pointName() + "测得 " + measured + "，达到限值 "
                + AlarmTexts.value(entry.limit(), entry.unitOfMeasure())
                + (delay > 0 ? "；持续 " + delay + " 秒后报警。" : "，立即报警。");
        return Stream.of(new Chapter(entry.since(), "READING", "读数", text, measured, "/points/" + pointId));
    }

    private static Chapter chapter(JournalEntry entry, String kind, String kindName, String link) {
        String text = entry.text().endsWith("。") ? entry.text() : entry.text() + "。";
        return new Chapter(
                entry.eventAt(), kind, kindName, text, AlarmTexts.value(entry.value(), entry.unitOfMeasure()), link);
    }
}
