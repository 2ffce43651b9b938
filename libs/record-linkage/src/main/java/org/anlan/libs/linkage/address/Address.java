package org.anlan.libs.linkage.address;

import java.util.List;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.cleaning.Similarity;

/**
 * An address taken apart; absent parts are empty texts. {@code region} is the longest division code known (2 to 12
 * digits); {@code towns} the towns it may be in today, one when known. {@code zone} is an industrial estate, {@code tail}
 * what is left. {@code remarks} are for the clerk, in Chinese.
 */
public record Address(
        String full,
        String region,
        List<String> towns,
        String village,
        String zone,
        String road,
        String number,
        String building,
        String room,
        String tail,
        List<String> remarks) {

    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final double SAME_TEXT = 0.85;

    public Address {
        towns = List.copyOf(towns);
        remarks = List.copyOf(remarks);
    }

    /** The town's code of 9 digits, empty when unknown or one of several. */
    public String town() {
        return towns.size() == 1 ? towns.getFirst() : "";
    }

    /** Whether it points below the town: a road, a village, an estate or some place name. */
    public boolean specific() {
        return !road.isEmpty() || !village.isEmpty() || !zone.isEmpty() || tail.length() >= 3;
    }

    /** A key that equal places share whatever the spelling of the divisions before it; empty when not specific. */
    public String key() {
        if (!road.isEmpty() && !number.isEmpty()) {
            return road + number;
        }
        return specific() && below().length() >= 4 ? below() : "";
    }

    private String below() {
        String place = village.isEmpty() ? zone : village;
        return place + road + number + building + room + tail;
    }

    /** How near two addresses are; symmetric. */
    public AddressLevel nearness(Address other) {
        if (conflicting(other)) {
            return AddressLevel.ELSEWHERE;
        }
        if (!specific() || !other.specific()) {
            return sameTown(other) ? AddressLevel.SAME_TOWN : AddressLevel.UNKNOWN;
        }
        if (agree(road, other.road) && agree(number, other.number)) {
            return apart(building, other.building) || apart(room, other.room)
                    ? AddressLevel.SAME_COMPOUND
                    : AddressLevel.SAME_DOOR;
        }
        if (sameText(other)) {
            return AddressLevel.SAME_DOOR;
        }
        if (agree(road, other.road) || agree(village, other.village) || agree(zone, other.zone)) {
            return AddressLevel.SAME_ROAD;
        }
        return different(other);
    }

    private AddressLevel different(Address other) {
        String a = below();
        String b = other.below();
        if ((a.contains(b) || b.contains(a)) && !contradicts(other)) {
            return AddressLevel.SAME_ROAD;
        }
        if (sameTown(other)) {
            return AddressLevel.SAME_TOWN;
        }
        return apart(road, other.road) || apart(village, other.village) || Similarity.dice(a, b) < 0.3
                ? AddressLevel.ELSEWHERE
                : AddressLevel.UNKNOWN;
    }

    private boolean conflicting(Address other) {
        boolean towned = !towns.isEmpty() && !other.towns.isEmpty();
        if (towned) {
            return towns.stream().noneMatch(other.towns::contains);
        }
        return !Division.compatible(region, other.region);
    }

    private boolean sameTown(Address other) {
        return agree(town(), other.town());
    }

    /** Whether some part that both name differs. */
    public boolean contradicts(Address other) {
        return apart(road, other.road)
                || apart(number, other.number)
                || apart(village, other.village)
                || apart(zone, other.zone)
                || apart(building, other.building)
                || apart(room, other.room)
                || conflicting(other);
    }

    private boolean sameText(Address other) {
        if (apart(road, other.road) || apart(number, other.number) || apart(village, other.village)) {
            return false;
        }
        String a = below();
        String b = other.below();
        return digits(a).equals(digits(b)) && Similarity.dice(a, b) >= SAME_TEXT;
    }

    private static String digits(String text) {
        return NOT_DIGITS.matcher(text).replaceAll(" ").strip();
    }

    private static boolean agree(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    private static boolean apart(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }
}
