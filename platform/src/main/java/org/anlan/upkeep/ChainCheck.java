package org.anlan.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anlan.audit.AuditHead;
import org.anlan.audit.AuditHeads;
import org.anlan.audit.ChainReport;
import org.anlan.audit.ChainVerification;
import org.anlan.database.SystemWork;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The verification that an auditor starts from the desk: one at a time, in the background, with the heads kept on this machine. */
@Component
class ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    /** @param report null while it runs, before the first, and after a failure, which {@code error} then tells */
    record State(
            boolean running,
            long done,
            long total,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String startedBy,
            @Nullable ChainReport report,
            @Nullable String error) {}

    private final DataSource dataSource;
    private final Path directory;
    private final Clock clock;
    private volatile State state = new State(false, 0, 0, null, null, null, null, null);
    private volatile boolean wanted;

    ChainCheck(DataSource dataSource, @Value("${anlan.db.directory}") String directory, Clock clock) {
        this.dataSource = dataSource;
        this.directory = Path.of(directory);
        this.clock = clock;
    }

    State state() {
        return state;
    }

    synchronized State start(String by) {
        if (state.running()) {
            throw Refusal.conflict(
                    "verification-running",
                    "校验正在进行",
                    Reason.of("“" + state.startedBy() + "”发起的校验还没有结束。", "等它结束，或先停止它。"));
        }
        wanted = true;
        State begun = new State(true, 0, 0, clock.instant(), null, by, null, null);
        state = begun;
        Thread.ofVirtual().name("chain-check").start(() -> SystemWork.run("chain check", () -> verify(begun)));
        return begun;
    }

    void stop() {
        wanted = false;
    }

    private void verify(State begun) {
        try (Connection connection = dataSource.getConnection()) {
            ChainReport report = ChainVerification.run(connection, heads(), (done, total) -> {
                state = new State(true, done, total, begun.startedAt(), null, begun.startedBy(), null, null);
                return wanted;
            });
            finish(begun, report, null);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("The audit chain could not be verified", e);
            finish(begun, null, "校验没有完成：" + e.getMessage());
        }
    }

    private void finish(State begun, @Nullable ChainReport report, @Nullable String error) {
        State last = state;
        state = new State(
                false, last.done(), last.total(), begun.startedAt(), clock.instant(), begun.startedBy(), report, error);
    }

    private List<AuditHead> heads() throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        for (Path file : AuditHeads.listFiles(directory)) {
            heads.add(AuditHead.parse(Files.readString(file)));
        }
        return heads;
    }
}
