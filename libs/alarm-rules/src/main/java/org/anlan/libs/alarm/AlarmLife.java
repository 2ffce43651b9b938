package org.anlan.libs.alarm;

import java.time.Instant;
import org.anlan.libs.alarm.AlarmEvent.Change;
import org.anlan.libs.alarm.AlarmEvent.Eased;
import org.anlan.libs.alarm.AlarmEvent.Ending;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Opening;
import org.anlan.libs.alarm.AlarmRefused.AlreadyAcknowledged;
import org.anlan.libs.alarm.AlarmRefused.AlreadyCleared;
import org.anlan.libs.alarm.AlarmRefused.AlreadyEnded;
import org.anlan.libs.alarm.AlarmRefused.StillActive;
import org.jspecify.annotations.Nullable;

/**
 * The life of one alarm after ISA-18.2, on two independent axes: active or cleared, acknowledged or not. It ends when it
 * is cleared and acknowledged. Where the cause comes back before that, or worsens, the same alarm asks for
 * acknowledgement again; a cause that chatters stays one alarm.
 *
 * <p>Every step throws {@link AlarmRefused} where the state does not allow it.
 */
public sealed interface AlarmLife {

    Occurrences occurrences();

    boolean active();

    boolean acknowledged();

    /**
     * How often the cause came within this alarm, and how urgent it is.
     *
     * @param first when it was first raised, by measurement time
     * @param latest when it was last raised
     */
    record Occurrences(Instant first, Instant latest, int count, Priority priority) {

        public Occurrences {
            if (count < 1) {
                throw new IllegalArgumentException("an alarm occurred at least once, not " + count);
            }
        }

        Occurrences again(Instant at, Priority next) {
            return new Occurrences(first, at, count + 1, next);
        }

        Occurrences at(Priority next) {
            return new Occurrences(first, latest, count, next);
        }
    }

    /** Active, and nobody has seen it: it sounds. */
    record UnacknowledgedActive(Occurrences occurrences) implements AlarmLife {
        @Override
        public boolean active() {
            return true;
        }

        @Override
        public boolean acknowledged() {
            return false;
        }
    }

    /** Active, and somebody has seen it. */
    record AcknowledgedActive(Occurrences occurrences, Acknowledgement acknowledgement) implements AlarmLife {
        @Override
        public boolean active() {
            return true;
        }

        @Override
        public boolean acknowledged() {
            return true;
        }
    }

    /** Returned to normal before anybody saw it: it stays in the list. */
    record ReturnedUnacknowledged(Occurrences occurrences, Instant clearedAt) implements AlarmLife {
        @Override
        public boolean active() {
            return false;
        }

        @Override
        public boolean acknowledged() {
            return false;
        }
    }

    /** Cleared and acknowledged. */
    record Ended(Occurrences occurrences, Instant clearedAt, Acknowledgement acknowledgement) implements AlarmLife {
        @Override
        public boolean active() {
            return false;
        }

        @Override
        public boolean acknowledged() {
            return true;
        }
    }

    static AlarmLife begin(Opening opening) {
        return new UnacknowledgedActive(new Occurrences(opening.at(), opening.at(), 1, opening.priority()));
    }

    /** The state that the two axes of a stored row stand for. */
    static AlarmLife of(
            Occurrences occurrences, @Nullable Instant clearedAt, @Nullable Acknowledgement acknowledgement) {
        if (clearedAt == null) {
            return acknowledgement == null
                    ? new UnacknowledgedActive(occurrences)
                    : new AcknowledgedActive(occurrences, acknowledgement);
        }
        return acknowledgement == null
                ? new ReturnedUnacknowledged(occurrences, clearedAt)
                : new Ended(occurrences, clearedAt, acknowledgement);
    }

    /** The next event of the same cause. */
    default AlarmLife follow(AlarmEvent event) {
        return switch (event) {
            case Opening opening -> raiseAgain(opening);
            case Change change -> change(change);
            case Ending ending -> clear(ending.at());
        };
    }

    default AlarmLife acknowledge(String person, Instant at) {
        Acknowledgement by = new Acknowledgement(person, at);
        return switch (this) {
            case UnacknowledgedActive _ -> new AcknowledgedActive(occurrences(), by);
            case ReturnedUnacknowledged returned -> new Ended(occurrences(), returned.clearedAt(), by);
            case AcknowledgedActive seen -> throw new AlarmRefused(new AlreadyAcknowledged(seen.acknowledgement()));
            case Ended ended -> throw new AlarmRefused(new AlreadyAcknowledged(ended.acknowledgement()));
        };
    }

    default AlarmLife clear(Instant at) {
        return switch (this) {
            case UnacknowledgedActive _ -> new ReturnedUnacknowledged(occurrences(), at);
            case AcknowledgedActive seen -> new Ended(occurrences(), at, seen.acknowledgement());
            case ReturnedUnacknowledged returned -> throw new AlarmRefused(new AlreadyCleared(returned.clearedAt()));
            case Ended ended -> throw new AlarmRefused(new AlreadyEnded(ended.clearedAt()));
        };
    }

    private AlarmLife raiseAgain(Opening opening) {
        return switch (this) {
            case ReturnedUnacknowledged _ ->
                new UnacknowledgedActive(occurrences().again(opening.at(), opening.priority()));
            case UnacknowledgedActive _, AcknowledgedActive _ ->
                throw new AlarmRefused(new StillActive(occurrences().latest()));
            case Ended ended -> throw new AlarmRefused(new AlreadyEnded(ended.clearedAt()));
        };
    }

    private AlarmLife change(Change change) {
        Occurrences changed = occurrences().at(change.rule().priority());
        return switch (this) {
            case UnacknowledgedActive _ -> new UnacknowledgedActive(changed);
            case AcknowledgedActive seen ->
                switch (change) {
                    case Escalated _ -> new UnacknowledgedActive(changed);
                    case Eased _ -> new AcknowledgedActive(changed, seen.acknowledgement());
                };
            case ReturnedUnacknowledged returned -> throw new AlarmRefused(new AlreadyCleared(returned.clearedAt()));
            case Ended ended -> throw new AlarmRefused(new AlreadyEnded(ended.clearedAt()));
        };
    }
}
