package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

    @Test
    void takesPercentilesByNearestRank() {
        Latencies hundred = Latencies.ofNanos(
                LongStream.rangeClosed(1, 100).map(i -> 101 - i).boxed().toList());
        assertThat(hundred.percentile(0.50)).isEqualTo(Duration.ofNanos(50));
        assertThat(hundred.percentile(0.95)).isEqualTo(Duration.ofNanos(95));
        assertThat(hundred.percentile(0.951)).isEqualTo(Duration.ofNanos(96));
        assertThat(hundred.percentile(1)).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void showsTheOneSlowAnswerAmongFew() {
        Latencies four = Latencies.ofNanos(List.of(1L, 1L, 1L, 9_000_000L));
        assertThat(four.percentileMillis(0.99)).isEqualTo(9.0);
        assertThat(four.percentile(0.75)).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void givesNoPercentileOfNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Latencies.ofNanos(List.of()).percentile(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latencies.ofNanos(List.of(1L)).percentile(0));
    }
}
