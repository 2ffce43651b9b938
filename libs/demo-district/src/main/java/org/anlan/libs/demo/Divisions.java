package org.anlan.libs.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The divisions of 南浔区, now and before; every present village has an invented centre that no seed moves. */
final class Divisions {
    private static final Position DISTRICT_CENTRE = new Position(120.305, 30.765);

    private final List<Division> all = new ArrayList<>();
    private final Map<String, Division> byCode = new HashMap<>();
    private final Sketch sketch;

    Divisions(Sketch sketch) {
        this.sketch = sketch;
        List<Division> read = Lines.of("divisions-330503.csv").stream()
                .skip(1)
                .map(Divisions::read)
                .toList();
        Map<String, List<Position>> centres = new HashMap<>();
        for (Division division : read) {
            Division placed = division.current() ? division.centredAt(centre(division, centres)) : division;
            all.add(placed);
            byCode.put(placed.code(), placed);
        }
    }

    List<Division> all() {
        return List.copyOf(all);
    }

    List<Division> towns() {
        return current(Division.Level.TOWN);
    }

    List<Division> villages() {
        return current(Division.Level.VILLAGE);
    }

    List<Division> villagesOf(String townCode) {
        return villages().stream().filter(v -> v.parent().equals(townCode)).toList();
    }

    Division get(String code) {
        Division found = byCode.get(code);
        if (found == null) {
            throw new IllegalArgumentException("没有这个区划代码：" + code);
        }
        return found;
    }

    private List<Division> current(Division.Level level) {
        return all.stream().filter(d -> d.level() == level && d.current()).toList();
    }

    private Position centre(Division division, Map<String, List<Position>> taken) {
        return switch (division.level()) {
            case DISTRICT -> DISTRICT_CENTRE;
            case TOWN -> Objects.requireNonNull(sketch.townCentres().get(division.code()));
            case VILLAGE -> villageCentre(division, taken.computeIfAbsent(division.parent(), key -> new ArrayList<>()));
        };
    }

    private Position villageCentre(Division village, List<Position> taken) {
        Area town = Objects.requireNonNull(sketch.towns().get(village.parent()));
        Position position = farthest(town, taken, Draw.of(330503L, village.code()));
        taken.add(position);
        return position;
    }

    private static Position farthest(Area area, List<Position> taken, Draw draw) {
        Position best = inside(area, draw);
        double bestMetres = clearance(best, area, taken);
        for (int i = 0; i < 24; i++) {
            Position candidate = inside(area, draw);
            double metres = clearance(candidate, area, taken);
            if (metres > bestMetres) {
                best = candidate;
                bestMetres = metres;
            }
        }
        return best;
    }

    private static double clearance(Position p, Area area, List<Position> taken) {
        double toEdge = area.ring().stream().mapToDouble(p::metresTo).min().orElseThrow() * 1.5;
        return taken.stream().mapToDouble(p::metresTo).reduce(toEdge, Math::min);
    }

    private static Position inside(Area area, Draw draw) {
        Position low = area.southWest();
        Position high = area.northEast();
        while (true) {
            Position p = new Position(
                    draw.between(low.longitude(), high.longitude()), draw.between(low.latitude(), high.latitude()));
            if (area.contains(p)) {
                return p;
            }
        }
    }

    private static Division read(String line) {
        List<String> field = Lines.fields(line, ",");
        return new Division(
                field.get(0),
                field.get(1),
                Division.Level.valueOf(field.get(2).toUpperCase(Locale.ROOT)),
                field.get(3),
                date(field.get(4)),
                date(field.get(5)),
                field.get(6).isEmpty() ? List.of() : Lines.fields(field.get(6), ";"),
                null);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
