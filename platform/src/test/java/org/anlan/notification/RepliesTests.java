package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people answer: by short message over the gateway's callback and the built-in page, on a screen, by telephone. */
class RepliesTests extends TestPlatform {

    private static final AtomicLong CAUSES = new AtomicLong(770_000);
    private static final JsonMapper JSON = new JsonMapper();

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
    Messages messages;

    private long cause;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        cause = CAUSES.incrementAndGet();
    }

    @Test
    void matchesAReplyToTheNewestMessageThatAsksAndTellsIt() {
        long first = send("t-6", "第一件。", true);
        long second = send("t-6", "第二件。", true);
        awaitSent(second);
        reply(smsOf(second), "1");
        await(() -> answer(second).equals("1"));
        assertThat(answer(first)).isEmpty();
        reply(smsOf(second), MessageStore.codeOf(first) + " 2");
        await(() -> answer(first).equals("2"));
        JsonNode life = duty().get("/api/notification/messages/" + second).json();
        JsonNode sms = life.get("deliveries")
                .valueStream()
                .filter(each -> each.get("channel").asString().equals("SMS"))
                .findFirst()
                .orElseThrow();
        assertThat(sms.get("status").asString()).isEqualTo("ANSWERED");
        assertThat(sms.get("answer").asString()).isEqualTo("1");
        assertThat(life.get("steps").valueStream().map(step -> step.get("kind").asString()))
                .contains("HANDED", "TAKEN", "ANSWERED");
    }

    @Test
    void showsTheCodeOnlyWhereAnAnswerIsWanted() {
        long asking = send("t-6", "请回答。", true);
        long notice = send("t-6", "仅告知。", false);
        awaitSent(notice);
        String taken = duty().get("/api/notification/local-sms").text();
        assertThat(taken)
                .contains("请回答。（回复编号 " + MessageStore.codeOf(asking) + "）")
                .contains("仅告知。\"");
    }

    @Test
    void keepsWhatAStrangerSendsUntilSomebodySettlesIt() {
        TestBrowser duty = duty();
        String said = "我这里着火了 " + UUID.randomUUID();
        assertThat(duty.post(
                                "/api/notification/local-sms/replies",
                                "{\"phone\": \"138 1111 2222\", \"text\": \"" + said + "\"}")
                        .status())
                .isEqualTo(200);
        await(() -> row(duty, said).path("state").asString("").equals("UNKNOWN_PHONE"));
        JsonNode row = row(duty, said);
        assertThat(row.get("phone").asString()).isEqualTo("138****2222");
        String settle = "/api/notification/inbound/" + row.get("id").asLong() + "/settle";
        assertThat(signedIn(Role.TOWN, "t-4")
                        .post(settle, "{\"note\": \"打了回电\"}")
                        .status())
                .isEqualTo(403);
        assertThat(duty.post(settle, "{\"note\": \" \"}").status()).isEqualTo(400);
        assertThat(duty.post(settle, "{\"note\": \"打了回电，已转 119\"}").status()).isEqualTo(200);
        assertThat(duty.post(settle, "{\"note\": \"再来一次\"}").status()).isEqualTo(404);
        assertThat(duty.get("/api/notification/inbound?waiting=true").text()).doesNotContain(said);
        assertThat(row(duty, said).get("note").asString()).contains("119");
    }

    @Test
    void takesAnAnswerOfTheAddresseeOnAScreenAndOfNobodyElse() {
        long message = send("t-6", "请在手机上回答。", true);
        String path = "/api/notification/messages/" + message + "/answer";
        assertThat(signedIn(Role.TOWN, "t-4").post(path, "{\"text\": \"收到\"}").status())
                .isEqualTo(404);
        TestBrowser grid = signedIn(Role.GRID, "t-6");
        assertThat(grid.post("/api/notification/messages/" + message + "/read", "")
                        .status())
                .isEqualTo(200);
        assertThat(answered(message)).as("reading is not answering").isFalse();
        assertThat(grid.post(path, "{\"text\": \"  \"}").status()).isEqualTo(400);
        assertThat(grid.post(path, "{\"text\": \"收到\"}").status()).isEqualTo(200);
        assertThat(answer(message)).isEqualTo("收到");
        assertThat(grid.get("/api/notification/messages/" + message).text()).contains("ANSWERED");
        assertThat(signedIn(Role.GRID, "t-9")
                        .get("/api/notification/messages/" + message)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void countsATelephoneCallOnlyWhereSomebodyTookIt() {
        long message = send("t-6", "请接电话。", true);
        String path = "/api/notification/messages/" + message + "/voice";
        String now = Instant.now().minusSeconds(30).toString();
        TestBrowser duty = duty();
        assertThat(signedIn(Role.GRID, "t-6")
                        .post(path, "{\"calledAt\": \"" + now + "\", \"answered\": false}")
                        .status())
                .isEqualTo(403);
        assertThat(duty.post(path, "{\"calledAt\": \"" + now + "\", \"answered\": true}")
                        .status())
                .isEqualTo(400);
        assertThat(duty.post(path, "{\"calledAt\": \"" + now + "\", \"answered\": false}")
                        .status())
                .isEqualTo(200);
        assertThat(answered(message)).isFalse();
        assertThat(duty.post(path, "{\"calledAt\": \"" + now + "\", \"answered\": true, \"said\": \"马上到\"}")
                        .status())
                .isEqualTo(200);
        assertThat(answer(message)).isEqualTo("马上到");
        assertThat(duty.get("/api/notification/messages?orderId=" + cause + "&channel=VOICE")
                        .text())
                .contains("ANSWERED");
        assertThat(duty.get("/api/notification/messages/" + message).text())
                .contains("无人接听")
                .contains("电话记录");
    }

    @Test
    void sendsAFailedMessageAgainUnderItsOldId() {
        long message = send("t-6", "失败过。", true);
        awaitSent(message);
        await(() -> status(message).equals("DELIVERED"));
        String path = "/api/notification/messages/" + message + "/resend";
        TestBrowser duty = duty();
        assertThat(duty.post(path, "").status()).as("it has arrived").isEqualTo(409);
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "update notification.delivery set status = 'FAILED' where message_id = ? and channel = 'SMS'",
                        message));
        assertThat(signedIn(Role.TOWN, "t-4").post(path, "").status()).isEqualTo(403);
        assertThat(duty.post(path, "").status()).isEqualTo(200);
        await(() -> status(message).equals("SENT"));
        assertThat(duty.get("/api/notification/local-sms").text().split("失败过。", -1))
                .as("the gateway knew its id")
                .hasSize(2);
    }

    @Test
    void takesReceiptsAndRepliesOfAGatewayThatSignsAndOfNobodyElse() {
        long message = send("t-6", "回调。", true);
        awaitSent(message);
        String body = "{\"id\": \"mo-" + cause
                + "\", \"phone\": \"+8613900000006\", \"text\": \"%d 好\"}".formatted(MessageStore.codeOf(message));
        assertThat(callback(body, "wrong", 0)).isEqualTo(403);
        assertThat(callback(body, CALLBACK_SECRET, -600)).as("an old request").isEqualTo(403);
        assertThat(answered(message)).isFalse();
        assertThat(callback(body, CALLBACK_SECRET, 0)).isEqualTo(200);
        assertThat(callback(body, CALLBACK_SECRET, 0)).isEqualTo(200);
        await(() -> answer(message).equals("好"));
        assertThat(count("select count(*) from notification.answer where message_id = ?", message))
                .isEqualTo(1);
        assertThat(callback("{\"id\": \"mo\", \"phone\": \"1\"}", CALLBACK_SECRET, 0))
                .isEqualTo(400);
        assertThat(callback("not json", CALLBACK_SECRET, 0)).isEqualTo(400);
    }

    private int callback(String body, String secret, long secondsOff) {
        String time = String.valueOf(System.currentTimeMillis() + secondsOff * 1_000);
        return new TestBrowser(port)
                .raw(
                        "POST",
                        "/sms-gateway/reply",
                        body,
                        "Content-Type",
                        "application/json",
                        "X-Anlan-Time",
                        time,
                        "X-Anlan-Nonce",
                        "n-1",
                        "X-Anlan-Signature",
                        Signatures.sign(secret, time + "\nn-1\n" + body))
                .statusCode();
    }

    private TestBrowser duty() {
        return signedIn(Role.DUTY, "t-3");
    }

    private TestBrowser signedIn(Role role, String key) {
        return TestBrowser.signedIn(port, accounts, role, SmallTown.personId(sql, key));
    }

    private void reply(String smsId, String text) {
        assertThat(duty().post(
                                "/api/notification/local-sms/replies",
                                "{\"smsId\": \"" + smsId + "\", \"text\": \"" + text + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode row(TestBrowser duty, String said) {
        return duty.get("/api/notification/inbound")
                .json()
                .valueStream()
                .filter(each -> each.get("text").asString().equals(said))
                .findFirst()
                .orElse(JSON.createObjectNode());
    }

    /** @return the id of the message */
    private long send(String person, String text, boolean asks) {
        Messages.NewMessage message = new Messages.NewMessage(
                UUID.randomUUID().toString(),
                SmallTown.personId(sql, person),
                text,
                ObjectRef.of("order", cause),
                SystemWork.call(
                        "test",
                        () -> villages.findByCode(SmallTown.RIVERSIDE)
                                .orElseThrow()
                                .id()),
                null);
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(
                        status -> messages.send(asks ? message.asking() : message, Instant.now())));
        return count("select id from notification.message where key = ?", message.key());
    }

    private String smsOf(long message) {
        return "anlan-"
                + count("select id from notification.delivery where channel = 'SMS' and message_id = ?", message);
    }

    private void awaitSent(long message) {
        await(() -> List.of("SENT", "DELIVERED").contains(status(message)));
    }

    private String status(long message) {
        return text("select status from notification.delivery where channel = 'SMS' and message_id = ?", message);
    }

    private String answer(long message) {
        return text(
                "select coalesce((select text from notification.answer where message_id = ? order by id desc limit 1), '')",
                message);
    }

    private boolean answered(long message) {
        return count("select count(*) from notification.message where id = ? and answered_at is not null", message) > 0;
    }

    private String text(String query, long bind) {
        return SystemWork.call(
                "test", () -> String.valueOf(sql.resultQuery(query, bind).fetchOneInto(String.class)));
    }

    private long count(String query, Object bind) {
        return SystemWork.call("test", () -> sql.resultQuery(query, bind).fetchSingleInto(Long.class));
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("did not happen in time").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
