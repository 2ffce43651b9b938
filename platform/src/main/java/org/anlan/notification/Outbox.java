package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.anlan.database.SystemWork;
import org.anlan.notification.MessageStore.TraceKind;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, notes receipts and replies. A message is claimed for a while and bound to a route before the route hears of
 * it: were the platform killed at any moment, it is handed over again under the same id to the same route, by which that gateway
 * knows it. Only what a route certainly did not take goes to another.
 */
@Component
class Outbox implements SmartLifecycle {

    static final Duration CLAIM = Duration.ofSeconds(60);
    /** An urgent message in doubt for so long, over a route that is dead, is told again under an id of its own. */
    static final Duration DOUBT = Duration.ofMinutes(5);

    private static final int AT_ONCE = 6;

    private record Handing(MessageStore.Due due, Route route, String phone) {}

    private final MessageStore store;
    private final Deliveries deliveries;
    private final People people;
    private final Routes routes;
    private final Holding holding;
    private final Inbound inbound;
    private final CmppJournal cmpp;
    private final OutboxFigures figures;
    private final Clock clock;
    private final Consumer<Waypoint> passing;
    private final WokenLoop loop = new WokenLoop("outbox", Duration.ofSeconds(1), this::round);

    @Autowired
    Outbox(
            MessageStore store,
            Deliveries deliveries,
            People people,
            Routes routes,
            Holding holding,
            Inbound inbound,
            CmppJournal cmpp,
            OutboxFigures figures,
            Clock clock) {
        this(store, deliveries, people, routes, holding, inbound, cmpp, figures, clock, waypoint -> {});
    }

    Outbox(
            MessageStore store,
            Deliveries deliveries,
            People people,
            Routes routes,
            Holding holding,
            Inbound inbound,
            CmppJournal cmpp,
            OutboxFigures figures,
            Clock clock,
            Consumer<Waypoint> passing) {
        this.store = store;
        this.deliveries = deliveries;
        this.people = people;
        this.routes = routes;
        this.holding = holding;
        this.inbound = inbound;
        this.cmpp = cmpp;
        this.figures = figures;
        this.clock = clock;
        this.passing = passing;
    }

    void wake() {
        loop.wake();
    }

    private void round() {
        noteNews();
        while (loop.running() && sendDue(clock.instant()) == AT_ONCE) {
            noteNews();
        }
    }

    /** Receipts and replies that came in. */
    void noteNews() {
        cmpp.noteReports(clock.instant());
        deliveries.noteReceipts(routes::confirmed);
        passing.accept(Waypoint.RECEIPTS_TAKEN);
        inbound.understand(clock.instant());
        passing.accept(Waypoint.REPLIES_TAKEN);
    }

    /** @return how many were tried or held back */
    int sendDue(Instant now) {
        routes.judge(now);
        List<MessageStore.Due> due = store.claim(now, now.plus(CLAIM), AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        passing.accept(Waypoint.CLAIMED);
        List<Handing> handings =
                due.stream().flatMap(one -> bind(one, now).stream()).toList();
        passing.accept(Waypoint.BOUND_TO_ROUTE);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = handings.stream()
                    .<Callable<Boolean>>map(one -> () -> SystemWork.call("sms", () -> hand(one, now)))
                    .toList();
            for (Future<Boolean> done : senders.invokeAll(work)) {
                figures.attempted(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message could not be handed over", e.getCause());
        }
        return due.size();
    }

    private Optional<Handing> bind(MessageStore.Due due, Instant now) {
        Optional<PersonView> person = people.find(due.personId());
        if (person.isEmpty()) {
            String reason = "人员库里没有编号为 " + due.personId() + " 的人，没有发出。";
            deliveries.fail(due, null, TraceKind.GIVEN_UP, reason, now);
            return Optional.empty();
        }
        Route route = routes.choose(due.route());
        if (due.route() == null) {
            Optional<Holding.Hold> hold =
                    holding.decide(due.urgent(), store.usage(due.personId(), route.name(), now), now);
            if (hold.isPresent()) {
                store.hold(due, hold.get(), now);
                return Optional.empty();
            }
        }
        String phone = person.get().phone();
        store.assign(due, route.name(), phone, now);
        return Optional.of(new Handing(due, route, phone));
    }

    private boolean hand(Handing handing, Instant now) {
        MessageStore.Due due = handing.due();
        String route = handing.route().name();
        SmsProvider.Outcome outcome =
                handing.route().provider().send(new SmsProvider.Sms("anlan-" + due.id(), handing.phone(), due.text()));
        passing.accept(Waypoint.HANDED_OVER);
        routes.note(handing.route(), outcome, now);
        switch (outcome) {
            case SmsProvider.Outcome.Accepted accepted -> deliveries.sent(due, route, now);
            case SmsProvider.Outcome.Refused(String reason) ->
                deliveries.fail(due, route, TraceKind.REFUSED, reason, now);
            case SmsProvider.Outcome.Unreachable(String reason) ->
                again(due, reason, now, at -> store.notTaken(due, route, at, reason, now));
            case SmsProvider.Outcome.InDoubt(String reason) ->
                again(due, reason, now, at -> store.inDoubt(due, route, at, reason, now));
        }
        passing.accept(Waypoint.OUTCOME_NOTED);
        return outcome instanceof SmsProvider.Outcome.Accepted;
    }

    private void again(MessageStore.Due due, String reason, Instant now, Consumer<Instant> later) {
        Instant doubt = due.doubtSince();
        boolean routeIsDead = routes.usable()
                .filter(other -> !other.name().equals(due.route()))
                .isPresent();
        if (due.urgent() && doubt != null && routeIsDead && !now.isBefore(doubt.plus(DOUBT))) {
            deliveries.tellAgain(due, "说不清网关收没收下，已另发一条。" + reason, now);
            return;
        }
        Retries.next(due.attempts(), now)
                .ifPresentOrElse(
                        later,
                        () -> deliveries.fail(
                                due,
                                due.route(),
                                TraceKind.GIVEN_UP,
                                "试了 " + due.attempts() + " 次都没有发出。" + reason,
                                now));
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }

    /** Begins after the web server, behind which the built-in gateway stands, and ends before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
