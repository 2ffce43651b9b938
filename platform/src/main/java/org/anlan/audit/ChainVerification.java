package org.anlan.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chain from its first seal, row by row in one snapshot, and holds signed heads against it. The chain alone
 * shows what was changed, removed or added in it; that its end was cut off, or that somebody with the owner's rights computed
 * it anew, only a head shows that was kept elsewhere.
 */
public final class ChainVerification {

    /** Told now and then; answers whether to go on. */
    public interface Progress {
        boolean at(long done, long total);
    }

    private static final int MOST_FINDINGS = 200;
    private static final int FETCH = 2000;
    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;
    private final Progress progress;
    private final TreeMap<Long, List<AuditHead>> heads = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private int headCount;
    private long verified;
    private long number;
    private long lastAgreed;
    private byte @Nullable [] before = Seal.NOTHING;
    private @Nullable Instant upTo;
    private boolean rewritten;
    private boolean stopped;
    private long total;

    private ChainVerification(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** @param connection as {@code anlan_system}, with no transaction open */
    public static ChainReport run(Connection connection, Collection<AuditHead> heads, Progress progress)
            throws SQLException {
        ChainVerification verification = new ChainVerification(connection, progress);
        verification.take(heads);
        connection.setAutoCommit(false);
        try {
            verification.begin();
            verification.followSeals();
            if (!verification.stopped) {
                verification.askForHeadsBeyond();
                verification.lookForEntriesWithoutSeal();
            }
            return verification.report(
                    verification.stopped ? 0 : verification.count("select count(*) from audit.waiting"));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void take(Collection<AuditHead> given) {
        for (AuditHead head : given) {
            headCount++;
            if (head.genuine()) {
                heads.computeIfAbsent(head.sequence(), sequence -> new ArrayList<>())
                        .add(head);
            } else {
                add(new Finding(Finding.Kind.FORGED_HEAD, head.sequence(), head.sequence(), null, head.takenAt()));
            }
        }
    }

    private void begin() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            statement.execute();
        }
        total = count("select coalesce(max(number), 0) from audit.seal");
    }

    private long count(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void followSeals() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select s.number, s.entry_seq, s.sealed_at, s.suite, s.hash, " + AuditEntry.COLUMNS
                        + " from audit.seal s left join audit.entry e on e.seq = s.entry_seq order by s.number")) {
            statement.setFetchSize(FETCH);
            long done = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    follow(rows);
                    if (++done % FETCH == 0 && !progress.at(done, total)) {
                        stopped = true;
                        return;
                    }
                }
            }
            progress.at(done, total);
        }
    }

    private void follow(ResultSet row) throws SQLException {
        long here = row.getLong("number");
        Instant sealedAt = instant(row, "sealed_at");
        byte[] hash = row.getBytes("hash");
        if (here != number + 1) {
            add(Finding.removed(number + 1, here - 1, null, sealedAt));
            before = null;
        }
        number = here;
        check(row, sealedAt, hash);
        before = hash;
        holdAgainstHeads(hash);
    }

    /** After a gap the hash before is unknown: such a row can be neither confirmed nor denied, and the gap is told anyway. */
    private void check(ResultSet row, Instant sealedAt, byte[] hash) throws SQLException {
        long entrySeq = row.getLong("entry_seq");
        if (row.getObject("seq") == null) {
            add(Finding.removed(number, number, entrySeq, sealedAt));
        } else if (before != null) {
            if (Arrays.equals(hash, expected(row, before, sealedAt))) {
                verified++;
                upTo = sealedAt;
            } else {
                add(Finding.changed(number, entrySeq, sealedAt));
            }
        }
    }

    private byte @Nullable [] expected(ResultSet row, byte[] hashBefore, Instant sealedAt) throws SQLException {
        try {
            SealSuite suite = SealSuite.named(row.getString("suite"));
            return Seal.hash(suite, hashBefore, number, sealedAt, entry(row));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void holdAgainstHeads(byte[] hash) {
        for (AuditHead head : heads.getOrDefault(number, List.of())) {
            if (head.hash().equals(HEX.formatHex(hash))) {
                lastAgreed = number;
            } else if (!rewritten) {
                rewritten = true;
                add(new Finding(Finding.Kind.REWRITTEN, lastAgreed + 1, number, null, head.takenAt()));
            }
        }
    }

    private void askForHeadsBeyond() {
        Map.Entry<Long, List<AuditHead>> furthest = heads.lastEntry();
        if (furthest != null && furthest.getKey() > number) {
            add(new Finding(
                    Finding.Kind.TRUNCATED,
                    number + 1,
                    furthest.getKey(),
                    null,
                    furthest.getValue().getFirst().sealedAt()));
        }
    }

    private void lookForEntriesWithoutSeal() throws SQLException {
        each("""
                select e.seq, e.at from audit.entry e
                 where not exists (select 1 from audit.seal s where s.entry_seq = e.seq)
                   and not exists (select 1 from audit.waiting w where w.entry_seq = e.seq)
                 order by e.seq""", row -> add(new Finding(Finding.Kind.INSERTED, null, null, row.getLong("seq"), instant(row, "at"))));
        each("""
                select w.entry_seq from audit.waiting w
                 where not exists (select 1 from audit.entry e where e.seq = w.entry_seq) order by w.entry_seq""", row -> add(new Finding(Finding.Kind.REMOVED, null, null, row.getLong("entry_seq"), null)));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private void add(Finding finding) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private ChainReport report(long waiting) {
        return new ChainReport(verified, upTo, waiting, headCount, found, findings, stopped);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                instant(row, "at"),
                row.getString("actor_kind"),
                row.getObject("account_id", Long.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("outcome"),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
