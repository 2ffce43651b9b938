package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.libs.demo.Organisation.DutyRole;
import org.anlan.libs.demo.Organisation.Level;
import org.anlan.libs.demo.Organisation.Shift;
import org.junit.jupiter.api.Test;

class OrganisationTests {
    private final Organisation organisation = Town.DISTRICT.organisation();

    @Test
    void givesEveryVillageAHeadAndAGridMemberAndEveryTownTwoOfficers() {
        for (String title : List.of("村（社区）负责人", "网格员")) {
            assertThat(organisation.posts().stream()
                            .filter(p -> p.level() == Level.VILLAGE && p.title().equals(title)))
                    .hasSize(261);
        }
        assertThat(organisation.posts().stream().filter(p -> p.level() == Level.TOWN))
                .hasSize(20);
        List<String> vacant = organisation.posts().stream()
                .map(Organisation.Post::id)
                .filter(id -> organisation.appointments().stream()
                        .noneMatch(a -> a.postId().equals(id)
                                && (a.until() == null || a.until().isAfter(Town.TODAY))))
                .toList();
        assertThat(vacant).hasSize(1).allMatch(id -> id.endsWith("-fuzeren"));
    }

    @Test
    void letsDeputyHeadsLeadNineSectorCommitteesAndOneOfficerBeAway() {
        assertThat(organisation.orgUnits().stream().filter(o -> o.id().startsWith("zw-")))
                .hasSize(9);
        assertThat(organisation.holder("zw-weihua-zhuren", Town.TODAY))
                .isEqualTo(organisation.holder("qu-yingji", Town.TODAY));
        assertThat(organisation.absences()).hasSize(1);
    }

    @Test
    void namesNobodyTwice() {
        assertThat(organisation.people()).extracting(Organisation.Person::name).doesNotHaveDuplicates();
        assertThat(organisation.people()).extracting(Organisation.Person::phone).doesNotHaveDuplicates();
    }

    @Test
    void dividesTheVillagesAmongTheTowns() {
        List<String> covered = organisation.jurisdictions().stream()
                .filter(j -> j.orgUnitId().startsWith("zhen-"))
                .flatMap(j -> j.villageCodes().stream())
                .toList();
        assertThat(covered).hasSize(261).doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatExists() {
        Set<String> orgUnits =
                organisation.orgUnits().stream().map(Organisation.OrgUnit::id).collect(Collectors.toSet());
        Set<String> posts =
                organisation.posts().stream().map(Organisation.Post::id).collect(Collectors.toSet());
        Set<String> people =
                organisation.people().stream().map(Organisation.Person::id).collect(Collectors.toSet());
        assertThat(organisation.orgUnits()).allMatch(o -> o.parentId() == null || orgUnits.contains(o.parentId()));
        assertThat(organisation.posts()).allMatch(p -> orgUnits.contains(p.orgUnitId()));
        assertThat(organisation.appointments())
                .allMatch(a -> posts.contains(a.postId()) && people.contains(a.personId()));
        assertThat(organisation.responsibilityRules()).allMatch(r -> r.postId() == null || posts.contains(r.postId()));
        assertThat(organisation.roster()).allMatch(s -> people.contains(s.personId()));
    }

    @Test
    void answersForEveryKindOnFiveRungs() {
        for (UnitKind kind : UnitKind.values()) {
            assertThat(organisation.responsibilityRules().stream().filter(r -> r.kind() == kind))
                    .extracting(Organisation.ResponsibilityRule::level)
                    .containsExactly(Level.VILLAGE, Level.VILLAGE, Level.TOWN, Level.DEPARTMENT, Level.LEADER);
        }
    }

    @Test
    void leavesNoMomentOfThirtyDaysWithoutDuty() {
        for (DutyRole role : DutyRole.values()) {
            List<Shift> shifts =
                    organisation.roster().stream().filter(s -> s.role() == role).toList();
            assertThat(shifts).hasSize(role == DutyRole.OFFICER ? 120 : 60);
            Duration covered = shifts.stream()
                    .map(s -> Duration.between(s.from(), s.until()))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(covered).isEqualTo(Duration.ofDays(role == DutyRole.OFFICER ? 60 : 30));
        }
        Instant now = Town.TODAY.atTime(14, 32).toInstant(ZoneOffset.ofHours(8));
        assertThat(onDuty(DutyRole.SHIFT_HEAD, now)).containsExactly("费小满");
        assertThat(onDuty(DutyRole.LEADER, now)).containsExactly("顾大寒");
        assertThat(new HashSet<>(onDuty(DutyRole.OFFICER, now))).hasSize(2).contains("俞芒种", "吴寒露");
    }

    @Test
    void givesTheJourneyItsAccounts() {
        List<Account> accounts = Town.DISTRICT.accounts();
        assertThat(accounts)
                .extracting(Account::username)
                .containsExactly(
                        "zhiban", "lingdao", "shuju", "linghu", "lianshi", "wangge", "wangshu", "admin", "anquan",
                        "shenji");
        assertThat(accounts)
                .allMatch(a -> a.note().contains("演示") && a.password().equals("Anlan@2026"));
        Account wangshu = accounts.get(6);
        assertThat(wangshu.creditCode())
                .isEqualTo(Town.DISTRICT.units().getFirst().creditCode());
        assertThat(Objects.requireNonNull(accounts.get(5).orgUnitId()))
                .endsWith(Town.DISTRICT.units().getFirst().village().code());
    }

    private List<String> onDuty(DutyRole role, Instant now) {
        return organisation.roster().stream()
                .filter(s -> s.role() == role && !s.from().isAfter(now) && now.isBefore(s.until()))
                .map(s -> organisation.people().stream()
                        .filter(p -> p.id().equals(s.personId()))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }
}
