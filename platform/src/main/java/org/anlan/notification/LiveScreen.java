package org.anlan.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anlan.access.AccountView;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One connected screen, served by a thread of its own. Every {@link #BEAT} it gives a sign of life and checks its session. */
final class LiveScreen {

    static final Duration BEAT = Duration.ofSeconds(5);
    static final int QUEUE = 4_096;
    private static final long RECONNECT_MILLIS = 1_000;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Ready END = new Ready(-1, "", "");
    private static final Ready CHECK = new Ready(-2, "", "");

    /** An event as it goes over the wire. */
    record Ready(long id, String topic, String data) {}

    private final LiveScreens screens;
    private final SseEmitter emitter;
    private final Supplier<Optional<AccountView>> session;
    private final BlockingQueue<Ready> queue = new LinkedBlockingQueue<>(QUEUE);
    private volatile Actor.Person viewer;
    private volatile boolean cut;
    private long sentUpTo;

    LiveScreen(LiveScreens screens, SseEmitter emitter, Actor.Person viewer, Supplier<Optional<AccountView>> session) {
        this.screens = screens;
        this.emitter = emitter;
        this.viewer = viewer;
        this.session = session;
    }

    Actor.Person viewer() {
        return viewer;
    }

    boolean drained() {
        return queue.isEmpty();
    }

    void offer(Ready event) {
        if (!cut && !queue.offer(event)) {
            cut();
        }
    }

    /** Ends the stream as soon as its thread notices. */
    void cut() {
        cut = true;
        queue.clear();
        queue.offer(END);
    }

    /** Has the session looked at now, not only at the next beat. */
    void recheck() {
        offer(CHECK);
    }

    void serve(@Nullable Long after) {
        emitter.onCompletion(this::cut);
        emitter.onError(failure -> cut());
        LiveScreens.Start start = screens.join(this, after);
        try {
            if (start != null) {
                greet(start);
                catchUp(start);
                follow();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            screens.leave(this);
        }
    }

    private void greet(LiveScreens.Start start) throws IOException {
        sentUpTo = start.from();
        emitter.send(SseEmitter.event()
                .id(String.valueOf(start.from()))
                .name("hello")
                .reconnectTime(RECONNECT_MILLIS)
                .data("{\"id\":" + start.joinedAt() + ",\"missed\":" + start.missed() + "}", TEXT));
    }

    private void catchUp(LiveScreens.Start start) throws IOException {
        long read = start.from();
        while (read < start.joinedAt() && !cut) {
            List<LiveEvent> events = screens.read(read, start.joinedAt());
            for (LiveEvent event : events) {
                if (event.audience().includes(viewer)) {
                    send(new Ready(event.id(), event.topic(), screens.dataOf(event)));
                }
            }
            read = events.isEmpty() ? start.joinedAt() : events.getLast().id();
        }
    }

    private void follow() throws IOException, InterruptedException {
        long beatAt = System.nanoTime() + BEAT.toNanos();
        while (!cut) {
            Ready next = queue.poll(Math.max(0, beatAt - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (cut) {
                return;
            }
            if (CHECK.equals(next)) {
                if (!sessionLasts()) {
                    return;
                }
            } else if (next != null) {
                send(next);
            }
            if (System.nanoTime() - beatAt >= 0) {
                if (!sessionLasts()) {
                    return;
                }
                beat();
                beatAt = System.nanoTime() + BEAT.toNanos();
            }
        }
    }

    private void send(Ready event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(event.id()))
                .name(event.topic())
                .data(event.data(), TEXT));
        sentUpTo = event.id();
    }

    /** Carries the position too, so that a screen to which nothing was addressed does not seem to lag. */
    private void beat() throws IOException {
        sentUpTo = screens.positionOf(this, sentUpTo);
        emitter.send(SseEmitter.event().id(String.valueOf(sentUpTo)).comment("beat"));
    }

    private boolean sessionLasts() {
        Optional<AccountView> account = session.get();
        account.ifPresent(found -> viewer = screens.viewerNow(found));
        return account.isPresent();
    }
}
