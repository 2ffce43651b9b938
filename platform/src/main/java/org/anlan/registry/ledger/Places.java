package org.anlan.registry.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.geo.Divisions;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.address.AddressReader;
import org.anlan.libs.linkage.address.Division;
import org.anlan.libs.linkage.address.Gazetteer;
import org.anlan.libs.linkage.cleaning.Cleaned;

/** The district's divisions and villages, asked by name as ledgers write them. */
public final class Places {

    private static final Pattern COMMITTEE = Pattern.compile("(?:居民委员会|居委会)$");

    private final Gazetteer gazetteer;
    private final AddressReader addresses;
    private final List<Village> villages;
    private final Map<String, Village> byCode = new HashMap<>();

    /**
     * @param above names of the divisions over the district, by code, such as 33 浙江省
     * @param divisions of the district, ended ones too
     */
    public Places(Map<String, String> above, List<Divisions.Division> divisions, List<Village> villages) {
        List<Division> known = new ArrayList<>();
        above.forEach((code, name) -> known.add(Division.of(code, name)));
        divisions.forEach(division -> known.add(division(division)));
        String home = divisions.stream()
                .map(Divisions.Division::code)
                .filter(code -> code.length() == 6)
                .findFirst()
                .orElseThrow(() -> new LedgerRefused("divisions-missing", "还没有导入行政区划。", "请管理员先导入区划文件。"));
        this.gazetteer = new Gazetteer(known, home);
        this.addresses = new AddressReader(gazetteer);
        this.villages = List.copyOf(villages);
        villages.forEach(village -> byCode.put(village.code(), village));
    }

    private static Division division(Divisions.Division division) {
        List<String> aliases = new ArrayList<>();
        if (COMMITTEE.matcher(division.name()).find() && !division.name().contains("社区")) {
            aliases.add(COMMITTEE.matcher(division.name()).replaceFirst("社区"));
        }
        return new Division(
                division.code(),
                division.name(),
                aliases,
                division.validFrom() == null ? LocalDate.MIN : LocalDate.parse(division.validFrom()),
                division.validUntil() == null ? LocalDate.MAX : LocalDate.parse(division.validUntil()),
                division.replacedBy());
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    Cleaned<Address> read(String text, LocalDate day) {
        return addresses.read(text, day);
    }

    String nameOf(String code) {
        return gazetteer.find(code).map(Division::name).orElse("");
    }

    /** The present village of that code. */
    Optional<Village> village(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The village of one of these towns whose centre is nearest; without a position the first by code. */
    Optional<Village> likely(Collection<String> towns, Optional<Position> position) {
        Comparator<Village> order = position.isPresent()
                ? Comparator.comparingDouble(village -> village.centre().metresTo(position.get()))
                : Comparator.comparing(Village::code);
        return villages.stream()
                .filter(village -> towns.isEmpty() || towns.contains(village.townCode()))
                .min(order);
    }

    /** Metres to the nearest centre of a village. */
    double metresTo(Position position) {
        return villages.stream()
                .mapToDouble(village -> village.centre().metresTo(position))
                .min()
                .orElse(0);
    }
}
