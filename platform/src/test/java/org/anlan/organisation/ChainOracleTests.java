package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.organisation.JurisdictionChange.Span;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Standing.Absence;
import org.anlan.organisation.Standing.Holding;
import org.anlan.organisation.Standing.OfficePost;
import org.anlan.organisation.Standing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chains of random districts, held against a slow judge that compares every candidate with every other. */
class ChainOracleTests {

    private static final long SEED = 20261127;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<String> KINDS = List.of("VILLAGE", "TOWN", "DEPARTMENT", "GOVERNMENT", "COMMITTEE");

    @Test
    void agreesWithAJudgeThatComparesEveryCandidateWithEveryOther() {
        Random random = new Random(SEED);
        int named = 0;
        for (int round = 0; round < 4_000; round++) {
            Standing standing = standing(random);
            ObjectKind kind =
                    random.nextBoolean() ? null : random.nextBoolean() ? ObjectKind.SITE : ObjectKind.BUILDING;
            for (Answer answer : new Chain(standing, NOON).answers("甲", kind)) {
                Long expected = judge(standing, answer.level(), kind);
                assertThat(
                                answer.person() == null
                                        ? null
                                        : (Long) answer.person().id())
                        .as("seed %d round %d %s", SEED, round, answer)
                        .isEqualTo(expected);
                assertThat(answer.reason()).isNotBlank();
                named += expected == null ? 0 : 1;
            }
        }
        assertThat(named).isGreaterThan(2_000);
    }

    @Test
    void answersTheSameWhateverTheOrderOfRows() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            Standing standing = standing(random);
            List<Rule> rules = new ArrayList<>(standing.rules());
            List<OfficePost> posts = new ArrayList<>(standing.posts());
            Collections.shuffle(rules, random);
            Collections.shuffle(posts, random);
            Standing shuffled = new Standing(standing.officesOver(), rules, posts, standing.absences());
            assertThat(new Chain(shuffled, NOON).answers("甲", null))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(new Chain(standing, NOON).answers("甲", null));
        }
    }

    @Test
    void leavesEveryDayBeforeAChangeOfJurisdictionAsItWas() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            List<Span> before = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                LocalDate day = DAY.plusDays(step == 0 ? 0 : random.nextInt(30));
                Set<Integer> wanted = new HashSet<>();
                random.ints(random.nextInt(6), 1, 7).forEach(wanted::add);
                List<Span> after = apply(before, JurisdictionChange.of(before, wanted, day));
                for (int ahead = -2; ahead < 40; ahead++) {
                    LocalDate asked = DAY.plusDays(ahead);
                    assertThat(covered(after, asked))
                            .as("seed %d round %d step %d %s", SEED, round, step, asked)
                            .containsExactlyInAnyOrderElementsOf(
                                    asked.isBefore(day) ? covered(before, asked) : List.copyOf(wanted));
                }
                before = after;
            }
        }
    }

    private static List<Integer> covered(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.covers(day))
                .map(Span::villageId)
                .toList();
    }

    private static List<Span> apply(List<Span> spans, JurisdictionChange change) {
        List<Span> after = new ArrayList<>(spans);
        after.removeAll(change.dropped());
        for (Span ended : change.ended()) {
            after.remove(ended);
            after.add(new Span(ended.villageId(), ended.from(), change.day()));
        }
        change.begun().forEach(village -> after.add(new Span(village, change.day(), null)));
        return after;
    }

    /** Written apart from {@link Chain}: no sorting, each candidate must beat all others. */
    private static @Nullable Long judge(Standing standing, Level level, @Nullable ObjectKind kind) {
        Rule rule = null;
        for (Rule candidate : standing.rules()) {
            boolean speaks = candidate.level() == level
                    && !DAY.isBefore(candidate.from())
                    && (candidate.until() == null || DAY.isBefore(candidate.until()))
                    && (candidate.sector().equals("*") || candidate.sector().equals("甲"))
                    && (candidate.kind() == null || candidate.kind() == kind)
                    && (candidate.officeId() == null || standing.officesOver().get(candidate.officeId()) != null);
            if (speaks && (rule == null || weight(standing, candidate) > weight(standing, rule))) {
                rule = candidate;
            }
        }
        if (rule == null) {
            return null;
        }
        OfficePost post = null;
        for (OfficePost candidate : standing.posts()) {
            boolean meant = rule.postId() != null
                    ? candidate.id() == rule.postId()
                    : candidate.title().equals(rule.postTitle())
                            && standing.officesOver().get(candidate.officeId()) != null
                            && Chain.officesOf(level).contains(candidate.officeKind());
            if (meant && (post == null || weight(standing, rule, candidate) > weight(standing, rule, post))) {
                post = candidate;
            }
        }
        return post == null ? null : person(standing, post);
    }

    private static double weight(Standing standing, Rule rule) {
        return (rule.sector().equals("*") ? 0 : 1e12)
                + (rule.kind() == null ? 0 : 1e9)
                + (rule.officeId() == null
                        ? 0
                        : 1e6 - 1e3 * standing.officesOver().get(rule.officeId()))
                - rule.id();
    }

    private static double weight(Standing standing, Rule rule, OfficePost post) {
        boolean own = rule.officeId() != null && rule.officeId() == post.officeId();
        boolean held = post.holdings().stream().anyMatch(holding -> holding.lastsOn(DAY));
        return (own ? 1e12 : 0)
                + (held ? 1e9 : 0)
                - 1e3 * standing.officesOver().getOrDefault(post.officeId(), 100_000)
                - post.id();
    }

    private static @Nullable Long person(Standing standing, OfficePost post) {
        List<Holding> held =
                post.holdings().stream().filter(holding -> holding.lastsOn(DAY)).toList();
        Holding best = null;
        for (Holding each : held) {
            if (best == null || beats(standing, each, best)) {
                best = each;
            }
        }
        if (best == null) {
            return standIn(standing, post, -1);
        }
        long id = best.person().id();
        if (!away(standing, id)) {
            return id;
        }
        Long deputy = id;
        for (int hop = 0; hop < 50 && deputy != null && away(standing, deputy); hop++) {
            PersonView next = standing.absences().get(deputy).getFirst().deputy();
            deputy = next == null ? null : (Long) next.id();
        }
        if (deputy != null && !away(standing, deputy)) {
            return deputy;
        }
        Long standIn = standIn(standing, post, id);
        return standIn == null ? (Long) id : standIn;
    }

    private static @Nullable Long standIn(Standing standing, OfficePost post, long butFor) {
        for (OfficePost other : standing.posts()) {
            if (post.deputyPostId() != null && other.id() == post.deputyPostId()) {
                Holding best = null;
                for (Holding each : other.holdings()) {
                    if (each.lastsOn(DAY)
                            && !away(standing, each.person().id())
                            && (best == null || beats(standing, each, best))) {
                        best = each;
                    }
                }
                return best == null || best.person().id() == butFor
                        ? null
                        : (Long) best.person().id();
            }
        }
        return null;
    }

    private static boolean beats(Standing standing, Holding one, Holding other) {
        boolean oneAway = away(standing, one.person().id());
        boolean otherAway = away(standing, other.person().id());
        if (oneAway != otherAway) {
            return otherAway;
        }
        return one.from().isBefore(other.from())
                || (one.from().equals(other.from())
                        && one.person().id() < other.person().id());
    }

    private static boolean away(Standing standing, long personId) {
        return standing.absences().getOrDefault(personId, List.of()).stream()
                .anyMatch(absence -> !NOON.isBefore(absence.from()) && NOON.isBefore(absence.until()));
    }

    private static Standing standing(Random random) {
        Map<Long, Integer> over = new HashMap<>();
        for (long office = 0; office < 6; office++) {
            if (random.nextInt(3) > 0) {
                over.put(office, 1 + random.nextInt(4));
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            LocalDate from = DAY.plusDays(random.nextInt(-20, 3));
            rules.add(new Rule(
                    i,
                    random.nextInt(3) == 0 ? "*" : random.nextInt(4) == 0 ? "乙" : "甲",
                    "某类",
                    LEVELS.get(random.nextInt(LEVELS.size())),
                    "岗" + random.nextInt(3),
                    random.nextInt(4) == 0 ? (Long) (long) random.nextInt(8) : null,
                    random.nextBoolean() ? null : (Long) (long) random.nextInt(6),
                    "某处",
                    random.nextInt(3) > 0 ? null : random.nextBoolean() ? ObjectKind.SITE : ObjectKind.BUILDING,
                    from,
                    random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(30))));
        }
        List<OfficePost> posts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            posts.add(new OfficePost(
                    i,
                    random.nextInt(6),
                    "岗" + random.nextInt(3),
                    "某处",
                    KINDS.get(random.nextInt(KINDS.size())),
                    random.nextInt(3) == 0 ? (Long) (long) ((i + 1) % 8) : null,
                    holdings(random)));
        }
        Map<Long, List<Absence>> absences = new HashMap<>();
        for (long person = 0; person < 10; person++) {
            if (random.nextInt(3) == 0) {
                Instant from = NOON.plusSeconds(random.nextInt(-50, 10));
                PersonView deputy = random.nextInt(4) == 0 ? null : person((person + 1 + random.nextInt(9)) % 10);
                absences.put(person, List.of(new Absence(person, from, from.plusSeconds(60), deputy, "休假")));
            }
        }
        return new Standing(over, rules, posts, absences);
    }

    private static List<Holding> holdings(Random random) {
        List<Holding> holdings = new ArrayList<>();
        for (int h = random.nextInt(4); h > 0; h--) {
            LocalDate from = DAY.minusDays(random.nextInt(-5, 20));
            LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(25));
            holdings.add(new Holding(person(random.nextInt(10)), from, until));
        }
        return holdings;
    }

    private static PersonView person(long id) {
        return new PersonView(id, "某" + id, "13900000001", null, null, null);
    }
}
