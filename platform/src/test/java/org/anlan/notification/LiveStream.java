package org.anlan.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anlan.TestBrowser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one live stream as a browser does; {@link #close} cuts the connection. */
final class LiveStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** {@code topic} is {@code beat} for the sign of life and {@code end} when the platform ended the stream. */
    record Received(String id, String topic, String data) {
        JsonNode json() {
            return JSON.readTree(data);
        }
    }

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    private LiveStream(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** A screen that is connected and does not read until told to. */
    static LiveStream openAndDoze(TestBrowser browser) {
        return new LiveStream(browser.open("/api/live"));
    }

    LiveStream wake() {
        Thread.ofVirtual().start(this::read);
        return this;
    }

    static LiveStream open(TestBrowser browser, @Nullable String lastEventId) {
        return new LiveStream(
                        lastEventId == null
                                ? browser.open("/api/live")
                                : browser.open("/api/live", "Last-Event-ID", lastEventId))
                .wake();
    }

    int status() {
        return response.statusCode();
    }

    /** The next one that is no sign of life. @throws IllegalStateException when none comes in time */
    Received next() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Received next = within(deadline);
        while (next.topic().equals("beat")) {
            next = within(deadline);
        }
        return next;
    }

    Received any() {
        return within(System.nanoTime() + PATIENCE.toNanos());
    }

    private Received within(long deadline) {
        try {
            Received next = received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new IllegalStateException("nothing was pushed in time");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String id = "";
        String topic = "message";
        String data = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    topic = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data += line.substring(5);
                } else if (line.startsWith(":")) {
                    received.add(new Received(id, "beat", ""));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    received.add(new Received(id, topic, data));
                    data = "";
                }
            }
        } catch (IOException e) {
            received.add(new Received(id, "cut", String.valueOf(e.getMessage())));
        }
        received.add(new Received(id, "end", ""));
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
