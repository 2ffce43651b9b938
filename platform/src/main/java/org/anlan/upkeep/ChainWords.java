package org.anlan.upkeep;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.anlan.audit.ChainReport;
import org.anlan.audit.Finding;
import org.jspecify.annotations.Nullable;

/** Tells the terminal how the audit chain stands. */
final class ChainWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final PrintStream terminal;

    ChainWords(PrintStream terminal) {
        this.terminal = terminal;
    }

    void tell(ChainReport report) {
        report.findings().forEach(finding -> terminal.println("  " + sentence(finding)));
        if (report.found() > report.findings().size()) {
            terminal.printf(
                    "  and %,d more%n", report.found() - report.findings().size());
        }
        terminal.printf(
                "Audit chain %s: %,d rows verified%s, %,d waiting for their seal, %d heads compared%n",
                report.sound() ? "sound" : "NOT SOUND",
                report.verified(),
                report.upTo() == null ? "" : " up to " + time(report.upTo()),
                report.waiting(),
                report.heads());
        if (report.heads() == 0) {
            terminal.println(
                    "Without a head that was taken away, a cut-off end or a chain written anew cannot be seen.");
        }
    }

    static String sentence(Finding finding) {
        return switch (finding.kind()) {
            case CHANGED ->
                "changed: number " + finding.first() + " (entry " + finding.entrySeq() + "), sealed at "
                        + time(finding.at());
            case REMOVED ->
                finding.first() == null
                        ? "removed: entry " + finding.entrySeq() + " before it was sealed"
                        : "removed: " + numbers(finding) + ", sealed at or before " + time(finding.at());
            case INSERTED -> "inserted: entry " + finding.entrySeq() + ", which states " + time(finding.at());
            case TRUNCATED ->
                "cut off: " + numbers(finding) + " were there at " + time(finding.at()) + " by a signed head";
            case REWRITTEN ->
                "written anew: somewhere in " + numbers(finding) + " the chain is not what a head of "
                        + time(finding.at()) + " signed";
            case FORGED_HEAD ->
                "forged or damaged: the head for number " + finding.first() + " of " + time(finding.at())
                        + " does not bear its own signature";
        };
    }

    private static String numbers(Finding finding) {
        return Objects.equals(finding.first(), finding.last())
                ? "number " + finding.first()
                : "numbers " + finding.first() + " to " + finding.last();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "an unknown time" : TIME.format(at);
    }
}
