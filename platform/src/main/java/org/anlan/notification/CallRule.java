package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calling people until enough of them answered. A pure rule: the people stand in an order and are told in waves of equal size,
 * one wave each interval; after the last wave the first is told again, where that is wanted, those who answered left out. Told
 * late, after the platform stood still, nobody misses a first call and nobody gets two at once.
 *
 * @param repeats whether people are told again until they answer
 * @param needed how many different people must answer; no more than there are people
 */
record CallRule(
        int waveSize, Duration every, boolean repeats, int needed, Instant startedAt, Instant until, int people) {

    CallRule {
        if (waveSize < 1 || needed < 1 || needed > people || every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("no such call: %d %d %d %s".formatted(waveSize, needed, people, every));
        }
    }

    /**
     * One person of the call.
     *
     * @param place from 0, in the order of being told
     * @param lastRound in which the person was told last; -1: never
     */
    record Called(
            long personId,
            int place,
            int lastRound,
            @Nullable Instant answeredAt) {
        boolean answered() {
            return answeredAt != null;
        }
    }

    enum Status {
        RUNNING,
        /** Enough people answered. */
        REACHED,
        /** The time was over first. */
        EXPIRED,
        /** A person ended it. */
        STOPPED
    }

    /** Somebody to be told now, in which round. */
    record Telling(long personId, int round) {}

    /**
     * @param next when to look again; null once it is over
     */
    record Verdict(
            Status status, List<Telling> now, @Nullable Instant next) {
        Verdict {
            now = List.copyOf(now);
        }
    }

    Verdict judge(List<Called> called, Instant now) {
        long answered = called.stream()
                .filter(each -> each.answeredAt() != null && !each.answeredAt().isAfter(until))
                .count();
        if (answered >= needed) {
            return new Verdict(Status.REACHED, List.of(), null);
        }
        if (!now.isBefore(until)) {
            return new Verdict(Status.EXPIRED, List.of(), null);
        }
        List<Telling> due = called.stream()
                .filter(each -> !each.answered() && dueAt(each, now))
                .map(each -> new Telling(each.personId(), roundAt(each.place(), now)))
                .toList();
        return new Verdict(Status.RUNNING, due, next(called, now));
    }

    private boolean dueAt(Called each, Instant now) {
        int round = roundAt(each.place(), now);
        return round > each.lastRound() && (repeats || each.lastRound() < 0);
    }

    /** -1 before the first. */
    private int roundAt(int place, Instant now) {
        return (int) Math.floorDiv(
                Duration.between(startedAt.plus(offset(place)), now).toMillis(), cycle().toMillis());
    }

    private Instant next(List<Called> called, Instant now) {
        Optional<Instant> soonest = called.stream()
                .filter(each -> !each.answered() && (repeats || roundAt(each.place(), now) < 0))
                .map(each -> startedAt
                        .plus(offset(each.place()))
                        .plus(cycle().multipliedBy(roundAt(each.place(), now) + 1L)))
                .min(Comparator.naturalOrder());
        return soonest.filter(at -> at.isBefore(until)).orElse(until);
    }

    private Duration offset(int place) {
        return every.multipliedBy(place / waveSize);
    }

    private Duration cycle() {
        return every.multipliedBy((people + waveSize - 1L) / waveSize);
    }
}
