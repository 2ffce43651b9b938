package org.anlan.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first page: what needs this person now, and the five figures, gathered from the modules that know. */
@Component
class Desk {

    private static final int NEEDS_SHOWN = 5;
    private static final int FIGURES_SHOWN = 5;
    private static final Comparator<AttentionSource.Need> URGENT_FIRST = Comparator.<AttentionSource.Need>comparingInt(
                    need -> rank(need.light()))
            .thenComparing(AttentionSource.Need::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    /** @param total of all needs, shown or not */
    record Needs(List<AttentionSource.Need> items, int total) {
        Needs {
            items = List.copyOf(items);
        }
    }

    record FigureView(
            String key, String label, long value, @Nullable String unit, String link, String formula, Instant asOf) {
        static FigureView of(FigureSource.Figure figure) {
            return new FigureView(
                    figure.key(),
                    figure.label(),
                    figure.value(),
                    figure.unit(),
                    figure.link(),
                    figure.formula(),
                    figure.asOf());
        }
    }

    private final ObjectProvider<AttentionSource> attention;
    private final ObjectProvider<FigureSource> figures;

    Desk(ObjectProvider<AttentionSource> attention, ObjectProvider<FigureSource> figures) {
        this.attention = attention;
        this.figures = figures;
    }

    @Transactional(readOnly = true)
    public Needs needsOf(Actor.Person viewer, Instant now) {
        List<AttentionSource.Need> all = attention.stream()
                .flatMap(source -> source.needsOf(viewer, now).stream())
                .sorted(URGENT_FIRST)
                .toList();
        return new Needs(all.subList(0, Math.min(NEEDS_SHOWN, all.size())), all.size());
    }

    @Transactional(readOnly = true)
    public List<FigureView> figuresFor(Actor.Person viewer, Instant now) {
        return figures.stream()
                .flatMap(source -> source.figuresFor(viewer, now).stream())
                .sorted(Comparator.comparingInt(FigureSource.Figure::order))
                .limit(FIGURES_SHOWN)
                .map(FigureView::of)
                .toList();
    }

    private static int rank(String light) {
        return switch (light) {
            case "RED" -> 0;
            case "YELLOW" -> 1;
            case "GREEN" -> 2;
            default -> throw new IllegalArgumentException("no such light: " + light);
        };
    }
}
