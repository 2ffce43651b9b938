package org.anlan.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.organisation.Answer.Because;
import org.anlan.organisation.Responsibilities.Level;
import org.jspecify.annotations.Nullable;

/**
 * One thing to mend: a link without a person or with two, with every sector and village that it spoils.
 *
 * @param key names it while it lasts
 */
record Hole(
        String key,
        Trouble trouble,
        Level level,
        String post,
        @Nullable String office,
        Because because,
        String reason,
        Set<String> sectors,
        Set<Integer> villages) {

    /** One spoilt link, before such are put together. */
    record Spoilt(String sector, int villageId, Answer answer) {}

    static List<Hole> together(Collection<Spoilt> spoilt) {
        Map<String, List<Spoilt>> byKey = new LinkedHashMap<>();
        spoilt.forEach(each ->
                byKey.computeIfAbsent(keyOf(each), any -> new ArrayList<>()).add(each));
        return byKey.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Hole of(String key, List<Spoilt> alike) {
        Answer answer = alike.getFirst().answer();
        PersonView person = answer.person();
        Set<String> sectors = new LinkedHashSet<>();
        Set<Integer> villages = new TreeSet<>();
        alike.forEach(each -> {
            sectors.add(each.sector());
            villages.add(each.villageId());
        });
        return new Hole(
                key,
                Objects.requireNonNull(answer.trouble()),
                answer.level(),
                answer.post(),
                person == null ? null : person.org(),
                answer.because(),
                answer.reason(),
                sectors,
                villages);
    }

    private static String keyOf(Spoilt spoilt) {
        Answer answer = spoilt.answer();
        Trouble trouble = Objects.requireNonNull(answer.trouble());
        Because because = answer.because();
        return switch (trouble) {
            case NO_RULE -> trouble + "/" + answer.level() + "/" + spoilt.sector();
            case NO_POST -> trouble + "/" + answer.level() + "/" + answer.post() + "/" + spoilt.villageId();
            case VACANT, TWO_HOLDERS, TWO_POSTS -> trouble + "/post-" + because.postId();
            case NO_DEPUTY -> trouble + "/absence-" + because.absenceId();
        };
    }

    /** The same hole as far as it concerns these villages; empty villages: it concerns none of them. */
    Hole within(Set<Integer> seen) {
        Set<Integer> left = new TreeSet<>(villages);
        left.retainAll(seen);
        return new Hole(key, trouble, level, post, office, because, reason, sectors, left);
    }
}
