package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.TestPlatform;
import org.anlan.database.SystemWork;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Division;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Responsibilities.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The organisation file of the demonstration district, in a transaction that is rolled back. */
class DemonstrationOrganisationTests extends TestPlatform {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    OrganisationStore store;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    People people;

    @Autowired
    Roster roster;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JsonMapper json;

    @TempDir
    Path directory;

    @Test
    void takesTheDemonstrationInAndFillsTheChainOfEveryVillageAndKind() throws IOException {
        DemoDistrict district = new DemoDistrict(330503, TODAY);
        district.writeTo(directory);
        Map<String, Village> villages = villages(district);
        OrganisationFile file =
                json.readValue(Files.readAllBytes(directory.resolve("organisation.json")), OrganisationFile.class);
        OrganisationPlan plan = new OrganisationCheck(
                        file,
                        new OrganisationCheck.Known(Set.of(), Set.of(), Set.of()),
                        code -> Optional.ofNullable(villages.get(code)))
                .plan();
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    store.keep(plan);
                    for (Village village : villages.values()) {
                        List<Link> links = responsibilities.chainOf("DANGEROUS_CHEMICALS", village.id(), NOON);
                        assertThat(links)
                                .filteredOn(link -> link.level() != Level.VILLAGE)
                                .as(village.name())
                                .allMatch(link -> link.person() != null);
                    }
                    assertThat(roster.onDuty(NOON))
                            .extracting(Roster.OnDuty::duty)
                            .containsExactly("值班领导", "值班长", "值班员", "值班员");
                    String enterprise =
                            Objects.requireNonNull(district.units().getFirst().creditCode());
                    assertThat(people.ofOperator(enterprise).getFirst().name())
                            .isEqualTo(district.units().getFirst().safetyOfficer());
                    assertThat(roster.onDuty(NOON).getFirst().person().name()).isEqualTo("顾大寒");
                }));
    }

    private static Map<String, Village> villages(DemoDistrict district) {
        List<Division> found = district.villages();
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Village(
                        1_000_000 + i,
                        found.get(i).code(),
                        found.get(i).name(),
                        found.get(i).parent(),
                        "镇",
                        new Position(120, 30)))
                .collect(Collectors.toMap(Village::code, Function.identity()));
    }
}
