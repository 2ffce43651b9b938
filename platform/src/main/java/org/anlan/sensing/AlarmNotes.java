package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.anlan.workorder.WorkOrders;
import org.springframework.stereotype.Component;

/** Notes on an alarm's work order what becomes of the alarm: whoever works on it must know that it got worse, or ended. */
@Component
class AlarmNotes implements JournalConsumer {

    private final WorkOrders orders;

    AlarmNotes(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order-notes";
    }

    @Override
    public void take(List<JournalEntry> entries, Instant now) {
        for (JournalEntry entry : entries) {
            Long orderId = entry.orderId();
            if (orderId != null) {
                switch (entry.change()) {
                    case RAISED_AGAIN -> note(orderId, entry, "再次报警：", now);
                    case ESCALATED -> note(orderId, entry, "报警升级：", now);
                    case EASED -> note(orderId, entry, "报警缓和：", now);
                    case CLEARED, WITHDRAWN -> note(orderId, entry, "报警解除：", now);
                    case RAISED, ACKNOWLEDGED, DISPATCHED, INCIDENT -> {}
                }
            }
        }
    }

    private void note(long orderId, JournalEntry entry, String what, Instant now) {
        orders.note(orderId, "NOTED", what + entry.text() + "。", ObjectRef.of("alarm", entry.alarmId()), now);
    }
}
