package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Standing.Absence;
import org.anlan.organisation.Standing.Holding;
import org.anlan.organisation.Standing.OfficePost;
import org.anlan.organisation.Standing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Rule GRID = rule(1, "危险化学品", Level.GRID, "网格员", null);
    private static final Rule CHEMICALS = rule(2, "危险化学品", Level.DEPARTMENT, "危化科科长", 30L);

    @Test
    void namesTheHolderOfThePostThatHasJurisdictionThere() {
        Answer link = linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, null, 1))));
        assertThat(link.person()).isNotNull();
        assertThat(link.reason()).isEqualTo("“危险化学品”的规则：射中村网格员负责，2024-01-01 起任职。");
    }

    @Test
    void showsAHoleWhereTheLastHolderHasLeft() {
        Answer link =
                linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, LocalDate.of(2026, 11, 23), 1))));
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("无人任职").contains("前任任职到 2026-11-23 为止");
    }

    @Test
    void countsTheLastDayBeforeTheEndAsHeld() {
        Answer link =
                linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, LocalDate.of(2026, 11, 24), 1))));
        assertThat(link.person()).isNotNull();
    }

    @Test
    void showsAHoleWhereNoRuleSpeaksOfALevel() {
        Answer link = linkAt(Level.VILLAGE, List.of(GRID), List.of());
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("没有规则说明“村（社区）”一级");
    }

    @Test
    void showsAHoleWhereNoOfficeOverThePlaceHasThePost() {
        Answer link = linkAt(Level.GRID, List.of(GRID), List.of(gridPost(false, since(2024, null, 1))));
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("没有“网格员”岗位");
    }

    @Test
    void prefersTheRuleOfTheSectorToTheRuleForAll() {
        Rule general = rule(3, "*", Level.DEPARTMENT, "局长", 31L);
        OfficePost chief = post(31, 9, "局长", "区应急管理局", "DEPARTMENT", List.of(since(2020, null, 9)));
        OfficePost section = post(30, 9, "危化科科长", "区应急管理局", "DEPARTMENT", List.of(since(2022, null, 8)));
        assertThat(personAt(Level.DEPARTMENT, List.of(general, CHEMICALS), List.of(chief, section)))
                .isEqualTo(8);
        assertThat(personAt(Level.DEPARTMENT, List.of(general), List.of(chief, section)))
                .isEqualTo(9);
    }

    @Test
    void followsARuleThatNamesThePostWhateverItsJurisdiction() {
        OfficePost section = post(30, 99, "危化科科长", "区应急管理局", "DEPARTMENT", List.of(since(2022, null, 8)));
        assertThat(personAt(Level.DEPARTMENT, List.of(CHEMICALS), List.of(section)))
                .isEqualTo(8);
    }

    @Test
    void asksWhoeverWasAppointedFirstWhereTwoHoldThePost() {
        OfficePost post = gridPost(true, since(2025, null, 4), since(2023, null, 5));
        assertThat(personAt(Level.GRID, List.of(GRID), List.of(post))).isEqualTo(5);
    }

    @Test
    void asksTheOfficeThatHasSomebodyWhereTwoOfficesShareAPlace() {
        OfficePost left = gridPost(true, since(2020, LocalDate.of(2025, 1, 1), 4));
        OfficePost held = post(2, 2, "网格员", "果园村", "VILLAGE", List.of(since(2025, null, 5)));
        assertThat(personAt(Level.GRID, List.of(GRID), List.of(left, held))).isEqualTo(5);
    }

    @Test
    void doesNotTakeATownsPostForAVillages() {
        OfficePost town = post(1, 1, "网格员", "旧馆街道", "TOWN", List.of(since(2023, null, 5)));
        assertThat(linkAt(Level.GRID, List.of(GRID), List.of(town)).person()).isNull();
    }

    @Test
    void letsTheRuleNarrowedToTheSmallerOfficeSpeakFirst() {
        Rule everywhere = rule(1, "危险化学品", Level.TOWN, "主任", null);
        Rule inTown = new Rule(2, "危险化学品", "危险化学品", Level.TOWN, "主任", null, 5L, "旧馆街道", null, LocalDate.EPOCH, null);
        Rule inZone = new Rule(3, "危险化学品", "危险化学品", Level.TOWN, "主任", null, 6L, "开发区", null, LocalDate.EPOCH, null);
        OfficePost town = post(1, 5, "主任", "旧馆街道", "TOWN", List.of(since(2020, null, 50)));
        OfficePost zone = post(2, 6, "主任", "开发区", "TOWN", List.of(since(2022, null, 60)));
        List<OfficePost> posts = List.of(town, zone);
        Answer answer = answerAt(Level.TOWN, List.of(everywhere, inTown, inZone), posts);
        assertThat(answer.person()).extracting(PersonView::id).isEqualTo(60L);
        assertThat(answer.reason()).contains("（限开发区辖区）");
        assertThat(answer.trouble()).isNull();
        assertThat(answerAt(Level.TOWN, List.of(everywhere), posts).trouble()).isEqualTo(Trouble.TWO_POSTS);
    }

    @Test
    void namesTheDeputyOfWhoeverIsAwayAndWhoseDeputyIsAwayToo() {
        OfficePost post = gridPost(true, since(2024, null, 1));
        Absence away = new Absence(7, NOON.minusSeconds(9), NOON.plusSeconds(9), person(2), "培训");
        Absence deputyAway = new Absence(8, NOON.minusSeconds(9), NOON.plusSeconds(9), person(3), "休假");
        Answer answer =
                answerAt(Level.GRID, List.of(GRID), List.of(post), Map.of(1L, List.of(away), 2L, List.of(deputyAway)));
        assertThat(answer.person()).extracting(PersonView::id).isEqualTo(3L);
        assertThat(answer.actingFor()).extracting(PersonView::id).isEqualTo(1L);
        assertThat(answer.reason()).contains("培训").contains("代理");
        assertThat(answer.because().absenceId()).isEqualTo(7L);
        Absence circle = new Absence(9, NOON.minusSeconds(9), NOON.plusSeconds(9), person(1), "休假");
        Answer uncovered =
                answerAt(Level.GRID, List.of(GRID), List.of(post), Map.of(1L, List.of(away), 2L, List.of(circle)));
        assertThat(uncovered.person()).extracting(PersonView::id).isEqualTo(1L);
        assertThat(uncovered.trouble()).isEqualTo(Trouble.NO_DEPUTY);
    }

    @Test
    void asksTheStandingDeputysHolderWhereNobodyWasNamedAndWhereThePostIsVacant() {
        OfficePost stands = post(2, 1, "副站长", "射中村", "VILLAGE", List.of(since(2024, null, 4)));
        OfficePost held = new OfficePost(1, 1, "网格员", "射中村", "VILLAGE", 2L, List.of(since(2024, null, 1)));
        Absence away = new Absence(7, NOON, NOON.plusSeconds(9), null, "休假");
        assertThat(answerAt(Level.GRID, List.of(GRID), List.of(held, stands), Map.of(1L, List.of(away)))
                        .person())
                .extracting(PersonView::id)
                .isEqualTo(4L);
        OfficePost vacant = new OfficePost(1, 1, "网格员", "射中村", "VILLAGE", 2L, List.of());
        Answer answer = answerAt(Level.GRID, List.of(GRID), List.of(vacant, stands));
        assertThat(answer.person()).extracting(PersonView::id).isEqualTo(4L);
        assertThat(answer.trouble()).isEqualTo(Trouble.VACANT);
    }

    private static Answer answerAt(Level level, List<Rule> rules, List<OfficePost> posts) {
        return answerAt(level, rules, posts, Map.of());
    }

    private static Answer answerAt(
            Level level, List<Rule> rules, List<OfficePost> posts, Map<Long, List<Absence>> absences) {
        Map<Long, Integer> over = Map.of(1L, 3, 2L, 3, 5L, 30, 6L, 4, 9L, 261);
        return new Chain(new Standing(over, rules, posts, absences), NOON)
                .answers("危险化学品", null).stream()
                        .filter(answer -> answer.level() == level)
                        .findFirst()
                        .orElseThrow();
    }

    private static Answer linkAt(Level level, List<Rule> rules, List<OfficePost> posts) {
        return answerAt(level, rules, posts);
    }

    private static long personAt(Level level, List<Rule> rules, List<OfficePost> posts) {
        PersonView person = answerAt(level, rules, posts).person();
        return person == null ? 0 : person.id();
    }

    private static Rule rule(long id, String sector, Level level, String title, @Nullable Long postId) {
        return new Rule(id, sector, sector, level, title, postId, null, null, null, LocalDate.EPOCH, null);
    }

    private static OfficePost post(
            long id, long officeId, String title, String office, String kind, List<Holding> holdings) {
        return new OfficePost(id, officeId, title, office, kind, null, holdings);
    }

    private static OfficePost gridPost(boolean hasJurisdiction, Holding... holdings) {
        return post(1, hasJurisdiction ? 1 : 99, "网格员", "射中村", "VILLAGE", List.of(holdings));
    }

    private static Holding since(int year, @Nullable LocalDate until, long personId) {
        return new Holding(person(personId), LocalDate.of(year, 1, 1), until);
    }

    private static PersonView person(long id) {
        return new PersonView(id, "朱夏至", "13900000001", "网格员", "射中村", null);
    }
}
