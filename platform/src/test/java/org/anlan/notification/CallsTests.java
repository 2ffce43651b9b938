package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Calling people until enough of them answered, in a time of its own: far from now, so that the running platform looks away. */
class CallsTests extends TestPlatform {

    private static final Instant FAR = Instant.parse("2398-06-01T00:00:00Z");

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Calls calls;

    @Autowired
    CallStore store;

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Answers answers;

    @Autowired
    LivePush push;

    @Autowired
    ApplicationEventPublisher events;

    private String cause = "";

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        cause = UUID.randomUUID().toString();
    }

    @Test
    void tellsOneAfterAnotherUntilEnoughAnsweredAcrossARestart() {
        long call = start(1, 2, "t-6", "t-9", "t-4", "t-2");
        loop().look(FAR);
        assertThat(told(call)).isEqualTo(1);
        loop().look(FAR.plusSeconds(60));
        assertThat(told(call)).isEqualTo(2);
        answer(call, "t-6", FAR.plusSeconds(70));
        loop().look(FAR.plusSeconds(71));
        assertThat(told(call)).as("one answer of two").isEqualTo(2);
        loop().look(FAR.plusSeconds(121));
        assertThat(told(call)).isEqualTo(3);
        answer(call, "t-4", FAR.plusSeconds(130));
        loop().look(FAR.plusSeconds(131));
        assertThat(status(call)).isEqualTo("REACHED");
        loop().look(FAR.plusSeconds(600));
        assertThat(told(call)).as("the fourth is left in peace").isEqualTo(3);
        assertThat(waiting(call)).as("what was not sent is withdrawn").isZero();
        answer(call, "t-9", FAR.plusSeconds(700));
        loop().look(FAR.plusSeconds(701));
        assertThat(SystemWork.call("test", () -> store.find(call).orElseThrow().answered()))
                .as("a late answer is kept")
                .isEqualTo(3);
        assertThat(status(call)).isEqualTo("REACHED");
    }

    @Test
    void countsNeitherReceiptsNorReadingNorTheSamePersonTwice() {
        long call = start(3, 2, "t-6", "t-9", "t-4");
        loop().look(FAR);
        assertThat(told(call)).isEqualTo(3);
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "update notification.delivery d set status = 'READ' from notification.message m where m.id = d.message_id and m.call_id = ?",
                        call));
        answer(call, "t-6", FAR.plusSeconds(10));
        answer(call, "t-6", FAR.plusSeconds(11));
        loop().look(FAR.plusSeconds(12));
        assertThat(status(call)).isEqualTo("RUNNING");
        answer(call, "t-9", FAR.plusSeconds(13));
        loop().look(FAR.plusSeconds(14));
        assertThat(status(call)).isEqualTo("REACHED");
    }

    @Test
    void startsTheSameKeyOnceAndRefusesWhatCouldNeverBeAnswered() {
        Calls.NewCall call = newCall(1, 1, List.of(person("t-6")));
        long first = inOne(() -> calls.start(call, "费小雪", FAR));
        assertThat(inOne(() -> calls.start(call, "费小雪", FAR))).isEqualTo(first);
        assertThatThrownBy(() -> inOne(() -> calls.start(newCall(1, 2, List.of(person("t-6"))), "费小雪", FAR)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(1));
        assertThatThrownBy(() -> inOne(() -> calls.start(newCall(0, 1, List.of()), "费小雪", FAR.plusSeconds(99_999_999))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSizeGreaterThan(1));
    }

    @Test
    void letsADutyOfficerStartWatchAndStopACall() {
        TestBrowser duty = TestBrowser.signedIn(port, accounts, Role.DUTY, person("t-3"));
        String body =
                """
                {"key": "%s", "text": "请{姓名}确认在岗。", "people": [%d, %d], "waveSize": 2, "everySeconds": 60, "repeats": true, "needed": 1, "until": "%s"}""".formatted(cause, person("t-6"), person("t-9"), Instant.now().plusSeconds(600));
        TestBrowser town = TestBrowser.signedIn(port, accounts, Role.TOWN, person("t-4"));
        assertThat(town.post("/api/notification/calls", body).status()).isEqualTo(403);
        TestBrowser.Answer started = duty.post("/api/notification/calls", body);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String one = "/api/notification/calls/" + started.json().get("id").asLong();
        RepliesTests.await(
                () -> duty.get(one).json().get("people").get(1).get("timesTold").asInt() == 1);
        TestBrowser grid = TestBrowser.signedIn(port, accounts, Role.GRID, person("t-6"));
        JsonNode mine = grid.get("/api/notification/messages?mine=true")
                .json()
                .get("items")
                .get(0);
        assertThat(mine.get("text").asString()).isEqualTo("请朱秋分确认在岗。");
        assertThat(grid.get(one).status()).isEqualTo(403);
        grid.post("/api/notification/messages/" + mine.get("messageId").asLong() + "/answer", "{\"text\": \"在岗\"}");
        RepliesTests.await(
                () -> duty.get(one).json().get("call").get("status").asString().equals("REACHED"));
        assertThat(duty.get(one).json().get("people").get(0).get("answer").asString())
                .isEqualTo("在岗");
        assertThat(duty.post(one + "/stop", "").status()).as("it is over").isEqualTo(409);
        assertThat(duty.post("/api/notification/calls/999999/stop", "").status())
                .isEqualTo(404);
        assertThat(duty.get("/api/notification/calls").text()).contains("请{姓名}确认在岗。");
    }

    @Test
    void stopsACallWhenAskedTo() {
        long call = start(1, 1, "t-6", "t-9");
        loop().look(FAR);
        SystemWork.run(
                "test", () -> transactions.executeWithoutResult(status -> calls.stop(call, "费小雪", FAR.plusSeconds(1))));
        loop().look(FAR.plusSeconds(600));
        assertThat(told(call)).isEqualTo(1);
        assertThat(status(call)).isEqualTo("STOPPED");
    }

    @Test
    void keepsEveryVersionOfAWordingAndRefusesToOverwriteAnothers() {
        TestBrowser duty = TestBrowser.signedIn(port, accounts, Role.DUTY, person("t-3"));
        String name = "模板" + cause.substring(0, 8);
        String path = "/api/notification/templates";
        assertThat(duty.post(path, "{\"name\": \"%s\", \"text\": \"请{姓名}\", \"base\": 0}".formatted(name))
                        .status())
                .isEqualTo(200);
        assertThat(duty.post(path, "{\"name\": \"%s\", \"text\": \"别的\", \"base\": 0}".formatted(name))
                        .status())
                .isEqualTo(409);
        assertThat(duty.post(path, "{\"name\": \"%s\", \"text\": \"坏的{\", \"base\": 1}".formatted(name))
                        .status())
                .isEqualTo(400);
        assertThat(duty.post(path, "{\"name\": \"%s\", \"text\": \"请{姓名}来\", \"base\": 1}".formatted(name))
                        .status())
                .isEqualTo(200);
        assertThat(duty.get(path + "/versions?name="
                                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                        .json())
                .hasSize(2);
        assertThat(TestBrowser.signedIn(port, accounts, Role.TOWN, person("t-4"))
                        .get(path)
                        .status())
                .isEqualTo(403);
    }

    private CallLoop loop() {
        return new CallLoop(store, messages, deliveries, push, events, transactions, Clock.systemUTC()) {
            @Override
            void look(Instant now) {
                SystemWork.run("test", () -> super.look(now));
            }
        };
    }

    private long start(int wave, int needed, String... people) {
        List<Long> ids = List.of(people).stream().map(this::person).toList();
        return inOne(() -> calls.start(newCall(wave, needed, ids), "费小雪", FAR));
    }

    private Calls.NewCall newCall(int wave, int needed, List<Long> people) {
        return new Calls.NewCall(
                cause,
                "请确认。",
                new ObjectRef("call", cause),
                null,
                null,
                people,
                wave,
                Duration.ofSeconds(60),
                true,
                needed,
                FAR.plusSeconds(3_600));
    }

    private void answer(long call, String who, Instant at) {
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> {
                    Long message = sql.resultQuery(
                                    "select max(id) from notification.message where call_id = ? and person_id = ?",
                                    call,
                                    person(who))
                            .fetchOneInto(Long.class);
                    answers.take(java.util.Objects.requireNonNull(message), "到", Channel.SMS, at, null, null);
                }));
    }

    private long told(long call) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select count(*) from notification.message where call_id = ?", call)
                        .fetchSingleInto(Long.class));
    }

    private long waiting(long call) {
        return SystemWork.call("test", () -> sql.resultQuery("""
                        select count(*) from notification.delivery d join notification.message m on m.id = d.message_id
                         where m.call_id = ? and d.status = 'QUEUED'""", call).fetchSingleInto(Long.class));
    }

    private String status(long call) {
        return SystemWork.call(
                "test", () -> store.find(call).orElseThrow().status().name());
    }

    private long inOne(java.util.function.Supplier<Long> work) {
        return SystemWork.call(
                "test", () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private long person(String key) {
        return SmallTown.personId(sql, key);
    }
}
