package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.calendar.QuietHours;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.anlan.organisation.People;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesTests extends TestPlatform {

    private static final AtomicLong ORDERS = new AtomicLong(880_000);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

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
    People people;

    @Autowired
    Messages messages;

    @Autowired
    MessageStore store;

    @Autowired
    Deliveries deliveries;

    @Autowired
    LocalGatewayAddress address;

    @Autowired
    Inbound inbound;

    @Autowired
    CmppJournal cmpp;

    private long order;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        order = ORDERS.incrementAndGet();
    }

    @Test
    void sendsOverTheLocalGatewayAndHearsThatItWasDelivered() {
        TestBrowser town = signedIn(Role.TOWN, "t-4");
        try (LiveStream stream = LiveStream.open(town, null)) {
            stream.next();
            send("t-6", "请到河滨村处置，一小时内完成。", Instant.now(Clock.systemUTC()));
            awaitStatus(stream, "DELIVERED");
        }
        JsonNode rows = list(town);
        assertThat(rows.size()).isEqualTo(2);
        JsonNode sms = row(rows, "SMS");
        assertThat(sms.get("status").asString()).isEqualTo("DELIVERED");
        assertThat(sms.get("toName").asString()).isEqualTo("朱秋分");
        assertThat(sms.get("phone").asString()).isEqualTo("139****0006");
        assertThat(sms.get("attempts").asInt()).isEqualTo(1);
        assertThat(sms.get("deliveredAt").isNull()).isFalse();
        assertThat(signedIn(Role.DUTY, "t-3").get("/api/notification/local-sms").text())
                .contains("请到河滨村处置")
                .contains("139****0006")
                .doesNotContain("13900000006");
        assertThat(town.get("/api/notification/local-sms").status()).isEqualTo(403);
    }

    @Test
    void showsMessagesOfAPlaceToItsOwnTownAndTheAddresseeOnly() {
        send("t-6", "仅供河滨村。", FAR);
        assertThat(list(signedIn(Role.TOWN, "t-4")).size()).isEqualTo(2);
        assertThat(list(signedIn(Role.TOWN, "t-9")).size()).isZero();
        assertThat(list(signedIn(Role.GRID, "t-6")).size()).isEqualTo(2);
        send("t-9", "给靠山镇的人。", FAR);
        assertThat(list(signedIn(Role.TOWN, "t-4")).size()).isEqualTo(4);
        assertThat(list(signedIn(Role.TOWN, "t-9")).size()).isEqualTo(2);
        assertThat(list(signedIn(Role.GRID, "t-6")).size()).isEqualTo(2);
    }

    @Test
    void tellsTheAddresseesScreenAndNotesThatItWasRead() {
        TestBrowser grid = signedIn(Role.GRID, "t-6");
        long messageId;
        try (LiveStream stream = LiveStream.open(grid, null)) {
            stream.next();
            send("t-6", "请读我。", FAR);
            JsonNode told = stream.next().json();
            assertThat(told.get("text").asString()).isEqualTo("请读我。");
            assertThat(told.get("ref").get("id").asString()).isEqualTo(String.valueOf(order));
            messageId = told.get("messageId").asLong();
        }
        String read = "/api/notification/messages/" + messageId + "/read";
        assertThat(signedIn(Role.TOWN, "t-9").post(read, "").status()).isEqualTo(404);
        assertThat(signedIn(Role.TOWN, "t-4").post(read, "").status()).isEqualTo(404);
        assertThat(grid.post(read, "").status()).isEqualTo(200);
        assertThat(grid.post(read, "").status()).isEqualTo(200);
        assertThat(row(list(grid), "IN_APP").get("status").asString()).isEqualTo("READ");
        assertThat(row(list(grid), "SMS").get("status").asString()).isEqualTo("QUEUED");
    }

    @Test
    void tellsTheSameKeyOnceAndNothingOfARolledBackTransaction() {
        Messages.NewMessage message = message("t-6", "只说一次。");
        SystemWork.run("test", () -> transactions.executeWithoutResult(status -> messages.send(message, FAR)));
        SystemWork.run("test", () -> transactions.executeWithoutResult(status -> messages.send(message, FAR)));
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> {
                    messages.send(message("t-6", "不该说出。"), FAR);
                    status.setRollbackOnly();
                }));
        assertThat(list(signedIn(Role.TOWN, "t-4")).size()).isEqualTo(2);
        assertThatThrownBy(() -> SystemWork.run("test", () -> messages.send(message, FAR)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void failsWithAReasonWhereTheNumberIsNoMobileNumber() {
        SystemWork.run(
                "test", () -> sql.execute("update organisation.person set phone = '0572-123456' where key = 't-2'"));
        TestBrowser town = signedIn(Role.TOWN, "t-4");
        try (LiveStream stream = LiveStream.open(town, null)) {
            stream.next();
            send("t-2", "发不出去。", Instant.now(Clock.systemUTC()));
            awaitStatus(stream, "FAILED");
        }
        assertThat(row(list(town), "SMS").get("error").asString())
                .contains("拒收")
                .contains("11 位手机号");
    }

    @Test
    void failsWithAReasonWhereNobodyHasThatId() {
        Scripted provider = new Scripted();
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> messages.send(
                        new Messages.NewMessage(
                                UUID.randomUUID().toString(),
                                999_999_999,
                                "给谁？",
                                ObjectRef.of("order", order),
                                riverside(),
                                null),
                        FAR)));
        sendAllDue(outbox(provider), FAR);
        assertThat(provider.taken("给谁？")).isEmpty();
        JsonNode sms = row(list(signedIn(Role.TOWN, "t-4")), "SMS");
        assertThat(sms.get("status").asString()).isEqualTo("FAILED");
        assertThat(sms.get("error").asString()).contains("没有编号为 999999999 的人");
    }

    @Test
    void triesAgainLaterUnderTheSameIdAndGivesUpInTheEnd() {
        Scripted provider = new Scripted();
        Outbox outbox = outbox(provider);
        send("t-6", "网关坏了。", FAR);
        Instant now = FAR;
        for (int attempt = 1; attempt <= Retries.ATTEMPTS; attempt++) {
            sendAllDue(outbox, now);
            assertThat(provider.taken("网关坏了。")).hasSize(attempt);
            sendAllDue(outbox, now);
            assertThat(provider.taken("网关坏了。")).as("not before its time").hasSize(attempt);
            now = Retries.next(attempt, now).orElse(now.plusSeconds(3_600));
        }
        sendAllDue(outbox, now.plusSeconds(36_000));
        assertThat(provider.taken("网关坏了。"))
                .hasSize(Retries.ATTEMPTS)
                .extracting(SmsProvider.Sms::id)
                .containsOnly(provider.taken("网关坏了。").getFirst().id());
        JsonNode sms = row(list(signedIn(Role.TOWN, "t-4")), "SMS");
        assertThat(sms.get("status").asString()).isEqualTo("FAILED");
        assertThat(sms.get("error").asString()).isEqualTo("试了 12 次都没有发出。网关没有回答。");
    }

    @Test
    void handsOverAgainUnderTheSameIdWhatWasClaimedWhenThePlatformWasKilled() {
        send("t-6", "被杀之前。", FAR);
        List<MessageStore.Due> claimed = SystemWork.call("test", () -> store.claim(FAR, FAR.plus(Outbox.CLAIM), 1_000));
        assertThat(claimed).extracting(MessageStore.Due::text).contains("被杀之前。");
        Scripted provider = new Scripted();
        provider.answer = new SmsProvider.Outcome.Accepted();
        sendAllDue(outbox(provider), FAR.plus(Outbox.CLAIM).minusMillis(1));
        assertThat(provider.taken("被杀之前。")).isEmpty();
        sendAllDue(outbox(provider), FAR.plus(Outbox.CLAIM));
        assertThat(provider.taken("被杀之前。")).hasSize(1);
        JsonNode sms = row(list(signedIn(Role.TOWN, "t-4")), "SMS");
        assertThat(sms.get("status").asString()).isEqualTo("SENT");
        assertThat(sms.get("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void takesTheSameIdOnceAtTheGatewayAndRefusesAndNotesAStranger() {
        HttpSmsProvider right = gateway(address.token());
        HttpSmsProvider wrong = gateway("guess");
        SmsProvider.Sms sms = new SmsProvider.Sms("anlan-0" + order, "13900000006", "同一条短信 " + order);
        assertThat(right.send(sms)).isInstanceOf(SmsProvider.Outcome.Accepted.class);
        assertThat(right.send(sms)).isInstanceOf(SmsProvider.Outcome.Accepted.class);
        long refusedBefore = refusedStrangers();
        assertThat(wrong.send(new SmsProvider.Sms("anlan-1" + order, "13900000006", "冒充")))
                .isInstanceOf(SmsProvider.Outcome.Unreachable.class);
        assertThat(refusedStrangers()).isEqualTo(refusedBefore + 1);
        long kept = SystemWork.call(
                "test",
                () -> number("select count(*) from notification.local_sms where text in (?, '冒充')", "同一条短信 " + order));
        assertThat(kept).isEqualTo(1);
        right.close();
        wrong.close();
    }

    @Test
    void onlyMovesOnWhateverTheOrderOfAnswersAndReceipts() {
        long seed = 4;
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            order = ORDERS.incrementAndGet();
            send("t-6", "乱序 " + round, FAR);
            long id = SystemWork.call("test", () -> deliveryId());
            List<String> history = new ArrayList<>(List.of("QUEUED"));
            for (int step = 0; step < 6; step++) {
                int deed = random.nextInt(4);
                SystemWork.run("test", () -> perform(deed, id));
                history.add(SystemWork.call("test", () -> statusOf(id)));
            }
            for (int i = 1; i < history.size(); i++) {
                assertThat(mayFollow(history.get(i - 1), history.get(i)))
                        .as("seed %d round %d %s", seed, round, history)
                        .isTrue();
            }
        }
    }

    private void send(String person, String text, Instant now) {
        Messages.NewMessage message = message(person, text);
        SystemWork.run("test", () -> transactions.executeWithoutResult(status -> messages.send(message, now)));
    }

    private Messages.NewMessage message(String person, String text) {
        return new Messages.NewMessage(
                UUID.randomUUID().toString(),
                SmallTown.personId(sql, person),
                text,
                ObjectRef.of("order", order),
                riverside(),
                null);
    }

    private void awaitStatus(LiveStream stream, String status) {
        JsonNode event = stream.next().json();
        while (!event.path("status").asString("").equals(status)
                || !event.get("ref").get("id").asString().equals(String.valueOf(order))) {
            event = stream.next().json();
        }
    }

    private JsonNode list(TestBrowser browser) {
        return browser.get("/api/notification/messages?orderId=" + order).json().get("items");
    }

    private static JsonNode row(JsonNode rows, String channel) {
        return rows.valueStream()
                .filter(row -> row.get("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private long deliveryId() {
        return number(
                "select d.id from notification.delivery d join notification.message m on m.id = d.message_id"
                        + " where m.cause_id = ? and d.channel = 'SMS'",
                String.valueOf(order));
    }

    private String statusOf(long id) {
        return Objects.requireNonNull(sql.resultQuery("select status from notification.delivery where id = ?", id)
                .fetchOneInto(String.class));
    }

    private long refusedStrangers() {
        return SystemWork.call(
                "test",
                () -> number(
                        "select count(*) from audit.entry where action = 'notification.local-sms' and detail = ?",
                        "stranger"));
    }

    private long number(String query, Object bind) {
        return Objects.requireNonNull(sql.resultQuery(query, bind).fetchOneInto(Long.class));
    }

    private int riverside() {
        return SystemWork.call(
                "test",
                () -> villages.findByCode(SmallTown.RIVERSIDE).orElseThrow().id());
    }

    private TestBrowser signedIn(Role role, String key) {
        return TestBrowser.signedIn(port, accounts, role, SmallTown.personId(sql, key));
    }

    private void perform(int deed, long id) {
        switch (deed) {
            case 0 -> deliveries.sent(due(id), "test", FAR);
            case 1 -> deliveries.fail(due(id), "test", MessageStore.TraceKind.REFUSED, "坏了。", FAR);
            case 2 -> transactions.executeWithoutResult(status -> store.delivered(id, FAR));
            default -> store.inDoubt(due(id), "test", FAR.plusSeconds(60), "再试。", FAR);
        }
    }

    private MessageStore.Due due(long id) {
        long messageId = number("select message_id from notification.delivery where id = ?", id);
        return new MessageStore.Due(id, messageId, 1, "", true, 1, null, null);
    }

    private HttpSmsProvider gateway(String token) {
        return new HttpSmsProvider(
                () -> address.resolve("/local-sms/send"), () -> null, token, Duration.ofSeconds(10), JSON);
    }

    private static boolean mayFollow(String before, String after) {
        return switch (before) {
            case "QUEUED" -> List.of("QUEUED", "SENT", "FAILED", "DELIVERED").contains(after);
            case "SENT" -> List.of("SENT", "FAILED", "DELIVERED").contains(after);
            case "FAILED" -> List.of("FAILED", "DELIVERED").contains(after);
            case "DELIVERED" -> after.equals("DELIVERED");
            default -> false;
        };
    }

    private static void sendAllDue(Outbox outbox, Instant now) {
        int tried = SystemWork.call("test", () -> outbox.sendDue(now));
        while (tried > 0) {
            tried = SystemWork.call("test", () -> outbox.sendDue(now));
        }
    }

    private Outbox outbox(SmsProvider provider) {
        return new Outbox(
                store,
                deliveries,
                people,
                new Routes(
                        List.of(new Route("scripted", "脚本网关", false, provider)),
                        (route, health) -> {},
                        Clock.systemUTC()),
                new Holding(new QuietHours(LocalTime.NOON, LocalTime.NOON), 1_000, 1_000_000),
                inbound,
                cmpp,
                new OutboxFigures(sql, new SimpleMeterRegistry()),
                Clock.systemUTC());
    }

    /** A gateway that answers as told and remembers what it was handed. */
    private static final class Scripted implements SmsProvider {

        private volatile Outcome answer = new Outcome.Unreachable("网关没有回答。");
        private final ConcurrentLinkedQueue<Sms> taken = new ConcurrentLinkedQueue<>();

        @Override
        public Outcome send(Sms sms) {
            taken.add(sms);
            return answer;
        }

        @Override
        public Optional<String> beat() {
            return Optional.empty();
        }

        List<Sms> taken(String text) {
            return taken.stream().filter(sms -> sms.text().equals(text)).toList();
        }
    }
}
