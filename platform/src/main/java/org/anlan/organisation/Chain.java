package org.anlan.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Responsibilities.Link;
import org.jspecify.annotations.Nullable;

/**
 * The chain of responsibility at one place and day, from the rules and the posts that have jurisdiction there. A rule of the
 * sector goes before a rule for all sectors. Where several hold one post, whoever was appointed first answers.
 */
record Chain(List<Rule> rules, List<OfficePost> posts, LocalDate day) {

    Chain {
        rules = List.copyOf(rules);
        posts = List.copyOf(posts);
    }

    /** @param postId null where the place decides which office's post of that title it is */
    record Rule(
            boolean forAllSectors,
            String sectorName,
            Level level,
            String postTitle,
            @Nullable Long postId) {}

    /** A post of an office that has jurisdiction over the place, or that a rule names. */
    record OfficePost(
            long id, String title, String orgName, String orgKind, boolean hasJurisdiction, List<Holding> holdings) {
        OfficePost {
            holdings = List.copyOf(holdings);
        }
    }

    /** {@code until} is exclusive, null while it lasts. */
    record Holding(
            PersonView person, LocalDate from, @Nullable LocalDate until) {
        boolean lastsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || day.isBefore(until));
        }
    }

    List<Link> links() {
        return Arrays.stream(Level.values()).map(this::linkAt).toList();
    }

    private Link linkAt(Level level) {
        return rules.stream()
                .filter(rule -> rule.level() == level)
                .min(Comparator.comparing(Rule::forAllSectors))
                .map(this::linkBy)
                .orElseGet(() -> new Link(
                        level, level.label(), null, "没有规则说明“" + level.label() + "”一级由哪个岗位负责，请系统管理员在组织机构里补上这一级的责任规则。"));
    }

    private Link linkBy(Rule rule) {
        return posts.stream()
                .filter(post -> meets(post, rule))
                .min(Comparator.comparingInt(this::vacancyLast).thenComparingLong(OfficePost::id))
                .map(post -> linkOf(rule, post))
                .orElseGet(() -> new Link(rule.level(), rule.postTitle(), null, whyNoPost(rule)));
    }

    private int vacancyLast(OfficePost post) {
        return post.holdings().stream().anyMatch(holding -> holding.lastsOn(day)) ? 0 : 1;
    }

    private static boolean meets(OfficePost post, Rule rule) {
        if (rule.postId() != null) {
            return post.id() == rule.postId();
        }
        return post.hasJurisdiction()
                && post.title().equals(rule.postTitle())
                && officesOf(rule.level()).contains(post.orgKind());
    }

    private static List<String> officesOf(Level level) {
        return switch (level) {
            case GRID, VILLAGE -> List.of("VILLAGE");
            case TOWN -> List.of("TOWN");
            case DEPARTMENT -> List.of("DEPARTMENT", "COMMITTEE", "COMMAND_CENTRE");
            case DEPUTY_HEAD -> List.of("GOVERNMENT");
        };
    }

    private Link linkOf(Rule rule, OfficePost post) {
        String place = post.orgName() + post.title();
        return post.holdings().stream()
                .filter(holding -> holding.lastsOn(day))
                .min(Comparator.comparing(Holding::from)
                        .thenComparingLong(holding -> holding.person().id()))
                .map(holding -> new Link(
                        rule.level(),
                        post.title(),
                        holding.person(),
                        sectorOf(rule) + "：" + place + "负责，" + holding.from() + " 起任职。"))
                .orElseGet(() -> new Link(rule.level(), post.title(), null, whyVacant(rule, post, place)));
    }

    private String whyVacant(Rule rule, OfficePost post, String place) {
        String since = post.holdings().stream()
                .map(Holding::until)
                .filter(until -> until != null && !until.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(until -> "，前任任职到 " + until + " 为止")
                .orElse("");
        return sectorOf(rule) + "：由" + place + "负责，但此岗 " + day + " 无人任职" + since + "，请补任命。";
    }

    private static String whyNoPost(Rule rule) {
        return rule.postId() != null
                ? sectorOf(rule) + "：规则指定的岗位“" + rule.postTitle() + "”已不存在，请改规则。"
                : sectorOf(rule) + "：管辖此地的" + rule.level().label() + "机构没有“" + rule.postTitle() + "”岗位，请设岗或改规则。";
    }

    private static String sectorOf(Rule rule) {
        return rule.forAllSectors() ? "各类对象的通用规则" : "“" + rule.sectorName() + "”的规则";
    }
}
