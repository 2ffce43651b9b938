package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.organisation.Chain.Holding;
import org.anlan.organisation.Chain.OfficePost;
import org.anlan.organisation.Chain.Rule;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Responsibilities.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final Rule GRID = new Rule(false, "危险化学品", Level.GRID, "网格员", null);
    private static final Rule CHEMICALS = new Rule(false, "危险化学品", Level.DEPARTMENT, "危化科科长", 30L);

    @Test
    void namesTheHolderOfThePostThatHasJurisdictionThere() {
        Link link = linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, null, 1))));
        assertThat(link.person()).isNotNull();
        assertThat(link.reason()).isEqualTo("“危险化学品”的规则：射中村网格员负责，2024-01-01 起任职。");
    }

    @Test
    void showsAHoleWhereTheLastHolderHasLeft() {
        Link link =
                linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, LocalDate.of(2026, 11, 23), 1))));
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("无人任职").contains("前任任职到 2026-11-23 为止");
    }

    @Test
    void countsTheLastDayBeforeTheEndAsHeld() {
        Link link =
                linkAt(Level.GRID, List.of(GRID), List.of(gridPost(true, since(2024, LocalDate.of(2026, 11, 24), 1))));
        assertThat(link.person()).isNotNull();
    }

    @Test
    void showsAHoleWhereNoRuleSpeaksOfALevel() {
        Link link = linkAt(Level.VILLAGE, List.of(GRID), List.of());
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("没有规则说明“村（社区）”一级");
    }

    @Test
    void showsAHoleWhereNoOfficeOverThePlaceHasThePost() {
        Link link = linkAt(Level.GRID, List.of(GRID), List.of(gridPost(false, since(2024, null, 1))));
        assertThat(link.person()).isNull();
        assertThat(link.reason()).contains("没有“网格员”岗位");
    }

    @Test
    void prefersTheRuleOfTheSectorToTheRuleForAll() {
        Rule general = new Rule(true, "*", Level.DEPARTMENT, "局长", 31L);
        OfficePost chief = new OfficePost(31, "局长", "区应急管理局", "DEPARTMENT", true, List.of(since(2020, null, 9)));
        OfficePost section = new OfficePost(30, "危化科科长", "区应急管理局", "DEPARTMENT", true, List.of(since(2022, null, 8)));
        assertThat(personAt(Level.DEPARTMENT, List.of(general, CHEMICALS), List.of(chief, section)))
                .isEqualTo(8);
        assertThat(personAt(Level.DEPARTMENT, List.of(general), List.of(chief, section)))
                .isEqualTo(9);
    }

    @Test
    void followsARuleThatNamesThePostWhateverItsJurisdiction() {
        OfficePost section = new OfficePost(30, "危化科科长", "区应急管理局", "DEPARTMENT", false, List.of(since(2022, null, 8)));
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
        OfficePost held = new OfficePost(2, "网格员", "果园村", "VILLAGE", true, List.of(since(2025, null, 5)));
        assertThat(personAt(Level.GRID, List.of(GRID), List.of(left, held))).isEqualTo(5);
    }

    @Test
    void doesNotTakeATownsPostForAVillages() {
        OfficePost town = new OfficePost(1, "网格员", "旧馆街道", "TOWN", true, List.of(since(2023, null, 5)));
        assertThat(linkAt(Level.GRID, List.of(GRID), List.of(town)).person()).isNull();
    }

    @Test
    void alwaysAnswersEveryLevelOnceAndNamesOnlyThoseInOffice() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Rule> rules = rules(random);
            List<OfficePost> posts = posts(random);
            List<Link> links = new Chain(rules, posts, DAY).links();
            assertThat(links)
                    .as("seed %d round %d", seed, round)
                    .extracting(Link::level)
                    .containsExactly(Level.values());
            for (Link link : links) {
                PersonView person = link.person();
                assertThat(link.reason()).isNotBlank();
                assertThat(person == null || inOffice(posts, person.id()))
                        .as("seed %d round %d %s", seed, round, link)
                        .isTrue();
            }
        }
    }

    private static boolean inOffice(List<OfficePost> posts, long personId) {
        return posts.stream()
                .flatMap(post -> post.holdings().stream())
                .anyMatch(holding -> holding.person().id() == personId && holding.lastsOn(DAY));
    }

    private static List<Rule> rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Level level = LEVELS.get(random.nextInt(LEVELS.size()));
            Long post = random.nextBoolean() ? null : (Long) (long) random.nextInt(6);
            rules.add(new Rule(random.nextBoolean(), "甲", level, "岗" + random.nextInt(3), post));
        }
        return rules;
    }

    private static List<OfficePost> posts(Random random) {
        List<String> kinds = List.of("VILLAGE", "TOWN", "DEPARTMENT", "GOVERNMENT");
        List<OfficePost> posts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<Holding> holdings = new ArrayList<>();
            for (int h = random.nextInt(3); h > 0; h--) {
                LocalDate from = DAY.minusDays(random.nextInt(-20, 20));
                LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(20));
                holdings.add(new Holding(person(random.nextInt(100)), from, until));
            }
            posts.add(new OfficePost(
                    i, "岗" + random.nextInt(3), "某处", kinds.get(random.nextInt(4)), random.nextBoolean(), holdings));
        }
        return posts;
    }

    private static Link linkAt(Level level, List<Rule> rules, List<OfficePost> posts) {
        return new Chain(rules, posts, DAY)
                .links().stream()
                        .filter(link -> link.level() == level)
                        .findFirst()
                        .orElseThrow();
    }

    private static long personAt(Level level, List<Rule> rules, List<OfficePost> posts) {
        PersonView person = linkAt(level, rules, posts).person();
        return person == null ? 0 : person.id();
    }

    private static OfficePost gridPost(boolean hasJurisdiction, Holding... holdings) {
        return new OfficePost(1, "网格员", "射中村", "VILLAGE", hasJurisdiction, List.of(holdings));
    }

    private static Holding since(int year, @Nullable LocalDate until, long personId) {
        return new Holding(person(personId), LocalDate.of(year, 1, 1), until);
    }

    private static PersonView person(long id) {
        return new PersonView(id, "朱夏至", "13900000001", "网格员", "射中村", null);
    }
}
