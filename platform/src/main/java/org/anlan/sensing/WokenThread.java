package org.anlan.sensing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anlan.database.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of the platform on a thread of its own, done when woken and at least every so often; a failure is tried again. */
final class WokenThread {

    private static final Logger LOG = LoggerFactory.getLogger(WokenThread.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;

    WokenThread(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(() -> SystemWork.run(name, this::live));
    }

    void wake() {
        woken.release();
    }

    boolean isRunning() {
        return running;
    }

    /** Returns when the work under way is done. */
    void stop() {
        running = false;
        wake();
        Thread started = thread;
        if (started != null) {
            try {
                started.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void live() {
        while (running) {
            try {
                work.run();
                if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("«{}» failed and is tried again", name, e);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
