package org.anlan.sensing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anlan.libs.alarm.Acknowledgement;
import org.anlan.libs.alarm.AlarmLife;
import org.anlan.libs.alarm.AlarmLife.Occurrences;
import org.anlan.libs.alarm.AlarmRefused;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.sensing.intake.Journal;
import org.anlan.sensing.intake.JournalLine;
import org.anlan.sensing.intake.PriorityNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms and their life after ISA-18.2: active or cleared, acknowledged or not. */
@Component
public class Alarms {

    private final AlarmStore store;
    private final AlarmOrders orders;
    private final Journal journal;
    private final Clock clock;

    Alarms(AlarmStore store, AlarmOrders orders, Journal journal, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<AlarmView> find(long alarmId) {
        return store.find(alarmId);
    }

    @Transactional(readOnly = true)
    AlarmStore.Page page(AlarmStore.Wanted wanted) {
        return store.page(wanted);
    }

    /** Notes that an incident was opened from it. @throws Refusal where there is no such alarm in the caller's scope */
    @Transactional
    public void attachIncident(long alarmId, long incidentId) {
        AlarmView alarm = get(alarmId);
        store.attachIncident(alarmId, incidentId);
        Instant now = clock.instant();
        journal.append(List.of(line(alarm, JournalLine.Change.INCIDENT, "已从这条报警开启事件。", null, now)), now);
    }

    /** The person has seen it: once. @throws Refusal where somebody has before, naming who */
    @Transactional
    AlarmView acknowledge(long alarmId, String person, @Nullable String note, Instant now) {
        AlarmView alarm = get(alarmId);
        Acknowledgement by = new Acknowledgement(person, now.truncatedTo(ChronoUnit.MICROS));
        try {
            lifeOf(alarm).acknowledge(by.person(), by.at());
        } catch (AlarmRefused refused) {
            throw Refusal.conflict(
                    refused.reason().slug(),
                    "报警没有确认",
                    Reason.of(refused.reason().message()));
        }
        String said = note == null || note.isBlank() ? null : note.strip();
        store.acknowledge(alarmId, by, said);
        journal.append(
                List.of(line(
                        alarm,
                        JournalLine.Change.ACKNOWLEDGED,
                        person + "已确认" + (said == null ? "。" : "：" + said),
                        person,
                        now)),
                now);
        return get(alarmId);
    }

    /** The duty officer decides: the order is made now. */
    @Transactional
    AlarmView dispatch(long alarmId, String person, Instant now) {
        AlarmView alarm = get(alarmId);
        Long order = alarm.orderId();
        if (order != null) {
            throw Refusal.conflict("alarm-already-dispatched", "没有再次派单", Reason.of("这条报警已经派单。", "打开任务单查看办理情况。"));
        }
        orders.dispatch(alarm, person, now);
        return get(alarmId);
    }

    private AlarmView get(long alarmId) {
        return store.findForUpdate(alarmId).orElseThrow(() -> Refusal.notFound("这条报警"));
    }

    private static AlarmLife lifeOf(AlarmView alarm) {
        Instant at = alarm.acknowledgedAt();
        String by = alarm.acknowledgedBy();
        return AlarmLife.of(
                new Occurrences(alarm.raisedAt(), alarm.raisedAt(), 1, PriorityNumber.priorityOf(alarm.priority())),
                alarm.clearedAt(),
                at == null || by == null ? null : new Acknowledgement(by, at));
    }

    static JournalLine line(
            AlarmView alarm, JournalLine.Change change, String text, @Nullable String person, Instant now) {
        return new JournalLine(
                alarm.id(),
                alarm.villageId(),
                alarm.unitId(),
                change,
                now,
                null,
                alarm.ruleKind().name(),
                alarm.priority(),
                null,
                null,
                alarm.limit(),
                text,
                person);
    }
}
