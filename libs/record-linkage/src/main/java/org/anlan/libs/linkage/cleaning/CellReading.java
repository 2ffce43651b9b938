package org.anlan.libs.linkage.cleaning;

import java.util.List;
import java.util.Optional;

/** What a cell says: a value with the changes made, nothing, or something that a person has to mend. */
public sealed interface CellReading<T> {

    record Value<T>(T value, List<Change> changes) implements CellReading<T> {
        public Value {
            changes = List.copyOf(changes);
        }
    }

    record Blank<T>() implements CellReading<T> {}

    /** {@code reason} says what is wrong, {@code remedy} how to mend it; both in Chinese for the clerk. */
    record Unreadable<T>(String text, String reason, String remedy) implements CellReading<T> {}

    default Optional<T> found() {
        return switch (this) {
            case Value<T> v -> Optional.of(v.value());
            case Blank<T> _ -> Optional.empty();
            case Unreadable<T> _ -> Optional.empty();
        };
    }

    default List<Change> recorded() {
        return switch (this) {
            case Value<T> v -> v.changes();
            case Blank<T> _ -> List.of();
            case Unreadable<T> _ -> List.of();
        };
    }
}
