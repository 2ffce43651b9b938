package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.anlan.TestBrowser.Answer;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.AuditHead;
import org.anlan.audit.AuditLog;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The auditors' desk over HTTP, against the platform's own sealer. */
class AuditDeskTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void findsAnEntryByWhoWhatAndWhatBecameOfIt() {
        String mark = "mark-" + UUID.randomUUID();
        write("desktest.done", mark, AuditLog.Outcome.DONE);
        write("desktest.refused", mark, AuditLog.Outcome.REFUSED);
        TestBrowser auditor = auditor();
        assertThat(actions(auditor, "q=" + mark)).containsExactly("desktest.refused", "desktest.done");
        assertThat(actions(auditor, "outcome=REFUSED&q=" + mark)).containsExactly("desktest.refused");
        assertThat(actions(auditor, "action=desktest.done&q=" + mark)).containsExactly("desktest.done");
        assertThat(actions(auditor, "action=desktest&objectKind=order&objectId=12&q=" + mark))
                .hasSize(2);
        assertThat(actions(auditor, "action=desk&q=" + mark)).isEmpty();
        assertThat(actions(auditor, "actor=%E8%AE%BF%E5%AE%A2&q=" + mark)).hasSize(2);
        assertThat(actions(auditor, "until=2020-01-01T00:00:00Z&q=" + mark)).isEmpty();
        assertThat(actions(auditor, "from=2020-01-01T00:00:00Z&q=" + mark)).hasSize(2);
        assertThat(actions(auditor, "action=desktest&size=1&page=1&q=" + mark)).containsExactly("desktest.done");
    }

    @Test
    void recordsEveryLookAtItself() throws Exception {
        TestBrowser auditor = auditor();
        String mark = "look-" + UUID.randomUUID();
        auditor.get("/api/audit/entries?q=" + mark);
        JsonNode own =
                auditor.get("/api/audit/entries?action=audit.list&q=" + mark).json();
        assertThat(own.path("items").get(0).path("detail").asString()).contains("搜索=" + mark);
        try (var body = auditor.open("/api/audit/entries/export.xlsx?action=audit.list&q=" + mark)
                        .body();
                ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body.readAllBytes()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(9)).contains("搜索=" + mark);
        }
        assertThat(actions(auditor, "action=audit.export&q=" + mark)).hasSize(1);
    }

    @Test
    void refusesEveryOtherRoleAndRecordsTheRefusal() {
        TestBrowser town = TestBrowser.signedIn(port, accounts, Role.TOWN, null);
        for (String path : List.of(
                "/api/audit/entries", "/api/audit/entries/1", "/api/audit/entries/export.xlsx", "/api/audit/chain")) {
            assertThat(town.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(town.post("/api/audit/heads", "{}").status()).isEqualTo(403);
        assertThat(town.post("/api/audit/verification", "{}").status()).isEqualTo(403);
        assertThat(actions(auditor(), "outcome=REFUSED&action=access.forbidden%20GET%20%2Fapi%2Faudit%2Fchain"))
                .isNotEmpty();
    }

    @Test
    void showsTheSealOfAnEntryWithinSeconds() {
        String mark = "seal-" + UUID.randomUUID();
        write("desktest.sealed", mark, AuditLog.Outcome.DONE);
        TestBrowser auditor = auditor();
        long seq = auditor.get("/api/audit/entries?q=" + mark + "&action=desktest")
                .json()
                .path("items")
                .get(0)
                .path("seq")
                .asLong();
        await(() ->
                auditor.get("/api/audit/entries/" + seq).json().path("number").isNumber());
        JsonNode sealed = auditor.get("/api/audit/entries/" + seq).json();
        assertThat(sealed.path("hash").asString()).hasSize(64);
        assertThat(sealed.path("suite").asString()).isEqualTo("SM3-SM2");
        assertThat(auditor.get("/api/audit/entries/999999999").status()).isEqualTo(404);
    }

    @Test
    void handsOutASignedHeadAndVerifiesTheChainInTheBackground() {
        TestBrowser auditor = auditor();
        await(() -> auditor.get("/api/audit/chain")
                        .json()
                        .path("chain")
                        .path("sealed")
                        .asLong()
                > 0);
        AuditHead head = AuditHead.parse(auditor.post("/api/audit/heads", "{}").text());
        assertThat(head.genuine()).isTrue();
        JsonNode chain = auditor.get("/api/audit/chain").json();
        AuditHead last = AuditHead.parse(chain.path("lastHead").toString());
        assertThat(last.genuine()).isTrue();
        assertThat(last.sequence()).isGreaterThanOrEqualTo(head.sequence());
        assertThat(chain.path("fingerprint").asString()).isEqualTo(head.fingerprint());
        Answer started = auditor.post("/api/audit/verification", "{}");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        await(() ->
                !auditor.get("/api/audit/verification").json().path("running").asBoolean());
        JsonNode state = auditor.get("/api/audit/verification").json();
        assertThat(state.path("report").path("found").asLong(-1))
                .as(state.toString())
                .isZero();
        assertThat(state.path("report").path("heads").asInt()).isPositive();
        assertThat(state.path("report").path("verified").asLong()).isGreaterThanOrEqualTo(head.sequence());
        assertThat(auditor.post("/api/audit/verification/stop", "{}").status()).isEqualTo(200);
    }

    private void write(String action, String detail, AuditLog.Outcome outcome) {
        Actors.as(new Actor.Visitor(), () -> {
            transactions.executeWithoutResult(status -> log.append(action, ObjectRef.of("order", 12), outcome, detail));
            return null;
        });
    }

    private TestBrowser auditor() {
        return TestBrowser.signedIn(port, accounts, Role.AUDIT, null);
    }

    private static List<String> actions(TestBrowser browser, String query) {
        Answer answer = browser.get("/api/audit/entries?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("action").asString())
                .filter(action -> !action.startsWith("audit.list"))
                .toList();
    }

    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
