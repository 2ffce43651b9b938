package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anlan.organisation.Answer.Because;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Standing.Absence;
import org.anlan.organisation.Standing.Holding;
import org.anlan.organisation.Standing.OfficePost;
import org.anlan.organisation.Standing.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The chain of responsibility at one place and instant. The most specific rule of a level speaks: one of the sector before one for
 * all, then one for the kind of object, then one narrowed to an office's villages, the smaller office first. Among the posts that it
 * means, those of the office that it is narrowed to come first, then those that somebody holds, then those of the smaller office.
 * Where several hold one post, whoever was appointed first answers; whoever is absent is stood in for.
 */
record Chain(Standing standing, Instant at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** Who acts for a holder, and why. */
    private record Acting(
            PersonView person, String why, @Nullable Absence absence, boolean uncovered) {}

    List<Answer> answers(String sector, @Nullable ObjectKind kind) {
        return Arrays.stream(Level.values())
                .map(level -> answerAt(level, sector, kind))
                .toList();
    }

    private LocalDate day() {
        return LocalDay.of(at);
    }

    private Answer answerAt(Level level, String sector, @Nullable ObjectKind kind) {
        return standing.rules().stream()
                .filter(rule -> speaksOf(rule, level, sector, kind))
                .min(mostSpecific())
                .map(rule -> answerBy(rule))
                .orElseGet(() -> new Answer(
                        level,
                        level.label(),
                        null,
                        null,
                        "没有规则说明“" + level.label() + "”一级由哪个岗位负责，请补上这一级的责任规则。",
                        Trouble.NO_RULE,
                        new Because(null, null, null, null, null)));
    }

    private boolean speaksOf(Rule rule, Level level, String sector, @Nullable ObjectKind kind) {
        return rule.level() == level
                && rule.lastsOn(day())
                && (rule.forAllSectors()
                        || rule.sector().equals(sector)
                        || rule.sectorName().equals(sector))
                && (rule.kind() == null || rule.kind() == kind)
                && (rule.officeId() == null || standing.officesOver().containsKey(rule.officeId()));
    }

    private Comparator<Rule> mostSpecific() {
        return Comparator.comparing(Rule::forAllSectors)
                .thenComparing(rule -> rule.kind() == null)
                .thenComparingInt(rule -> rule.officeId() == null ? Integer.MAX_VALUE : size(rule.officeId()))
                .thenComparingLong(Rule::id);
    }

    private int size(long officeId) {
        return standing.officesOver().getOrDefault(officeId, Integer.MAX_VALUE);
    }

    private Answer answerBy(Rule rule) {
        List<OfficePost> meant = standing.posts().stream()
                .filter(post -> meets(post, rule))
                .sorted(Comparator.<OfficePost>comparingInt(post -> isOfTheRulesOffice(post, rule) ? 0 : 1)
                        .thenComparingInt(post -> post.heldOn(day()).isEmpty() ? 1 : 0)
                        .thenComparingInt(post -> size(post.officeId()))
                        .thenComparingLong(OfficePost::id))
                .toList();
        if (meant.isEmpty()) {
            return new Answer(
                    rule.level(),
                    rule.postTitle(),
                    null,
                    null,
                    whyNoPost(rule),
                    Trouble.NO_POST,
                    new Because(rule.id(), rule.officeId(), rule.postId(), null, null));
        }
        OfficePost post = meant.getFirst();
        boolean rivalled = meant.stream()
                        .filter(other -> isOfTheRulesOffice(other, rule) == isOfTheRulesOffice(post, rule))
                        .filter(other -> !other.heldOn(day()).isEmpty())
                        .count()
                > 1;
        return answerOf(rule, post, rivalled);
    }

    private static boolean isOfTheRulesOffice(OfficePost post, Rule rule) {
        return rule.officeId() != null && rule.officeId() == post.officeId();
    }

    private boolean meets(OfficePost post, Rule rule) {
        if (rule.postId() != null) {
            return post.id() == rule.postId();
        }
        return standing.officesOver().containsKey(post.officeId())
                && post.title().equals(rule.postTitle())
                && officesOf(rule.level()).contains(post.officeKind());
    }

    static List<String> officesOf(Level level) {
        return switch (level) {
            case GRID, VILLAGE -> List.of("VILLAGE");
            case TOWN -> List.of("TOWN");
            case DEPARTMENT -> List.of("DEPARTMENT", "COMMITTEE", "COMMAND_CENTRE");
            case DEPUTY_HEAD -> List.of("GOVERNMENT");
        };
    }

    private Answer answerOf(Rule rule, OfficePost post, boolean rivalled) {
        List<Holding> holdings = post.heldOn(day()).stream()
                .sorted(Comparator.<Holding>comparingInt(
                                holding -> absenceOf(holding.person()).isPresent() ? 1 : 0)
                        .thenComparing(Holding::from)
                        .thenComparingLong(holding -> holding.person().id()))
                .toList();
        if (holdings.isEmpty()) {
            return vacant(rule, post);
        }
        Holding first = holdings.getFirst();
        Acting acting = actingFor(post, first);
        boolean stoodInFor = acting.person().id() != first.person().id();
        Trouble trouble = holdings.size() > 1
                ? Trouble.TWO_HOLDERS
                : rivalled ? Trouble.TWO_POSTS : acting.uncovered() ? Trouble.NO_DEPUTY : null;
        return new Answer(
                rule.level(),
                post.title(),
                acting.person(),
                stoodInFor ? first.person() : null,
                spoken(rule) + "：" + post.officeName() + post.title() + "负责，" + first.from() + " 起任职。" + acting.why()
                        + (holdings.size() > 1 ? "此岗现有 " + holdings.size() + " 人任职。" : "")
                        + (rivalled ? "管辖此地的不止一个机构有这个岗位。" : ""),
                trouble,
                new Because(
                        rule.id(),
                        post.officeId(),
                        post.id(),
                        first.from(),
                        acting.absence() == null
                                ? null
                                : (Long) acting.absence().id()));
    }

    private Answer vacant(Rule rule, OfficePost post) {
        PersonView deputy = standingDeputy(post).orElse(null);
        String why = spoken(rule) + "：由" + post.officeName() + post.title() + "负责，但此岗 " + day() + " 无人任职" + since(post)
                + "，请补任命。" + (deputy == null ? "" : "暂由替岗" + called(deputy) + "代理。");
        return new Answer(
                rule.level(),
                post.title(),
                deputy,
                null,
                why,
                Trouble.VACANT,
                new Because(rule.id(), post.officeId(), post.id(), null, null));
    }

    private String since(OfficePost post) {
        return post.holdings().stream()
                .map(Holding::until)
                .filter(Objects::nonNull)
                .filter(until -> !until.isAfter(day()))
                .max(Comparator.naturalOrder())
                .map(until -> "，前任任职到 " + until + " 为止")
                .orElse("");
    }

    private Optional<Absence> absenceOf(PersonView person) {
        return standing.absences().getOrDefault(person.id(), List.of()).stream()
                .filter(absence -> absence.lastsAt(at))
                .min(Comparator.comparing((Absence absence) -> absence.deputy() == null)
                        .thenComparingLong(Absence::id));
    }

    private Acting actingFor(OfficePost post, Holding holding) {
        Absence absence = absenceOf(holding.person()).orElse(null);
        if (absence == null) {
            return new Acting(holding.person(), "", null, false);
        }
        String away = called(holding.person()) + DAY.format(absence.from().atZone(LocalDay.ZONE)) + "至"
                + DAY.format(absence.until().minusMillis(1).atZone(LocalDay.ZONE)) + absence.reason();
        PersonView named = presentDeputy(absence).orElse(null);
        if (named != null) {
            return new Acting(named, away + "，由" + called(named) + "代理。", absence, false);
        }
        PersonView standIn = standingDeputy(post)
                .filter(person -> person.id() != holding.person().id())
                .orElse(null);
        if (standIn != null) {
            return new Acting(standIn, away + "，由替岗" + called(standIn) + "代理。", absence, false);
        }
        return new Acting(holding.person(), away + "，没有能到岗的代理人，仍找本人。", absence, true);
    }

    /** The deputy, or whoever stands in for an absent deputy in turn; nobody where that goes round in a circle. */
    private Optional<PersonView> presentDeputy(Absence absence) {
        Set<Long> asked = new HashSet<>();
        PersonView deputy = absence.deputy();
        while (deputy != null && asked.add(deputy.id())) {
            Absence further = absenceOf(deputy).orElse(null);
            if (further == null) {
                return Optional.of(deputy);
            }
            deputy = further.deputy();
        }
        return Optional.empty();
    }

    private Optional<PersonView> standingDeputy(OfficePost post) {
        return standing.posts().stream()
                .filter(other -> Objects.equals(other.id(), post.deputyPostId()))
                .flatMap(other -> other.heldOn(day()).stream())
                .filter(holding -> absenceOf(holding.person()).isEmpty())
                .min(Comparator.comparing(Holding::from)
                        .thenComparingLong(holding -> holding.person().id()))
                .map(Holding::person);
    }

    private static String called(PersonView person) {
        return person.name();
    }

    private static String whyNoPost(Rule rule) {
        return rule.postId() != null
                ? spoken(rule) + "：规则指定的岗位“" + rule.postTitle() + "”已不存在，请改规则。"
                : spoken(rule) + "：管辖此地的" + rule.level().label() + "机构没有“" + rule.postTitle() + "”岗位，请设岗或改规则。";
    }

    private static String spoken(Rule rule) {
        ObjectKind kind = rule.kind();
        return (rule.forAllSectors() ? "各类对象的通用规则" : "“" + rule.sectorName() + "”的规则")
                + (rule.officeName() == null ? "" : "（限" + rule.officeName() + "辖区）")
                + (kind == null ? "" : "（限" + kind.label() + "）");
    }
}
