package org.anlan.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anlan.access.AccountView;
import org.anlan.access.Scopes;
import org.anlan.access.SessionWatch;
import org.anlan.database.Actor;
import org.anlan.database.SystemWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The screens that are connected now, and the one reader of the journal that hands each of them what it may see.
 *
 * <p>A screen joins at the reader's position: what lies between its own last event and that position it reads from the journal
 * by itself, what comes after is put in its queue. So nothing is lost or doubled at the seam, and a screen that is slow to read
 * holds up nobody: when its queue is full it is cut off, and resumes from the last event it got.
 */
@Component
class LiveScreens implements SmartLifecycle {

    static final Duration KEPT = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final LiveEventStore store;
    private final Scopes scopes;
    private final JsonMapper json;
    private final Clock clock;
    private final WokenLoop loop = new WokenLoop("live-push", Duration.ofSeconds(1), this::handOut);
    private final Set<LiveScreen> screens = ConcurrentHashMap.newKeySet();
    private final Object seam = new Object();
    private long position = -1;
    private long keptSince;

    LiveScreens(
            LiveEventStore store,
            Scopes scopes,
            SessionWatch sessions,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.scopes = scopes;
        this.json = json;
        this.clock = clock;
        meters.gauge("anlan.live.screens", screens, Set::size);
        sessions.onEnded(this::recheck);
    }

    private void recheck(long accountId) {
        screens.stream()
                .filter(screen -> screen.viewer().accountId() == accountId)
                .forEach(LiveScreen::recheck);
    }

    /** Where a screen begins. {@code missed}: it must fetch everything anew, for what it has not seen is no longer kept. */
    record Start(long from, long joinedAt, boolean missed) {}

    void open(SseEmitter emitter, Actor.Person viewer, Supplier<Optional<AccountView>> session, @Nullable Long after) {
        LiveScreen screen = new LiveScreen(this, emitter, viewer, session);
        Thread.ofVirtual().name("live-screen").start(() -> SystemWork.run("live screen", () -> screen.serve(after)));
    }

    /** @return null when the platform is stopping or has not started */
    @Nullable
    Start join(LiveScreen screen, @Nullable Long after) {
        synchronized (seam) {
            if (!loop.running() || position < 0) {
                return null;
            }
            screens.add(screen);
            if (after == null) {
                return new Start(position, position, false);
            }
            boolean missed = after > position || after < keptSince;
            return new Start(missed ? position : after, position, missed);
        }
    }

    void leave(LiveScreen screen) {
        screens.remove(screen);
    }

    /** How far a screen with an empty queue has got. */
    long positionOf(LiveScreen screen, long known) {
        synchronized (seam) {
            return screen.drained() ? position : known;
        }
    }

    List<LiveEvent> read(long after, long upTo) {
        return store.after(after, upTo, BATCH);
    }

    String dataOf(LiveEvent event) {
        return event.data(json);
    }

    Actor.Person viewerNow(AccountView account) {
        return new Actor.Person(
                account.id(),
                account.name(),
                account.role().name(),
                account.personId() == null ? 0 : account.personId(),
                scopes.of(account, clock.instant()));
    }

    void wake() {
        loop.wake();
    }

    private void handOut() {
        if (position < 0) {
            begin();
        }
        List<LiveEvent> events;
        do {
            events = store.after(position, Long.MAX_VALUE, BATCH);
            for (LiveEvent event : events) {
                hand(event);
            }
        } while (events.size() == BATCH);
    }

    private void begin() {
        long last = store.lastId();
        long kept = store.keptSince(last);
        synchronized (seam) {
            position = last;
            keptSince = kept;
        }
    }

    private void hand(LiveEvent event) {
        LiveScreen.Ready ready = new LiveScreen.Ready(event.id(), event.topic(), dataOf(event));
        synchronized (seam) {
            for (LiveScreen screen : screens) {
                if (event.audience().includes(screen.viewer())) {
                    screen.offer(ready);
                }
            }
            position = event.id();
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void purge() {
        long gone = store.purgeBefore(clock.instant().minus(KEPT));
        synchronized (seam) {
            keptSince = Math.max(keptSince, gone);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Ends every stream, for the web server waits for open requests when it stops. */
    @Override
    public void stop() {
        loop.stop();
        screens.forEach(LiveScreen::cut);
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
