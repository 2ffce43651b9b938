package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import org.anlan.notification.LivePush;
import org.springframework.stereotype.Component;

/** Shows every changed alarm on the screens that may see it. */
@Component
class AlarmNews implements JournalConsumer {

    private final AlarmStore store;
    private final LivePush push;

    AlarmNews(AlarmStore store, LivePush push) {
        this.store = store;
        this.push = push;
    }

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public void take(List<JournalEntry> entries, Instant now) {
        List<Long> ids = entries.stream().map(JournalEntry::alarmId).distinct().toList();
        store.list(ids).forEach(alarm -> push.publish("alarm", alarm.villageId(), alarm.unitId(), alarm));
    }
}
