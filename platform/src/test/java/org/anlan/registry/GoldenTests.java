package org.anlan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoldenTests {

    private static final Golden.Precedence PRECEDENCE = new Golden.Precedence(Map.of(
            Golden.Precedence.key("*", "应急管理局"), 20,
            Golden.Precedence.key("*", "市场监管局"), 30,
            Golden.Precedence.key("legalRepresentative", "市场监管局"), 10,
            Golden.Precedence.key("*", "*"), 50));

    private static Golden.Told told(String field, String value, String source, @Nullable String date, long order) {
        return new Golden.Told(field, value, source, date == null ? null : LocalDate.parse(date), order);
    }

    @Test
    void believesTheSourceThatStandsFirstForTheField() {
        Map<String, Golden.Chosen> chosen = Golden.choose(
                List.of(
                        told("contactPhone", "甲号", "市场监管局", "2026-05-01", 2),
                        told("contactPhone", "乙号", "应急管理局", "2024-05-01", 1),
                        told("legalRepresentative", "周霜降", "应急管理局", "2026-05-01", 3),
                        told("legalRepresentative", "朱夏至", "市场监管局", "2024-05-01", 4)),
                PRECEDENCE);
        assertThat(chosen.get("contactPhone").told().value()).isEqualTo("乙号");
        assertThat(chosen.get("contactPhone").conflict()).isNotNull();
        assertThat(chosen.get("legalRepresentative").told().value()).isEqualTo("朱夏至");
    }

    @Test
    void amongSourcesOfOneRankTheLaterDateIsBelieved() {
        Map<String, Golden.Chosen> chosen = Golden.choose(
                List.of(
                        told("employees", "10", "消防救援大队", "2026-05-01", 1),
                        told("employees", "20", "住建局", "2025-05-01", 2)),
                PRECEDENCE);
        assertThat(chosen.get("employees").told().value()).isEqualTo("10");
    }

    @Test
    void aSourceThatTellsAgainReplacesItsOwnWord() {
        Map<String, Golden.Chosen> chosen = Golden.choose(
                List.of(told("employees", "10", "应急管理局", null, 1), told("employees", "12", "应急管理局", null, 2)),
                PRECEDENCE);
        assertThat(chosen.get("employees").told().value()).isEqualTo("12");
        assertThat(chosen.get("employees").conflict()).isNull();
    }

    @Test
    void agreeingSourcesAreNoConflict() {
        Map<String, Golden.Chosen> chosen = Golden.choose(
                List.of(told("trade", "木材加工", "应急管理局", null, 1), told("trade", "木材加工", "市场监管局", null, 2)), PRECEDENCE);
        assertThat(chosen.get("trade").conflict()).isNull();
    }

    @Test
    void theOrderInWhichValuesAreReadDoesNotMatter() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Golden.Told> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String source = List.of("应急管理局", "市场监管局", "住建局").get(random.nextInt(3));
                String field = List.of("name", "legalRepresentative").get(random.nextInt(2));
                all.add(told(field, "值" + random.nextInt(4), source, "2026-0" + (1 + random.nextInt(9)) + "-01", i));
            }
            Map<String, Golden.Chosen> chosen = Golden.choose(all, PRECEDENCE);
            Collections.shuffle(all, random);
            assertThat(Golden.choose(all, PRECEDENCE))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(chosen);
        }
    }
}
