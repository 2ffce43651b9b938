package org.anlan.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger's import as screens see it. */
record ImportView(
        long id,
        String fileName,
        String source,
        Status status,
        int total,
        int done,
        Counts counts,
        @Nullable Long secondsLeft,
        Instant receivedAt,
        String receivedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> notes,
        @Nullable String error) {

    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Lines by what became of them; {@code cleaned} ones are among the others. */
    record Counts(
            int cleaned, int linked, @JsonProperty("new") int fresh, int doubtful, int refused, int unchanged) {}

    ImportView {
        notes = List.copyOf(notes);
    }

    /** From the pace so far; unknown before anything was done. */
    static @Nullable Long secondsLeft(
            Status status, @Nullable Instant startedAt, int doneThisRun, int left, Instant now) {
        if (status != Status.RUNNING || startedAt == null || doneThisRun <= 0) {
            return null;
        }
        double seconds = Math.max(1, Duration.between(startedAt, now).toMillis()) / 1000.0;
        return Math.ceilDiv(Math.round(seconds * left * 10 / doneThisRun), 10);
    }
}
