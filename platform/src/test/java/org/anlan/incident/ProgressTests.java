package org.anlan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Instant SENT = Instant.parse("2026-11-23T06:00:00Z");
    private static final List<Step> STEPS = List.of(Step.values());
    private final Progress sent = Progress.sentAt(SENT);

    @Test
    void acceptingImpliesThatItWasDeliveredAndRead() {
        Progress accepted = sent.take(Step.ACCEPTED, SENT.plusSeconds(60));
        assertThat(accepted.delivered()).isEqualTo(SENT.plusSeconds(60));
        assertThat(accepted.read()).isEqualTo(SENT.plusSeconds(60));
    }

    @Test
    void keepsTheFirstTimeOfARepeatedReceipt() {
        Progress read = sent.take(Step.READ, SENT.plusSeconds(60));
        assertThat(read.take(Step.READ, SENT.plusSeconds(90))).isEqualTo(read);
    }

    @Test
    void refusesToArriveOrFinishBeforeAccepting() {
        for (Step step : List.of(Step.ARRIVED, Step.DONE)) {
            assertThatThrownBy(() -> sent.take(step, SENT.plusSeconds(60)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("receipt-out-of-order"));
        }
    }

    @Test
    void finishesATaskThatHasNoPlaceToArriveAt() {
        Progress done = sent.take(Step.ACCEPTED, SENT.plusSeconds(60)).take(Step.DONE, SENT.plusSeconds(600));
        assertThat(done.arrived()).isNull();
        assertThat(done.done()).isEqualTo(SENT.plusSeconds(600));
    }

    @Test
    void refusesNewReceiptsOnceTheIncidentIsClosedButTakesRepeatedOnesCalmly() {
        Progress read = sent.take(Step.READ, SENT.plusSeconds(60));
        Progress stoodDown = new Progress(SENT, read.delivered(), read.read(), null, null, null, SENT.plusSeconds(900));
        assertThat(stoodDown.take(Step.READ, SENT.plusSeconds(901))).isEqualTo(stoodDown);
        assertThatThrownBy(() -> stoodDown.take(Step.ACCEPTED, SENT.plusSeconds(901)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isOverdueFromItsDeadlineOnUntilItIsDone() {
        Instant due = SENT.plus(Duration.ofMinutes(15));
        assertThat(sent.overdueAt(due.minusMillis(1), due)).isFalse();
        assertThat(sent.overdueAt(due, due)).isTrue();
        Progress done = sent.take(Step.ACCEPTED, SENT.plusSeconds(60)).take(Step.DONE, due.plusSeconds(5));
        assertThat(done.overdueAt(due.plusSeconds(6), due)).isFalse();
    }

    @Test
    void neverRunsBackwardsWhateverIsReportedInWhateverOrder() {
        for (int round = 0; round < 5_000; round++) {
            long seed = 5_500_000L + round;
            Random random = new Random(seed);
            Progress progress = sent;
            Instant now = SENT;
            for (int report = 0; report < 12; report++) {
                now = now.plusSeconds(random.nextInt(1, 300));
                Step step = STEPS.get(random.nextInt(STEPS.size()));
                Progress before = progress;
                try {
                    progress = before.take(step, now);
                    assertThat(progress.at(step)).as("seed %d", seed).isNotNull();
                    assertThat(progress.take(step, now.plusSeconds(1)))
                            .as("seed %d", seed)
                            .isEqualTo(progress);
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).as("seed %d", seed).isEqualTo("receipt-out-of-order");
                }
                assertKeepsWhatWasThere(before, progress, seed);
                assertInOrder(progress, seed);
            }
        }
    }

    private static void assertKeepsWhatWasThere(Progress before, Progress after, long seed) {
        for (Step step : Step.values()) {
            if (before.at(step) != null) {
                assertThat(after.at(step)).as("seed %d", seed).isEqualTo(before.at(step));
            }
        }
    }

    private static void assertInOrder(Progress progress, long seed) {
        List<Instant> times = new ArrayList<>(Stream.of(
                        progress.sent(),
                        progress.delivered(),
                        progress.read(),
                        progress.accepted(),
                        progress.arrived(),
                        progress.done())
                .filter(Objects::nonNull)
                .toList());
        assertThat(times).as("seed %d", seed).isSorted();
        if (progress.done() != null || progress.arrived() != null) {
            assertThat(progress.accepted()).as("seed %d", seed).isNotNull();
        }
        if (progress.accepted() != null) {
            assertThat(progress.read()).as("seed %d", seed).isNotNull();
        }
    }
}
