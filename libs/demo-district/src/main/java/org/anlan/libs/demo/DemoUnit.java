package org.anlan.libs.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A supervised unit as it truly is in the make-believe district; ledgers tell it with their own faults. */
public record DemoUnit(
        int number,
        UnitKind kind,
        UnitName name,
        @Nullable String creditCode,
        String tradeCode,
        String trade,
        Division town,
        Division village,
        String road,
        int houseNumber,
        Position position,
        String legalRepresentative,
        String safetyOfficer,
        String phone,
        int employees,
        InherentLevel level,
        LocalDate registeredOn) {
    /** The address below the town: 射中村栖云路18号. */
    String doorplate() {
        return village.shortName() + road + houseNumber + "号";
    }

    public String address() {
        return "浙江省湖州市南浔区" + town.name() + doorplate();
    }

    DemoUnit graded(InherentLevel given) {
        return with(safetyOfficer, given);
    }

    DemoUnit withOfficer(String person) {
        return with(person, level);
    }

    private DemoUnit with(String officer, InherentLevel given) {
        return new DemoUnit(
                number,
                kind,
                name,
                creditCode,
                tradeCode,
                trade,
                town,
                village,
                road,
                houseNumber,
                position,
                legalRepresentative,
                officer,
                phone,
                employees,
                given,
                registeredOn);
    }
}
