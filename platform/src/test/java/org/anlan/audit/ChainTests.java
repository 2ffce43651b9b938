package org.anlan.audit;

import static org.anlan.audit.ChainHouse.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anlan.database.TerminalDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sealed chain on a real PostgreSQL: whatever the owner of the database does to it is found and told by number and time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainTests {

    private static final Instant START = Instant.parse("2026-11-27T02:00:00Z");
    private static final int SEEDS = 12;

    private ChainHouse house;
    private Sealer sealer;

    @BeforeAll
    void makeADatabase(@TempDir Path directory) {
        house = new ChainHouse(directory);
        sealer = house.sealer(house.system);
    }

    @AfterAll
    void stopIt() throws SQLException {
        house.close();
    }

    @BeforeEach
    void beginAnew() throws SQLException {
        house.begin();
    }

    /** What somebody with the owner's rights may do. Each says what it did to which seal number. */
    private enum Tampering {
        NOTHING,
        CHANGE_ENTRY,
        CHANGE_SEAL,
        REMOVE_ENTRY,
        REMOVE_SEAL,
        REMOVE_BOTH,
        REMOVE_BEFORE_SEALING,
        INSERT,
        SWAP,
        CUT_END,
        CUT_END_AND_GO_ON,
        WRITE_ANEW
    }

    @TestFactory
    Stream<DynamicTest> findsEveryKindOfTampering() {
        return Arrays.stream(Tampering.values())
                .flatMap(kind -> Stream.iterate(1, seed -> seed + 1)
                        .limit(SEEDS)
                        .map(seed -> dynamicTest(
                                kind + " " + seed,
                                () -> tamper(
                                        kind,
                                        new Random(seed * 31L + kind.name().hashCode())))));
    }

    private void tamper(Tampering kind, Random random) throws SQLException {
        house.begin();
        int size = 12 + random.nextInt(60);
        fill(size, random);
        AuditHead head = house.heads().take().orElseThrow();
        long at = 2L + random.nextInt(size - 3);
        switch (kind) {
            case NOTHING -> {
                fill(random.nextInt(5), random);
                assertSound(house.verify(List.of(head)), house.number("select count(*) from audit.seal"));
            }
            case CHANGE_ENTRY -> {
                changeEntry(at, random);
                assertFound(Finding.Kind.CHANGED, at);
            }
            case CHANGE_SEAL -> {
                changeSeal(at, random);
                assertFound(Finding.Kind.CHANGED, at);
            }
            case REMOVE_ENTRY -> {
                execute(house.owner, "delete from audit.entry where seq = " + entryOf(at));
                assertFound(Finding.Kind.REMOVED, at);
            }
            case REMOVE_SEAL -> {
                long entry = entryOf(at);
                execute(house.owner, "delete from audit.seal where number = " + at);
                assertFound(Finding.Kind.REMOVED, at);
                assertThat(house.verify(List.of()).findings())
                        .anyMatch(each -> each.kind() == Finding.Kind.INSERTED && each.entrySeq() == entry);
            }
            case REMOVE_BOTH -> {
                execute(house.owner, "delete from audit.entry where seq = " + entryOf(at));
                execute(house.owner, "delete from audit.seal where number = " + at);
                assertFound(Finding.Kind.REMOVED, at);
            }
            case REMOVE_BEFORE_SEALING -> removeBeforeSealing();
            case INSERT -> insert(random);
            case SWAP -> {
                swap(at, at + 1);
                assertFound(Finding.Kind.CHANGED, at);
                assertFound(Finding.Kind.CHANGED, at + 1);
            }
            case CUT_END -> {
                cutFrom(at);
                assertSound(house.verify(List.of()), at - 1);
                ChainReport report = house.verify(List.of(head));
                assertThat(report.findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.TRUNCATED);
                    assertThat(finding.first()).isEqualTo(at);
                    assertThat(finding.last()).isEqualTo(size);
                });
            }
            case CUT_END_AND_GO_ON -> {
                cutFrom(at);
                fill(size, random);
                assertSound(house.verify(List.of()), at - 1L + size);
                assertThat(house.verify(List.of(head)).findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.REWRITTEN));
            }
            case WRITE_ANEW -> {
                changeEntry(at, random);
                execute(house.owner, "truncate audit.seal, audit.waiting");
                execute(house.owner, "insert into audit.waiting select seq from audit.entry");
                sealer.sealAll();
                assertSound(house.verify(List.of()), size);
                assertThat(house.verify(List.of(head)).findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.REWRITTEN));
            }
        }
    }

    @Test
    void sealsALateCommitInALaterRound() throws SQLException {
        try (Connection late = house.database.connect(TerminalDatabase.As.SYSTEM)) {
            late.setAutoCommit(false);
            house.append(late, START, "late", null);
            house.append(house.system, START, "early", null);
            assertThat(sealer.sealSome()).isEqualTo(1);
            late.commit();
        }
        assertThat(sealer.sealSome()).isEqualTo(1);
        assertThat(house.number(
                        "select e.seq from audit.seal s join audit.entry e on e.seq = s.entry_seq where s.number = 2"))
                .isLessThan(house.number(
                        "select e.seq from audit.seal s join audit.entry e on e.seq = s.entry_seq where s.number = 1"));
        assertSound(house.verify(List.of()), 2);
    }

    @Test
    void leavesTheSealingToTheProcessThatIsAtIt() throws SQLException {
        house.append(house.system, START, "one", null);
        try (Connection other = house.database.connect(TerminalDatabase.As.SYSTEM)) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select pg_try_advisory_xact_lock(7702)");
            }
            assertThat(sealer.sealSome()).isZero();
            other.rollback();
        }
        assertThat(sealer.sealSome()).isEqualTo(1);
    }

    @Test
    void numbersWithoutGapWhileSeveralWriteAndTwoSeal() throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                String name = "writer-" + writer;
                work.add(executor.submit(() -> {
                    try (Connection connection = house.database.connect(TerminalDatabase.As.SYSTEM)) {
                        for (int i = 0; i < 150; i++) {
                            house.append(connection, START.plusSeconds(i), name, "entry " + i);
                        }
                    }
                    return null;
                }));
            }
            for (int each = 0; each < 2; each++) {
                work.add(executor.submit(() -> {
                    try (Connection connection = house.database.connect(TerminalDatabase.As.SYSTEM)) {
                        Sealer mine = house.sealer(connection);
                        for (int i = 0; i < 100; i++) {
                            mine.sealAll();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        sealer.sealAll();
        assertSound(house.verify(List.of()), 600);
    }

    @Test
    void theLogOnlyGrowsForBackgroundWorkToo() throws SQLException {
        fill(3, new Random(1));
        for (String statement : List.of(
                "update audit.entry set detail = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set hash = ''",
                "delete from audit.seal",
                "truncate audit.seal",
                "truncate audit.waiting")) {
            assertThatThrownBy(() -> execute(house.system, statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
        execute(house.owner, "grant update, delete on audit.entry, audit.seal to anlan_system");
        try {
            assertThatThrownBy(() -> execute(house.system, "update audit.entry set detail = 'x'"))
                    .hasMessageContaining("the audit log only grows");
            assertThatThrownBy(() -> execute(house.system, "delete from audit.seal"))
                    .hasMessageContaining("the audit log only grows");
        } finally {
            execute(house.owner, "revoke update, delete on audit.entry, audit.seal from anlan_system");
        }
        assertSound(house.verify(List.of()), 3);
    }

    @Test
    void doesNotBelieveAForgedHead() throws SQLException {
        fill(5, new Random(2));
        AuditHead head = house.heads().take().orElseThrow();
        AuditHead forged =
                AuditHead.parse(head.text().replace(head.hash(), head.hash().replace('a', 'b')));
        assertThat(house.verify(List.of(forged)).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.FORGED_HEAD);
        assertThat(AuditHeads.listFiles(house.directory)).isNotEmpty();
    }

    private void fill(int entries, Random random) throws SQLException {
        for (int i = 0; i < entries; i++) {
            house.append(
                    house.system,
                    START.plusMillis(random.nextInt(1_000_000)),
                    "workorder." + random.nextInt(9),
                    random.nextBoolean() ? null : "说明 " + random.nextInt());
            if (random.nextInt(4) == 0) {
                sealer.sealAll();
            }
        }
        sealer.sealAll();
    }

    private long entryOf(long number) throws SQLException {
        return house.number("select entry_seq from audit.seal where number = " + number);
    }

    private void changeEntry(long number, Random random) throws SQLException {
        String change = List.of(
                        "at = at + interval '1 microsecond'",
                        "actor_kind = 'PLATFORM'",
                        "account_id = null",
                        "account_id = 8",
                        "actor_name = '李强'",
                        "action = action || 'x'",
                        "object_kind = null",
                        "object_id = '13'",
                        "outcome = 'REFUSED'",
                        "detail = coalesce(detail, '') || ' '")
                .get(random.nextInt(10));
        execute(house.owner, "update audit.entry set " + change + " where seq = " + entryOf(number));
    }

    private void changeSeal(long number, Random random) throws SQLException {
        String change = List.of(
                        "sealed_at = sealed_at + interval '1 microsecond'",
                        "suite = 'SHA256-ED25519'",
                        "suite = 'none'",
                        "hash = set_byte(hash, 3, get_byte(hash, 3) # 1)")
                .get(random.nextInt(4));
        execute(house.owner, "update audit.seal set " + change + " where number = " + number);
    }

    private void removeBeforeSealing() throws SQLException {
        house.append(house.system, START, "secret", null);
        long seq = house.number("select max(seq) from audit.entry");
        execute(house.owner, "delete from audit.entry where seq = " + seq);
        sealer.sealAll();
        assertThat(house.verify(List.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.REMOVED);
            assertThat(finding.entrySeq()).isEqualTo(seq);
        });
    }

    private void insert(Random random) throws SQLException {
        house.append(house.owner, START.minusSeconds(random.nextInt(1000)), "forged", null);
        long seq = house.number("select max(seq) from audit.entry");
        execute(house.owner, "delete from audit.waiting where entry_seq = " + seq);
        sealer.sealAll();
        assertThat(house.verify(List.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.INSERTED);
            assertThat(finding.entrySeq()).isEqualTo(seq);
            assertThat(finding.at()).isBefore(START.plusSeconds(1));
        });
    }

    private void swap(long one, long other) throws SQLException {
        long first = entryOf(one);
        long second = entryOf(other);
        execute(house.owner, "update audit.seal set entry_seq = -1 where number = " + one);
        execute(house.owner, "update audit.seal set entry_seq = " + first + " where number = " + other);
        execute(house.owner, "update audit.seal set entry_seq = " + second + " where number = " + one);
    }

    private void cutFrom(long number) throws SQLException {
        execute(
                house.owner,
                "delete from audit.entry where seq in (select entry_seq from audit.seal where number >= " + number
                        + ")");
        execute(house.owner, "delete from audit.seal where number >= " + number);
    }

    private void assertFound(Finding.Kind kind, long number) throws SQLException {
        ChainReport report = house.verify(List.of());
        assertThat(report.sound()).isFalse();
        assertThat(report.findings()).as("%s at %s", kind, number).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.first()).isEqualTo(number);
            assertThat(finding.at()).isNotNull();
        });
    }

    private static void assertSound(ChainReport report, long rows) {
        assertThat(report.findings()).isEmpty();
        assertThat(report.sound()).isTrue();
        assertThat(report.verified()).isEqualTo(rows);
    }
}
