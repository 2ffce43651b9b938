package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.SystemWork;
import org.anlan.notification.cmpp.Bytes;
import org.anlan.notification.cmpp.LongText;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

class CmppJournalTests extends TestPlatform {

    private static final Instant FAR = Instant.parse("2199-06-01T00:00:00Z");

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    CmppJournal journal;

    private String mark = "";

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        mark = UUID.randomUUID().toString().substring(0, 16);
    }

    @Test
    void confirmsALongMessageOnceEveryPartArrivedHoweverEarlyTheReportsCome() {
        long id = send();
        journal.report(mark + "-1", "DELIVRD");
        note();
        journal.taken(mark + "-1", "anlan-" + id, 1, 2);
        journal.taken(mark + "-2", "anlan-" + id, 2, 2);
        assertThat(SystemWork.call("test", () -> journal.takenParts("anlan-" + id)))
                .containsExactlyInAnyOrder(1, 2);
        note();
        assertThat(status(id)).isEqualTo("QUEUED");
        journal.report(mark + "-2", "DELIVRD");
        RepliesTests.await(() -> {
            note();
            return status(id).equals("DELIVERED");
        });
    }

    @Test
    void failsAMessageOfWhichAPartDidNotArrive() {
        long id = send();
        journal.taken(mark + "-1", "anlan-" + id, 1, 2);
        journal.taken(mark + "-2", "anlan-" + id, 2, 2);
        journal.report(mark + "-2", "UNDELIV");
        RepliesTests.await(() -> {
            note();
            return status(id).equals("FAILED");
        });
    }

    @Test
    void putsALongReplyTogetherAndKeepsOneThatStayedIncomplete() {
        String phone = "137" + (10_000_000 + Math.floorMod(mark.hashCode(), 90_000_000));
        part(phone, 7, 2, "马上到" + mark);
        assertThat(inbound(mark)).isEmpty();
        part(phone, 7, 1, "收到，");
        assertThat(inbound(mark)).isEqualTo("收到，马上到" + mark);
        part(phone, 8, 2, "的后半 " + mark);
        SystemWork.run("test", () -> journal.noteReports(Instant.now().plusSeconds(60)));
        assertThat(inbound("后半 " + mark)).isEmpty();
        SystemWork.run("test", () -> journal.noteReports(Instant.now().plusSeconds(700)));
        assertThat(inbound("后半 " + mark)).isEqualTo("（长短信不完整）的后半 " + mark);
    }

    private void part(String phone, int reference, int part, String text) {
        Bytes content = new Bytes(text.getBytes(StandardCharsets.UTF_16BE));
        journal.reply(mark + reference + part, phone, 8, content, new LongText.Part(reference, 2, part, content));
    }

    private void note() {
        SystemWork.run("test", () -> {
            journal.noteReports(Instant.now());
            deliveries.noteReceipts((route, at) -> {});
        });
    }

    private long send() {
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> messages.send(
                        new Messages.NewMessage(
                                mark, SmallTown.personId(sql, "t-6"), "长短信。", ObjectRef.of("order", 1), null, null),
                        FAR)));
        return SystemWork.call("test", () -> sql.resultQuery("""
                                select d.id from notification.delivery d join notification.message m on m.id = d.message_id
                                 where m.key = ? and d.channel = 'SMS'""", mark).fetchSingleInto(Long.class));
    }

    private String status(long id) {
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(
                        sql.resultQuery("select status from notification.delivery where id = ?", id)
                                .fetchOneInto(String.class)));
    }

    private String inbound(String words) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select text from notification.inbound where text like ?", "%" + words)
                        .fetchOptionalInto(String.class)
                        .orElse(""));
    }
}
