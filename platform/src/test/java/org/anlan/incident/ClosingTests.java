package org.anlan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.incident.Incident.Undone;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class ClosingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Incident.Open LEAK = new Incident.Open(new Incident.Dossier(
            1,
            "浔事20261123-01",
            1,
            "罐区泄漏",
            "危险化学品泄漏",
            null,
            null,
            7,
            null,
            null,
            null,
            null,
            false,
            NOW.minusSeconds(3_600),
            "费小满"));
    private static final Undone CORDON = new Undone(11, "01-02", "警戒疏散", "俞谷雨");
    private static final Undone REPORT = new Undone(12, "01-03", "信息报告", "潘白露");

    @Test
    void numbersDirectivesByTheIncidentOfTheDay() {
        assertThat(LEAK.directiveNumber(1)).isEqualTo("01-01");
        assertThat(LEAK.directiveNumber(12)).isEqualTo("01-12");
    }

    @Test
    void namesEverythingThatStandsAgainstClosingAtOnce() {
        assertThatThrownBy(() -> LEAK.close(" ", List.of(CORDON, REPORT), Map.of(11L, "人员已全部撤离"), "费小满", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly("summary", "explanations.12"));
    }

    @Test
    void closesWhenEveryUndoneDirectiveIsExplained() {
        Incident.Closed closed =
                LEAK.close("泄漏止住，无人伤亡。", List.of(CORDON, REPORT), Map.of(11L, "人员已全部撤离", 12L, "由指挥中心代报"), "费小满", NOW);
        assertThat(closed.closedAt()).isEqualTo(NOW);
        assertThat(closed.summary()).isEqualTo("泄漏止住，无人伤亡。");
    }

    @Test
    void givesNoDirectivesOnceItIsClosed() {
        Incident closed = LEAK.close("处置完毕。", List.of(), Map.of(), "费小满", NOW);
        assertThatThrownBy(closed::requireOpen)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("incident-closed"));
    }
}
