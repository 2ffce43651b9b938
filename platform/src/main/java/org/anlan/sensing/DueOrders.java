package org.anlan.sensing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.problem.Refusal;
import org.anlan.sensing.intake.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the orders that are due by themselves: at once after a rule that says so, and where the duty officer was asked, when
 * the time to answer is over. What is due stands in the alarm itself, so neither a crash nor a failure loses it.
 */
@Component
class DueOrders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueOrders.class);

    private final AlarmStore store;
    private final AlarmOrders orders;
    private final TransactionTemplate transactions;
    private final SensingProperties properties;
    private final Clock clock;
    private final WokenThread thread;

    DueOrders(
            AlarmStore store,
            AlarmOrders orders,
            Journal journal,
            TransactionTemplate transactions,
            SensingProperties properties,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        thread = new WokenThread("alarm-orders", Duration.ofSeconds(1), this::makeAll);
        journal.onAppended(thread::wake);
    }

    private void makeAll() {
        boolean more = true;
        while (more && thread.isRunning()) {
            more = makeNext();
        }
    }

    /** @return whether there was one */
    private boolean makeNext() {
        Instant now = clock.instant();
        Optional<Long> claimed = Optional.empty();
        try {
            claimed = transactions.execute(status -> store.claimDue(now));
            return claimed.isPresent() && make(claimed.get(), now);
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            postpone(claimed.get(), e, now);
            return true;
        }
    }

    private boolean make(long alarmId, Instant now) {
        transactions.executeWithoutResult(status -> store.findForUpdate(alarmId)
                .filter(alarm -> alarm.orderId() == null && alarm.autoAt() != null)
                .ifPresent(alarm -> orders.dispatch(alarm, null, now)));
        return true;
    }

    private void postpone(long alarmId, RuntimeException failure, Instant now) {
        String problem = failure instanceof Refusal refusal
                ? refusal.reasons().stream().map(Refusal.Reason::text).collect(Collectors.joining())
                : "派单时系统内部出错，会再次尝试。";
        LOG.error("No order could be made of alarm {}; again in {}", alarmId, properties.dispatchAgainAfter(), failure);
        transactions.executeWithoutResult(
                status -> store.postpone(alarmId, now.plus(properties.dispatchAgainAfter()), problem));
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
