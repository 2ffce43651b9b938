package org.anlan.registry;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anlan.database.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one thread that imports ledgers, the oldest first. What waits is in the database, so a start takes up what the last
 * stop left; waking it is only a hint.
 */
@Component
class LedgerWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWorker.class);
    private static final long STOP_SECONDS = 20;

    private final LedgerStore ledgers;
    private final LedgerImport imports;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ledger-import").factory());
    private volatile boolean stopping;

    LedgerWorker(LedgerStore ledgers, LedgerImport imports) {
        this.ledgers = ledgers;
        this.imports = imports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        if (!stopping) {
            thread.execute(() -> SystemWork.run("registry.import", this::importAll));
        }
    }

    private void importAll() {
        try {
            for (Optional<LedgerStore.Waiting> next = ledgers.nextToImport();
                    next.isPresent() && !stopping;
                    next = ledgers.nextToImport()) {
                imports.run(next.get(), () -> stopping);
            }
        } catch (RuntimeException e) {
            LOG.error("The import of ledgers stopped; the next upload or start takes it up", e);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import was cut off; it goes on at the next start");
        }
    }
}
