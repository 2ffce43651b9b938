package org.anlan.libs.linkage.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A value together with every change that was made to reach it, in order. */
public record Cleaned<T>(T value, List<Change> changes) {

    public Cleaned {
        changes = List.copyOf(changes);
    }

    public static <T> Cleaned<T> untouched(T value) {
        return new Cleaned<>(value, List.of());
    }

    public <R> Cleaned<R> map(Function<? super T, ? extends R> function) {
        return new Cleaned<>(function.apply(value), changes);
    }

    /** The same with more changes behind its own. */
    public Cleaned<T> and(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Cleaned<>(value, all);
    }

    /** Applies one rule to a text and records it when the text differs. */
    public static Cleaned<String> step(Cleaned<String> text, Rule rule, UnaryOperator<String> edit) {
        String after = edit.apply(text.value());
        if (after.equals(text.value())) {
            return text;
        }
        return new Cleaned<>(after, text.changes()).and(List.of(new Change(rule, text.value(), after)));
    }
}
