package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.List;

/** A simple polygon without holes; the ring is open (the first position is not repeated at the end). */
public record Area(List<Position> ring) {
    public Area {
        ring = List.copyOf(ring);
        if (ring.size() < 3) {
            throw new IllegalArgumentException("面至少要有三个顶点，现有 " + ring.size() + " 个。");
        }
    }

    public boolean contains(Position p) {
        boolean inside = false;
        Position a = ring.getLast();
        for (Position b : ring) {
            boolean crosses = (a.latitude() > p.latitude()) != (b.latitude() > p.latitude());
            if (crosses && p.longitude() < longitudeAt(a, b, p.latitude())) {
                inside = !inside;
            }
            a = b;
        }
        return inside;
    }

    /** The part nearer to {@code mine} than to {@code other} (Sutherland–Hodgman against the bisector). */
    Area nearerTo(Position mine, Position other) {
        List<Position> kept = new ArrayList<>();
        Position a = ring.getLast();
        for (Position b : ring) {
            double sideA = side(a, mine, other);
            double sideB = side(b, mine, other);
            if ((sideA < 0) != (sideB < 0)) {
                kept.add(between(a, b, sideA / (sideA - sideB)));
            }
            if (sideB >= 0) {
                kept.add(b);
            }
            a = b;
        }
        return new Area(kept);
    }

    Position southWest() {
        return new Position(
                ring.stream().mapToDouble(Position::longitude).min().orElseThrow(),
                ring.stream().mapToDouble(Position::latitude).min().orElseThrow());
    }

    Position northEast() {
        return new Position(
                ring.stream().mapToDouble(Position::longitude).max().orElseThrow(),
                ring.stream().mapToDouble(Position::latitude).max().orElseThrow());
    }

    private static double side(Position p, Position mine, Position other) {
        return square(p, other) - square(p, mine);
    }

    private static double square(Position a, Position b) {
        double east = (a.longitude() - b.longitude()) * 0.86;
        double north = a.latitude() - b.latitude();
        return east * east + north * north;
    }

    private static Position between(Position a, Position b, double share) {
        return new Position(
                a.longitude() + (b.longitude() - a.longitude()) * share,
                a.latitude() + (b.latitude() - a.latitude()) * share);
    }

    private static double longitudeAt(Position a, Position b, double latitude) {
        return a.longitude()
                + (b.longitude() - a.longitude()) * (latitude - a.latitude()) / (b.latitude() - a.latitude());
    }
}
