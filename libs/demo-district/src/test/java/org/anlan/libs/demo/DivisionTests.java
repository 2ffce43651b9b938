package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivisionTests {
    @Test
    void knowsTwoSubDistrictsEightTownsAndTheirVillages() {
        assertThat(Town.DISTRICT.towns()).hasSize(10);
        assertThat(Town.DISTRICT.towns().stream().filter(t -> t.name().endsWith("街道")))
                .hasSize(2);
        assertThat(Town.DISTRICT.villages()).hasSize(261).allMatch(v -> v.code().startsWith(v.parent()));
        assertThat(Town.DISTRICT.divisions()).extracting(Division::code).doesNotHaveDuplicates();
    }

    @Test
    void agreesWithTheStatisticalEdition() throws IOException {
        Optional<Path> edition = Town.shared("admin/nanxun_330503_towns_villages_2023.csv");
        assumeTrue(edition.isPresent());
        List<String> present = Town.DISTRICT.divisions().stream()
                .filter(d -> d.current() && d.level() != Division.Level.DISTRICT)
                .map(d -> d.code() + "," + d.name() + "," + d.parent())
                .toList();
        List<String> published = Files.readAllLines(edition.orElseThrow()).stream()
                .filter(l -> l.startsWith("street,") || l.startsWith("village,"))
                .map(l -> l.substring(l.indexOf(',') + 1))
                .toList();
        assertThat(present).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void remembersTheOldTownAndWhatFollowedIt() {
        Division old = Town.DISTRICT.divisions().stream()
                .filter(d -> d.code().equals("330503104"))
                .findFirst()
                .orElseThrow();
        assertThat(old.name()).isEqualTo("旧馆镇");
        assertThat(old.validUntil()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(old.replacedBy()).containsExactly("330503002");
    }

    @Test
    void shortensNamesAsPeopleWriteThem() {
        assertThat(shortName("330503105222")).isEqualTo("射中村");
        assertThat(shortName("330503001208")).isEqualTo("祜村");
        assertThat(shortName("330503106217")).isEqualTo("张村");
        assertThat(shortName("330503105014")).isEqualTo("凤凰桥社区");
        assertThat(shortName("330503105001")).isEqualTo("菱水社区");
    }

    private static String shortName(String code) {
        return Town.DISTRICT.villages().stream()
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow()
                .shortName();
    }
}
