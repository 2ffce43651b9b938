package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.organisation.Responsibilities.Level;
import org.jspecify.annotations.Nullable;

/** What the register holds of one place: offices over it, posts, rules and absences. Days are the district's, ends exclusive. */
record Standing(
        Map<Long, Integer> officesOver, List<Rule> rules, List<OfficePost> posts, Map<Long, List<Absence>> absences) {

    /** @param officesOver each office that covers the place on the day, with how many villages it covers then */
    Standing {
        officesOver = Map.copyOf(officesOver);
        rules = List.copyOf(rules);
        posts = List.copyOf(posts);
        absences = Map.copyOf(absences);
    }

    /**
     * @param sector a kind of supervision, or {@code *} for all without a rule of their own
     * @param postId null where the place decides which office's post of that title it is
     * @param officeId where the rule holds only in the villages of that office
     */
    record Rule(
            long id,
            String sector,
            String sectorName,
            Level level,
            String postTitle,
            @Nullable Long postId,
            @Nullable Long officeId,
            @Nullable String officeName,
            @Nullable ObjectKind kind,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean forAllSectors() {
            return sector.equals("*");
        }

        boolean lastsOn(LocalDate day) {
            return lasts(from, until, day);
        }
    }

    record OfficePost(
            long id,
            long officeId,
            String title,
            String officeName,
            String officeKind,
            @Nullable Long deputyPostId,
            List<Holding> holdings) {
        OfficePost {
            holdings = List.copyOf(holdings);
        }

        List<Holding> heldOn(LocalDate day) {
            return holdings.stream().filter(holding -> holding.lastsOn(day)).toList();
        }
    }

    record Holding(
            PersonView person, LocalDate from, @Nullable LocalDate until) {
        boolean lastsOn(LocalDate day) {
            return lasts(from, until, day);
        }
    }

    record Absence(
            long id, Instant from, Instant until, @Nullable PersonView deputy, String reason) {
        boolean lastsAt(Instant at) {
            return !from.isAfter(at) && at.isBefore(until);
        }
    }

    static boolean lasts(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || day.isBefore(until));
    }
}
