package org.anlan.libs.linkage.address;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.address.Division.Level;

/**
 * The divisions a caller knows, found by name. Names may be written without their kind (湖州 for 湖州市) for provinces and
 * cities anywhere and for everything in the city of the home district; elsewhere only in full, because 和平 or 新华 are
 * ordinary words too. Villages are known by their stem: 洋南村委会 is 洋南村, 南林社区居委会 is 南林社区.
 */
public final class Gazetteer {

    /** Divisions of one name found at the start of a text; {@code length} characters were used. */
    public record Match(List<Division> divisions, int length) {
        public Match {
            divisions = List.copyOf(divisions);
        }
    }

    private static final Set<String> NOT_NAMES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final Pattern KIND =
            Pattern.compile("(?<=..)(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|街道|省|市|区|县|镇|乡|盟)$");
    private static final Pattern COMMITTEE = Pattern.compile("(?:村民委员会|居民委员会|村委会|居委会|委会)$");

    private final String home;
    private final Map<String, Division> byCode = new HashMap<>();
    private final Names regions = new Names();
    private final Names villages = new Names();

    /**
     * @param home code of the district that the ledgers belong to, six digits
     */
    public Gazetteer(List<Division> divisions, String home) {
        if (!home.matches("\\d{6}")) {
            throw new IllegalArgumentException("home district of six digits wanted: " + home);
        }
        this.home = home;
        divisions.stream().sorted(Comparator.comparing(Division::code)).forEach(this::put);
    }

    private void put(Division division) {
        byCode.put(division.code(), division);
        if (division.level() == Level.VILLAGE) {
            villages.put(villageStem(division.name()), division);
            division.aliases().forEach(alias -> villages.put(villageStem(alias), division));
            return;
        }
        if (NOT_NAMES.contains(division.name())) {
            return;
        }
        List<String> names = new ArrayList<>(division.aliases());
        names.add(division.name());
        for (String name : names) {
            regions.put(name, division);
            if (shortAllowed(division)) {
                regions.put(KIND.matcher(name).replaceFirst(""), division);
            }
        }
    }

    private boolean shortAllowed(Division division) {
        return switch (division.level()) {
            case PROVINCE, CITY -> true;
            case COUNTY, TOWN -> division.code().startsWith(home.substring(0, 4));
            case VILLAGE -> false;
        };
    }

    /** 洋南村 for 洋南村委会, 英雄村 for 英雄村村委会, 南林社区 for 南林社区居委会. */
    static String villageStem(String name) {
        String stem = COMMITTEE.matcher(name).replaceFirst("");
        return stem.endsWith("村") || stem.endsWith("社区") ? stem : stem + "村";
    }

    public String home() {
        return home;
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The longest name of a province, city, county or town that starts at {@code from}. */
    public Optional<Match> regionAt(String text, int from) {
        return regions.longestAt(text, from);
    }

    /** The longest village name that starts at {@code from}. */
    public Optional<Match> villageAt(String text, int from) {
        return villages.longestAt(text, from);
    }

    /** The divisions that stand for this one on a day: itself while in force, else its successors' successors. */
    public List<Division> inForce(Division division, LocalDate day) {
        List<Division> result = new ArrayList<>();
        follow(division, day, result, 0);
        return result.isEmpty() ? List.of(division) : List.copyOf(result);
    }

    private void follow(Division division, LocalDate day, List<Division> into, int depth) {
        if (division.inForceAt(day) || day.isBefore(division.from()) || depth > 8) {
            into.add(division);
            return;
        }
        division.successors().forEach(code -> find(code).ifPresent(next -> follow(next, day, into, depth + 1)));
    }

    private static final class Names {
        private final Map<String, List<Division>> byName = new HashMap<>();
        private int longest;

        void put(String name, Division division) {
            List<Division> same = byName.computeIfAbsent(name, _ -> new ArrayList<>());
            if (!same.contains(division)) {
                same.add(division);
            }
            longest = Math.max(longest, name.length());
        }

        Optional<Match> longestAt(String text, int from) {
            for (int length = Math.min(longest, text.length() - from); length >= 2; length--) {
                List<Division> found = byName.get(text.substring(from, from + length));
                if (found != null) {
                    return Optional.of(new Match(found, length));
                }
            }
            return Optional.empty();
        }
    }
}
