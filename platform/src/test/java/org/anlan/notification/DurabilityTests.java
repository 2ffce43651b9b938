package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.calendar.QuietHours;
import org.anlan.calendar.WorkingCalendar;
import org.anlan.database.SystemWork;
import org.anlan.notification.FaultProxy.Fault;
import org.anlan.organisation.People;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a message to a phone over gateways that drop, delay, duplicate, reset and die, while the platform dies at every named
 * moment: nothing is lost, the id stays, and nobody is told twice for one id. {@code -Danlan.long=true}: many more seeds.
 */
class DurabilityTests extends TestPlatform {

    private static final Instant FAR = Instant.parse("2299-01-01T00:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong CAUSES = new AtomicLong(990_000);
    private static final int MESSAGES = 6;
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final List<Waypoint> WAYPOINTS = List.of(Waypoint.values());

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    MessageStore store;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Inbound inbound;

    @Autowired
    CmppJournal cmpp;

    private long cause;
    private Instant now = FAR;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "update notification.delivery set due_at = null where due_at > ?",
                        MessageStore.utc(FAR.minusSeconds(86_400))));
        cause = CAUSES.incrementAndGet();
        now = FAR;
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @TestFactory
    Stream<DynamicTest> losesNothingAndTellsNobodyTwiceWhateverHappens() {
        int seeds = Boolean.getBoolean("anlan.long") ? 200 : 4;
        return Stream.iterate(1, seed -> seed + 1)
                .limit(seeds)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> sail(seed)));
    }

    private void sail(int seed) throws IOException {
        layTheSmallTown();
        Random random = new Random(seed);
        AtomicBoolean calm = new AtomicBoolean();
        try (PhoneGateway first = new PhoneGateway();
                PhoneGateway second = new PhoneGateway();
                FaultProxy firstLine = new FaultProxy(first.port(), () -> fault(random, calm));
                FaultProxy secondLine = new FaultProxy(second.port(), () -> fault(random, calm))) {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                ids.add(send("第 " + i + " 条，种子 " + seed));
            }
            for (int round = 0; round < 8; round++) {
                if (random.nextInt(4) == 0) {
                    firstLine.die();
                } else {
                    firstLine.revive();
                }
                workUntilDeath(random, firstLine, secondLine);
                now = now.plusSeconds(random.nextInt(90));
            }
            calm.set(true);
            firstLine.revive();
            for (int round = 0; round < 20 && waiting(); round++) {
                Outbox outbox = outbox(firstLine, secondLine, waypoint -> {});
                work(outbox);
                now = now.plusSeconds(301);
            }
            for (long id : ids) {
                assertToldOnce("seed " + seed, "anlan-" + id, first, second);
            }
        }
    }

    private void assertToldOnce(String seed, String id, PhoneGateway first, PhoneGateway second) {
        int told = (first.told(id) ? 1 : 0) + (second.told(id) ? 1 : 0);
        if (told == 0) {
            assertThat(copyOf(id))
                    .as("%s %s: not told, and not told again either", seed, id)
                    .isPresent();
            String copy = "anlan-" + copyOf(id).orElseThrow();
            assertThat(first.told(copy) || second.told(copy))
                    .as("%s %s by its copy %s", seed, id, copy)
                    .isTrue();
            return;
        }
        assertThat(told).as("%s %s told by so many gateways", seed, id).isEqualTo(1);
        assertThat(Stream.concat(first.handed(id).stream(), second.handed(id).stream())
                        .distinct())
                .as("%s %s: the same words each time", seed, id)
                .hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> survivesADeathAtEachNamedMomentUnderTheSameId() {
        return Stream.of(Waypoint.CLAIMED, Waypoint.BOUND_TO_ROUTE, Waypoint.HANDED_OVER, Waypoint.OUTCOME_NOTED)
                .map(deadly -> DynamicTest.dynamicTest(deadly.name(), () -> dieAt(deadly)));
    }

    private void dieAt(Waypoint deadly) throws IOException {
        layTheSmallTown();
        try (PhoneGateway gateway = new PhoneGateway();
                PhoneGateway other = new PhoneGateway();
                FaultProxy line = new FaultProxy(gateway.port(), () -> Fault.NONE);
                FaultProxy otherLine = new FaultProxy(other.port(), () -> Fault.NONE)) {
            long id = send("死在 " + deadly);
            workAndDie(outbox(line, otherLine, waypoint -> {
                if (waypoint == deadly) {
                    throw new Died();
                }
            }));
            now = now.plus(Outbox.CLAIM).plusSeconds(1);
            work(outbox(line, otherLine, waypoint -> {}));
            assertThat(status(id)).isEqualTo("SENT");
            assertToldOnce(deadly.name(), "anlan-" + id, gateway, other);
            assertThat(gateway.told("anlan-" + id)).isTrue();
        }
    }

    @Test
    void takesAReceiptOnceMoreWhenThePlatformDiesAsItComesIn() {
        long id = send("有回执的。");
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(
                        status -> store.addReceipt(new MessageStore.Receipt(id, true, null, now))));
        try {
            SystemWork.run(
                    "test",
                    () -> transactions.executeWithoutResult(status -> {
                        deliveries.noteReceipts((route, at) -> {});
                        throw new Died();
                    }));
        } catch (Died e) {
            assertThat(e).isNotNull();
        }
        SystemWork.call("test", () -> deliveries.noteReceipts((route, at) -> {}));
        assertThat(status(id)).isEqualTo("DELIVERED");
    }

    @Test
    void takesTheOtherRouteWithinTwoMinutesForWhatNoGatewayWasGiven() throws IOException {
        try (PhoneGateway first = new PhoneGateway();
                PhoneGateway second = new PhoneGateway();
                FaultProxy firstLine = new FaultProxy(first.port(), () -> Fault.NONE);
                FaultProxy secondLine = new FaultProxy(second.port(), () -> Fault.NONE)) {
            firstLine.die();
            long id = send("另走一路。");
            Outbox outbox = outbox(firstLine, secondLine, waypoint -> {});
            Instant start = now;
            while (!status(id).equals("SENT") && now.isBefore(start.plusSeconds(600))) {
                work(outbox);
                now = now.plusSeconds(1);
            }
            assertThat(Duration.between(start, now)).isLessThan(RouteHealth.NOTICED_WITHIN);
            assertThat(second.told("anlan-" + id)).isTrue();
        }
    }

    @Test
    void asksOnlyTheGatewayThatMayHaveItAndTellsAnUrgentMessageAgainUnderANewId() throws IOException {
        AtomicBoolean calm = new AtomicBoolean();
        try (PhoneGateway first = new PhoneGateway();
                PhoneGateway second = new PhoneGateway();
                FaultProxy firstLine = new FaultProxy(first.port(), () -> calm.get() ? Fault.NONE : Fault.DROP_ANSWER);
                FaultProxy secondLine = new FaultProxy(second.port(), () -> Fault.NONE)) {
            long id = send("说不清收没收下。");
            Outbox outbox = outbox(firstLine, secondLine, waypoint -> {});
            Instant start = now;
            work(outbox);
            firstLine.die();
            while (now.isBefore(start.plus(Outbox.DOUBT))) {
                work(outbox);
                assertThat(second.told("anlan-" + id)).as("at %s", now).isFalse();
                now = now.plusSeconds(10);
            }
            for (int i = 0; i < 60 && copyOf("anlan-" + id).isEmpty(); i++) {
                work(outbox);
                now = now.plusSeconds(10);
            }
            work(outbox);
            String copy = "anlan-" + copyOf("anlan-" + id).orElseThrow();
            assertThat(second.handed(copy)).containsExactly("【补发】说不清收没收下。");
            assertThat(second.told("anlan-" + id)).isFalse();
            assertThat(first.handed("anlan-" + id)).isNotEmpty();
            assertThat(status(id)).isEqualTo("FAILED");
        }
    }

    @Test
    void delaysWhatIsNotUrgentAndDropsNothing() throws IOException {
        try (PhoneGateway gateway = new PhoneGateway();
                FaultProxy line = new FaultProxy(gateway.port(), () -> Fault.NONE)) {
            now = Instant.parse("2360-01-01T00:00:00Z");
            Holding holding = new Holding(new QuietHours(LocalTime.NOON, LocalTime.NOON), 2, 1_000_000);
            List<Long> routine = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                routine.add(send("不急 " + i, false));
            }
            Outbox outbox = outbox(List.of(route("a", line)), holding, waypoint -> {});
            work(outbox);
            assertThat(routine.stream().filter(id -> status(id).equals("SENT"))).hasSize(2);
            long urgent = send("急。", true);
            work(outbox);
            assertThat(status(urgent)).isEqualTo("SENT");
            long held = routine.stream()
                    .filter(id -> status(id).equals("QUEUED"))
                    .findFirst()
                    .orElseThrow();
            assertThat(column("held", held)).contains("一小时内已收");
            assertThat(column("attempts::text", held)).isEqualTo("0");
            for (int hour = 0; hour < 5; hour++) {
                now = now.plusSeconds(3_700);
                work(outbox);
            }
            assertThat(routine).allMatch(id -> status(id).equals("SENT"));
        }
    }

    private Fault fault(Random random, AtomicBoolean calm) {
        if (calm.get()) {
            return Fault.NONE;
        }
        synchronized (random) {
            return random.nextBoolean() ? Fault.NONE : FAULTS.get(random.nextInt(FAULTS.size()));
        }
    }

    private void workUntilDeath(Random random, FaultProxy first, FaultProxy second) {
        boolean dies;
        Waypoint deadly;
        synchronized (random) {
            dies = random.nextInt(3) == 0;
            deadly = WAYPOINTS.get(random.nextInt(WAYPOINTS.size()));
        }
        workAndDie(outbox(first, second, waypoint -> {
            if (dies && waypoint == deadly) {
                throw new Died();
            }
        }));
    }

    private void workAndDie(Outbox outbox) {
        try {
            SystemWork.run("test", outbox::noteNews);
            work(outbox);
        } catch (Died e) {
            return;
        } catch (IllegalStateException e) {
            assertThat(e).hasRootCauseInstanceOf(Died.class);
        }
    }

    private void work(Outbox outbox) {
        int tried = SystemWork.call("test", () -> outbox.sendDue(now));
        while (tried > 0) {
            tried = SystemWork.call("test", () -> outbox.sendDue(now));
        }
    }

    private Outbox outbox(FaultProxy first, FaultProxy second, Consumer<Waypoint> passing) {
        Holding free = new Holding(new QuietHours(LocalTime.NOON, LocalTime.NOON), 1_000_000, 1_000_000);
        return outbox(List.of(route("a", first), route("b", second)), free, passing);
    }

    private Outbox outbox(List<Route> routes, Holding holding, Consumer<Waypoint> passing) {
        return new Outbox(
                store,
                deliveries,
                people,
                new Routes(routes, (route, health) -> {}, Clock.fixed(now, WorkingCalendar.ZONE)),
                holding,
                inbound,
                cmpp,
                new OutboxFigures(sql, new SimpleMeterRegistry()),
                Clock.fixed(now, WorkingCalendar.ZONE),
                passing);
    }

    private static Route route(String name, FaultProxy line) {
        return new Route(
                name,
                name,
                false,
                new HttpSmsProvider(
                        () -> URI.create("http://127.0.0.1:" + line.port() + "/send"),
                        () -> null,
                        "token",
                        Duration.ofMillis(150),
                        JSON));
    }

    private long send(String text) {
        return send(text, true);
    }

    /** @return the id of the delivery */
    private long send(String text, boolean urgent) {
        Messages.NewMessage message = new Messages.NewMessage(
                UUID.randomUUID().toString(),
                SmallTown.personId(sql, "t-6"),
                text,
                ObjectRef.of("order", cause),
                null,
                null);
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(
                        status -> messages.send(urgent ? message : message.routine(), now)));
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(sql.resultQuery("""
                                select d.id from notification.delivery d join notification.message m on m.id = d.message_id
                                 where m.key = ? and d.channel = 'SMS'""", message.key()).fetchOneInto(Long.class)));
    }

    private boolean waiting() {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select exists (select 1 from notification.delivery d join notification.message m on m.id = d.message_id where m.cause_id = ? and d.due_at is not null)",
                                String.valueOf(cause))
                        .fetchSingleInto(Boolean.class));
    }

    private Optional<Long> copyOf(String id) {
        return SystemWork.call(
                "test", () -> sql.resultQuery("""
                        select c.id from notification.delivery d join notification.message m on m.id = d.message_id
                          join notification.message again on again.key = m.key || ':again'
                          join notification.delivery c on c.message_id = again.id
                         where d.id = ?""", CmppJournal.deliveryOf(id)).fetchOptionalInto(Long.class));
    }

    private String status(long id) {
        return column("status", id);
    }

    private String column(String name, long id) {
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(
                        sql.resultQuery("select " + name + " from notification.delivery where id = ?", id)
                                .fetchOneInto(String.class)));
    }
}
