package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

class LivePushTests extends TestPlatform {

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Villages villages;

    @Autowired
    LivePush push;

    @Autowired
    LiveScreens screens;

    @Autowired
    LiveEventStore store;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
    }

    @Test
    void greetsWithThePositionAndPushesTheWholePayloadAfterTheCommit() {
        try (LiveStream town = LiveStream.open(riverside(), null)) {
            LiveStream.Received hello = town.next();
            assertThat(hello.topic()).isEqualTo("hello");
            assertThat(hello.json().get("id").asString()).isEqualTo(hello.id());
            publish("colour", village(SmallTown.RIVERSIDE), Map.of("unitId", 7, "colour", "RED", "说明", "第一行\n第二行"));
            LiveStream.Received event = town.next();
            assertThat(event.topic()).isEqualTo("colour");
            assertThat(event.json().get("colour").asString()).isEqualTo("RED");
            assertThat(event.json().get("说明").asString()).isEqualTo("第一行\n第二行");
            assertThat(event.json().get("topic").asString()).isEqualTo("colour");
            assertThat(Instant.parse(event.json().get("at").asString())).isNotNull();
        }
    }

    @Test
    void neverPushesTheOtherTownsEvents() {
        try (LiveStream riverside = LiveStream.open(riverside(), null);
                LiveStream hillfoot = LiveStream.open(hillfoot(), null)) {
            riverside.next();
            hillfoot.next();
            for (int i = 0; i < 40; i++) {
                publish("a", village(i % 2 == 0 ? SmallTown.RIVERSIDE : SmallTown.HILLFOOT), Map.of("n", i));
            }
            publish("everyone", null, Map.of("n", 40));
            assertThat(numbersUntil(riverside, 40)).allMatch(n -> n % 2 == 0).hasSize(21);
            assertThat(numbersUntil(hillfoot, 40))
                    .allMatch(n -> n % 2 == 1 || n == 40)
                    .hasSize(21);
        }
    }

    @Test
    void pushesAPersonsOwnEventsToThatPersonOnly() {
        try (LiveStream riverside = LiveStream.open(riverside(), null);
                LiveStream hillfoot = LiveStream.open(hillfoot(), null)) {
            riverside.next();
            hillfoot.next();
            inTransaction(() -> push.publishTo(SmallTown.personId(sql, "t-9"), "message", Map.of("n", 1)));
            publish("everyone", null, Map.of("n", 2));
            assertThat(numbersUntil(riverside, 2)).containsExactly(2);
            assertThat(numbersUntil(hillfoot, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void missesNothingOverACutConnection() {
        List<Integer> seen = new ArrayList<>();
        String last;
        try (LiveStream first = LiveStream.open(riverside(), null)) {
            first.next();
            publish("a", village(SmallTown.RIVERSIDE), Map.of("n", 1));
            LiveStream.Received event = first.next();
            seen.add(event.json().get("n").asInt());
            last = event.id();
        }
        for (int n = 2; n <= 700; n++) {
            publish("a", village(SmallTown.RIVERSIDE), Map.of("n", n));
            if (n % 50 == 0) {
                publish("a", village(SmallTown.HILLFOOT), Map.of("n", -n));
            }
        }
        try (LiveStream second = LiveStream.open(riverside(), last)) {
            LiveStream.Received hello = second.next();
            assertThat(hello.id()).isEqualTo(last);
            assertThat(hello.json().get("missed").asBoolean()).isFalse();
            seen.addAll(numbersUntil(second, 700));
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 700).boxed().toList());
    }

    @Test
    void pushesNothingOfATransactionThatWasRolledBack() {
        try (LiveStream town = LiveStream.open(riverside(), null)) {
            town.next();
            SystemWork.run(
                    "test",
                    () -> transactions.executeWithoutResult(status -> {
                        push.publish("a", null, null, Map.of("n", 1));
                        status.setRollbackOnly();
                    }));
            publish("a", null, Map.of("n", 2));
            assertThat(numbersUntil(town, 2)).containsExactly(2);
        }
    }

    @Test
    void refusesToPushOutsideATransaction() {
        assertThatThrownBy(() -> push.publish("a", null, null, Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void losesAndDoublesNothingWhenManyPublishAtOnceAndReadersAreCutAtRandom() throws Exception {
        long seed = 11;
        Random random = new Random(seed);
        int riverside = village(SmallTown.RIVERSIDE);
        long begin = SystemWork.call("test", store::lastId);
        try (ExecutorService publishers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                work.add(publishers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        publish("storm", riverside, Map.of("n", number * 100 + i));
                    }
                }));
            }
            List<Long> ids = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            TestBrowser browser = riverside();
            String last = String.valueOf(begin);
            while (numbers.size() < 360) {
                try (LiveStream stream = LiveStream.open(browser, last)) {
                    stream.next();
                    for (int take = 1 + random.nextInt(60); take > 0 && numbers.size() < 360; take--) {
                        LiveStream.Received event = stream.next();
                        last = event.id();
                        ids.add(Long.valueOf(event.id()));
                        numbers.add(event.json().get("n").asInt());
                    }
                }
            }
            for (Future<?> done : work) {
                done.get();
            }
            assertThat(ids).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
            assertThat(numbers).as("seed %d", seed).doesNotHaveDuplicates().hasSize(360);
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                assertThat(numbers.stream().filter(n -> n / 100 == number))
                        .as("seed %d", seed)
                        .isSorted();
            }
        }
    }

    @Test
    void cutsAScreenThatDoesNotReadHoldsUpNobodyAndLosesNothing() {
        String ballast = "满".repeat(2_000);
        int count = 3 * LiveScreen.QUEUE;
        TestBrowser browser = riverside();
        try (LiveStream dozing = LiveStream.openAndDoze(browser);
                LiveStream awake = LiveStream.open(hillfoot(), null)) {
            awake.next();
            for (int from = 0; from < count; from += 512) {
                int first = from;
                inTransaction(() -> {
                    for (int n = first; n < first + 512; n++) {
                        push.publish("ballast", null, null, Map.of("n", n, "ballast", ballast));
                    }
                });
                assertThat(numbersUntil(awake, first + 511)).hasSize(512);
            }
            dozing.wake();
            List<Integer> seen = new ArrayList<>();
            String last = readToTheEnd(dozing, seen);
            assertThat(seen).hasSizeLessThan(count);
            while (seen.getLast() != count - 1) {
                try (LiveStream again = LiveStream.open(browser, last)) {
                    again.next();
                    last = readUntil(again, count - 1, seen);
                }
            }
            assertThat(seen)
                    .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
        }
    }

    private static String readToTheEnd(LiveStream stream, List<Integer> seen) {
        return readUntil(stream, -1, seen);
    }

    private static String readUntil(LiveStream stream, int lastNumber, List<Integer> seen) {
        LiveStream.Received event = stream.next();
        String last = event.id();
        while (!event.topic().equals("end") && !event.topic().equals("cut")) {
            last = event.id();
            if (event.topic().equals("ballast")) {
                seen.add(event.json().get("n").asInt());
                if (seen.getLast() == lastNumber) {
                    return last;
                }
            }
            event = stream.next();
        }
        return last;
    }

    @Test
    void tellsAScreenThatCameTooLateToFetchEverythingAnew() {
        publish("a", null, Map.of("n", 1));
        long last = SystemWork.call("test", store::lastId);
        try (LiveStream ahead = LiveStream.open(riverside(), String.valueOf(last + 1_000))) {
            assertThat(ahead.next().json().get("missed").asBoolean()).isTrue();
        }
    }

    @Test
    void givesASignOfLifeAndEndsWhenTheSessionEnds() {
        TestBrowser browser = riverside();
        try (LiveStream town = LiveStream.open(browser, null)) {
            town.next();
            assertThat(town.any().topic()).isEqualTo("beat");
            browser.post("/api/access/logout", "");
            LiveStream.Received next = town.any();
            while (next.topic().equals("beat")) {
                next = town.any();
            }
            assertThat(next.topic()).isIn("end", "cut");
        }
        assertThat(browser.get("/api/live").status()).isEqualTo(401);
    }

    @Test
    void refusesAnEventIdThatIsNone() {
        try (LiveStream odd = LiveStream.open(riverside(), "abc")) {
            assertThat(odd.status()).isEqualTo(400);
        }
    }

    private static List<Integer> numbersUntil(LiveStream stream, int last) {
        List<Integer> numbers = new ArrayList<>();
        while (numbers.isEmpty() || numbers.getLast() != last) {
            LiveStream.Received event = stream.next();
            if (event.topic().equals("end") || event.topic().equals("cut")) {
                throw new IllegalStateException("the stream ended after " + numbers);
            }
            if (event.json().has("n")) {
                numbers.add(event.json().get("n").asInt());
            }
        }
        return numbers;
    }

    private void publish(String topic, @Nullable Integer villageId, Object payload) {
        inTransaction(() -> push.publish(topic, villageId, null, payload));
    }

    private void inTransaction(Runnable work) {
        SystemWork.run("test", () -> transactions.executeWithoutResult(status -> work.run()));
    }

    private int village(String code) {
        return SystemWork.call(
                "test", () -> villages.findByCode(code).orElseThrow().id());
    }

    private TestBrowser riverside() {
        return TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-4"));
    }

    private TestBrowser hillfoot() {
        return TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-9"));
    }
}
