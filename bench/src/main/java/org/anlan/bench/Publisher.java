package org.anlan.bench;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToDoubleFunction;
import org.anlan.bench.Fleet.Device;
import org.anlan.bench.Fleet.PointName;

/**
 * A device that publishes with a real client, QoS 1: it connects again by itself, sends again what was not acknowledged, and
 * writes down what it sent and what was acknowledged. Its readings are a second apart whatever the pace.
 */
final class Publisher {

    private static final int IN_FLIGHT = 64;
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(1);

    private static final Executor AGAIN =
            CompletableFuture.delayedExecutor(LAST_RETRY.toMillis(), TimeUnit.MILLISECONDS);

    private final Device device;
    private final PointName point;
    private final IntToDoubleFunction curve;
    private final Duration pace;
    private final Instant from;
    private final ReadingLog log;
    private final Mqtt3AsyncClient client;
    private final Semaphore slots = new Semaphore(IN_FLIGHT);
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong lastAcknowledgement = new AtomicLong(System.nanoTime());

    Publisher(int port, Device device, IntToDoubleFunction curve, Duration pace, Instant from, ReadingLog log) {
        this.device = device;
        this.point = new PointName(device.id(), device.codes().getFirst());
        this.curve = curve;
        this.pace = pace;
        this.from = from;
        this.log = log;
        this.client = Mqtt3Client.builder()
                .identifier(device.id())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(device.id())
                .password(device.password().getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .automaticReconnect()
                .initialDelay(FIRST_RETRY.toMillis(), TimeUnit.MILLISECONDS)
                .maxDelay(LAST_RETRY.toMillis(), TimeUnit.MILLISECONDS)
                .applyAutomaticReconnect()
                .addDisconnectedListener(context -> context.getReconnector().republishIfSessionExpired(true))
                .buildAsync();
    }

    /** When its latest acknowledgement came, by {@link System#nanoTime}. */
    long lastAcknowledgement() {
        return lastAcknowledgement.get();
    }

    /** Publishes until it is told to finish, then until a whole period of the curve is over and all is acknowledged. */
    void run() throws InterruptedException {
        client.connectWith().cleanSession(false).send().join();
        for (int second = 0; running.get() || second % GasCurve.PERIOD != 0; second++) {
            publish(from.plusSeconds(second), curve.applyAsDouble(second));
            Thread.sleep(pace);
        }
        slots.acquire(IN_FLIGHT);
        client.disconnect().join();
    }

    private void publish(Instant at, double value) throws InterruptedException {
        slots.acquire();
        log.sent(point, at, value);
        send(at, value);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // both ends are handled
    private void send(Instant at, double value) {
        client.publishWith()
                .topic(device.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(Payload.of(at, point.code(), value))
                .send()
                .whenComplete((published, failure) -> {
                    if (failure == null) {
                        lastAcknowledgement.set(System.nanoTime());
                        log.acknowledged(point, at, value);
                        slots.release();
                    } else {
                        AGAIN.execute(() -> send(at, value));
                    }
                });
    }

    void finish() {
        running.set(false);
    }
}
