package org.anlan.libs.linkage.address;

import java.time.LocalDate;
import java.util.List;

/**
 * A division with its statistical code: province 2 digits, city 4, county or district 6, town or sub-district 9, village
 * or community 12. It is in force from {@code from} until the day before {@code until}; afterwards the
 * {@code successors} (codes) stand for its area. {@code aliases} are other spellings met in ledgers.
 */
public record Division(
        String code, String name, List<String> aliases, LocalDate from, LocalDate until, List<String> successors) {

    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWN,
        VILLAGE
    }

    public Division {
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            throw new IllegalArgumentException("division code of 2, 4, 6, 9 or 12 digits wanted: " + code);
        }
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    /** A division in force at any time, without other spellings. */
    public static Division of(String code, String name) {
        return new Division(code, name, List.of(), LocalDate.MIN, LocalDate.MAX, List.of());
    }

    public Division withAliases(String... spellings) {
        return new Division(code, name, List.of(spellings), from, until, successors);
    }

    public Division startingAt(LocalDate day) {
        return new Division(code, name, aliases, day, until, successors);
    }

    /** Ended before {@code day}; {@code codes} took over. */
    public Division endedAt(LocalDate day, String... codes) {
        return new Division(code, name, aliases, from, day, List.of(codes));
    }

    public Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            case 9 -> Level.TOWN;
            default -> Level.VILLAGE;
        };
    }

    public boolean inForceAt(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether one lies in the other, or both are the same; nothing is known against their being one place. */
    static boolean compatible(String codeA, String codeB) {
        return codeA.startsWith(codeB) || codeB.startsWith(codeA);
    }
}
