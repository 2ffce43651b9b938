package org.anlan.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anlan.database.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of the platform that runs when woken, and at the latest after a pause. A failure is logged and tried again. */
final class WokenLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WokenLoop.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Semaphore woken = new Semaphore(1);
    private volatile boolean running;
    private boolean failing;
    private @Nullable Thread thread;

    WokenLoop(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void wake() {
        woken.release();
    }

    /** Returns once the round that runs now is over. */
    synchronized void stop() {
        running = false;
        wake();
        Thread started = thread;
        thread = null;
        if (started != null) {
            try {
                started.join(PATIENCE_AT_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean running() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                boolean asked = woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (asked) {
                    woken.drainPermits();
                }
                if (running) {
                    round();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() {
        try {
            SystemWork.run(name, work);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("«{}» failed and is tried again every {}", name, pause, e);
            }
            failing = true;
        }
    }
}
