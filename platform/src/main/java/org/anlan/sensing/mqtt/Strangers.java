package org.anlan.sensing.mqtt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.anlan.audit.AuditLog;
import org.anlan.audit.ObjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes whom the endpoint refused: in the log and, as {@code REFUSED}, in the audit log. One device that keeps knocking is one
 * line a minute, and a flood of strangers no more than {@link #MOST_A_MINUTE}.
 */
@Component
class Strangers {

    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
    private static final int MOST_A_MINUTE = 60;
    private static final int LONGEST_NAME = 64;

    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private final Set<String> noted = new HashSet<>();
    private Instant minuteEnds = Instant.MIN;

    Strangers(
            AuditLog audit, TransactionTemplate transactions, AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /** @param why a stable slug */
    void refused(String user, String why, String from) {
        String name = readable(user);
        if (!isNew(name + " " + why)) {
            return;
        }
        LOG.warn("MQTT: refused «{}» from {}: {}", name, from, why);
        executor.execute(() -> transactions.executeWithoutResult(status -> audit.append(
                "sensing.mqtt", new ObjectRef("device", name), AuditLog.Outcome.REFUSED, why + " " + from)));
    }

    private synchronized boolean isNew(String key) {
        Instant now = clock.instant();
        if (!now.isBefore(minuteEnds)) {
            minuteEnds = now.plus(Duration.ofMinutes(1));
            noted.clear();
        }
        return noted.size() < MOST_A_MINUTE && noted.add(key);
    }

    private static String readable(String user) {
        String clean = user.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
