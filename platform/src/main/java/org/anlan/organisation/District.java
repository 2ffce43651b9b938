package org.anlan.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.organisation.Standing.Absence;
import org.anlan.organisation.Standing.OfficePost;
import org.anlan.organisation.Standing.Rule;

/** What the register holds of the whole district at an instant, by village. */
record District(
        Map<Integer, Map<Long, Integer>> officesOver,
        List<Rule> rules,
        Map<Long, List<OfficePost>> postsByOffice,
        List<OfficePost> namedPosts,
        Map<Long, List<Absence>> absences,
        Instant at) {

    static District of(
            Map<Integer, Map<Long, Integer>> officesOver,
            List<Rule> rules,
            List<OfficePost> posts,
            Map<Long, List<Absence>> absences,
            Instant at) {
        List<Rule> lasting =
                rules.stream().filter(rule -> rule.lastsOn(LocalDay.of(at))).toList();
        Set<String> titles = lasting.stream().map(Rule::postTitle).collect(Collectors.toSet());
        Set<Long> named = new HashSet<>();
        lasting.stream().map(Rule::postId).filter(Objects::nonNull).forEach(named::add);
        posts.stream().map(OfficePost::deputyPostId).filter(Objects::nonNull).forEach(named::add);
        Map<Long, List<OfficePost>> byOffice = posts.stream()
                .filter(post -> titles.contains(post.title()))
                .collect(Collectors.groupingBy(OfficePost::officeId));
        List<OfficePost> namedPosts =
                posts.stream().filter(post -> named.contains(post.id())).toList();
        return new District(officesOver, lasting, byOffice, namedPosts, absences, at);
    }

    /** Kinds of supervision that rules speak of, with their Chinese names. */
    Map<String, String> sectors() {
        Map<String, String> names = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> !rule.forAllSectors())
                .sorted(Comparator.comparing(Rule::sector))
                .forEach(rule -> names.put(rule.sector(), rule.sectorName()));
        return names;
    }

    Chain chainAt(int villageId) {
        Map<Long, Integer> over = officesOver.getOrDefault(villageId, Map.of());
        Map<Long, OfficePost> posts = new HashMap<>();
        over.keySet()
                .forEach(office ->
                        postsByOffice.getOrDefault(office, List.of()).forEach(post -> posts.put(post.id(), post)));
        namedPosts.forEach(post -> posts.put(post.id(), post));
        return new Chain(new Standing(over, rules, new ArrayList<>(posts.values()), absences), at);
    }
}
