package org.anlan.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.anlan.bench.Fleet.Device;

/** A fleet that publishes, a connection for each device. Every message is acknowledged before a run returns. */
final class IngestLoad implements AutoCloseable {

    private static final int CONNECTING_AT_ONCE = 50;

    private final List<Sender> senders = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder acknowledged = new LongAdder();

    /**
     * Readings acknowledged within the window, and how long it was.
     *
     * @param all acknowledged before, in and after the window
     */
    record Throughput(long readings, Duration window, long all) {
        double perSecond() {
            return readings / (window.toNanos() / 1e9);
        }
    }

    private record Sender(int number, Device device, MqttConnection connection) {}

    private IngestLoad() {}

    static IngestLoad connect(int port, List<Device> devices) throws IOException, InterruptedException {
        IngestLoad load = new IngestLoad();
        try (ExecutorService doors = Executors.newFixedThreadPool(CONNECTING_AT_ONCE)) {
            List<Callable<MqttConnection>> calls = devices.stream()
                    .map(device -> (Callable<MqttConnection>) () -> MqttConnection.open(port, device))
                    .toList();
            List<Future<MqttConnection>> opened = doors.invokeAll(calls);
            for (int number = 0; number < devices.size(); number++) {
                load.senders.add(new Sender(number, devices.get(number), result(opened.get(number))));
            }
        }
        return load;
    }

    /** Readings acknowledged so far, in all runs. */
    long acknowledged() {
        return acknowledged.sum();
    }

    /**
     * As much as the platform takes: each connection keeps this many messages unacknowledged.
     *
     * @param from time of the first reading of every point; the following are a second apart
     */
    Throughput saturate(MessageShape shape, int inFlight, Instant from, Duration warmUp, Duration window)
            throws IOException, InterruptedException {
        long before = acknowledged();
        long opens = System.nanoTime() + warmUp.toNanos();
        long closes = opens + window.toNanos();
        LongAdder within = new LongAdder();
        forEachSender(sender -> {
            MqttConnection connection = sender.connection();
            int waiting = 0;
            for (int message = 0; System.nanoTime() < closes || waiting > 0; ) {
                while (waiting < inFlight && System.nanoTime() < closes) {
                    connection.publish(shape.message(sender.number(), sender.device(), from, message++));
                    waiting++;
                }
                connection.flush();
                connection.awaitAcknowledgement();
                waiting--;
                acknowledged.add(shape.readings());
                long now = System.nanoTime();
                if (now >= opens && now < closes) {
                    within.add(shape.readings());
                }
            }
        });
        return new Throughput(within.sum(), window, acknowledged() - before);
    }

    /**
     * Every device publishes once a period, evenly spread. The time of a message counts from when it was due, so that a platform
     * that is late delays no measurement out of sight.
     */
    Latencies pace(MessageShape shape, Instant from, Duration period, int periods)
            throws IOException, InterruptedException {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        forEachSender(sender -> {
            MqttConnection connection = sender.connection();
            for (int turn = 0; turn < periods; turn++) {
                long due = began + period.toNanos() * turn + period.toNanos() * sender.number() / senders.size();
                sleepUntil(due);
                Instant at = from.plusNanos(due - began);
                connection.publish(shape.message(sender.number(), sender.device(), at, 0));
                connection.flush();
                connection.awaitAcknowledgement();
                acknowledged.add(shape.readings());
                nanos.add(System.nanoTime() - due);
            }
        });
        return Latencies.ofNanos(nanos);
    }

    private interface Turn {
        void take(Sender sender) throws IOException, InterruptedException;
    }

    private void forEachSender(Turn turn) throws IOException, InterruptedException {
        List<Future<?>> turns = new ArrayList<>();
        for (Sender sender : senders) {
            turns.add(threads.submit(() -> {
                turn.take(sender);
                return sender;
            }));
        }
        for (Future<?> one : turns) {
            result(one);
        }
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("a device could not go on", e.getCause());
        }
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Sender sender : senders) {
            sender.connection().close();
        }
    }
}
