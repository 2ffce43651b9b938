package org.anlan.sensing.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queue before the writer. It never refuses and never drops: above {@link #FULL} readings it asks senders to stop
 * reading from their lines, below {@link #EASED} it lets them go on.
 */
@Component
public class Inlet {

    static final int MOST_READINGS = 5_000;
    static final Duration LINGER = Duration.ofMillis(10);
    private static final int FULL = 20_000;
    private static final int EASED = 5_000;

    private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<Runnable> paused = ConcurrentHashMap.newKeySet();

    Inlet() {}

    public void offer(Delivery delivery) {
        waiting.addAndGet(weight(delivery));
        queue.add(delivery);
    }

    public boolean isFull() {
        return waiting.get() >= FULL;
    }

    /** Remembers how to let a sender go on that stopped because of {@link #isFull}. Called once for each remembering. */
    public void whenEased(Runnable resume) {
        paused.add(resume);
        if (waiting.get() <= EASED) {
            resumeAll();
        }
    }

    public int waiting() {
        return waiting.get();
    }

    /** What nobody acknowledged is its sender's to send again. */
    void forget() {
        queue.clear();
        waiting.set(0);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** What has arrived: empty after {@code patience}, else all that comes within {@link #LINGER}, up to a full batch. */
    List<Delivery> take(Duration patience) throws InterruptedException {
        Delivery first = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            resumeAll();
            return List.of();
        }
        List<Delivery> taken = new ArrayList<>();
        int readings = 0;
        long until = System.nanoTime() + LINGER.toNanos();
        for (Delivery next = first; next != null; next = readings < MOST_READINGS ? poll(until) : null) {
            taken.add(next);
            readings += weight(next);
        }
        if (waiting.addAndGet(-readings) <= EASED) {
            resumeAll();
        }
        return taken;
    }

    private @Nullable Delivery poll(long until) throws InterruptedException {
        return queue.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void resumeAll() {
        for (Runnable resume : List.copyOf(paused)) {
            if (paused.remove(resume)) {
                resume.run();
            }
        }
    }

    private static int weight(Delivery delivery) {
        return Math.max(1, delivery.readings().size());
    }
}
