package org.anlan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** A desk that stands open and follows the live push. */
final class LiveListener implements AutoCloseable {

    private final LongAdder events = new LongAdder();
    private final Stream<String> lines;

    private LiveListener(Stream<String> lines) {
        this.lines = lines;
    }

    static LiveListener start(Visitor desk) throws IOException, InterruptedException {
        LiveListener listener = new LiveListener(desk.follow("/api/live"));
        Thread.ofVirtual().name("desk").start(listener::listen);
        return listener;
    }

    private void listen() {
        try {
            lines.filter(line -> line.startsWith("event:")).forEach(line -> events.increment());
        } catch (UncheckedIOException e) {
            Thread.currentThread().interrupt(); // the desk was closed
        }
    }

    long events() {
        return events.sum();
    }

    @Override
    public void close() {
        lines.close();
    }
}
