package org.anlan.libs.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the district down as files. */
final class DemoFiles {
    private final DemoDistrict district;

    DemoFiles(DemoDistrict district) {
        this.district = district;
    }

    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Ledgers ledgers = district.ledgers();
        Files.writeString(directory.resolve("divisions.csv"), divisions(district.divisions()));
        Files.writeString(directory.resolve("outline.geojson"), GeoJson.outline(district.sketch()));
        Files.writeString(directory.resolve("basemap.geojson"), GeoJson.basemap(district.sketch(), district.towns()));
        Files.writeString(directory.resolve("organisation.json"), Json.of(district.organisation()));
        Files.write(
                directory.resolve(Ledgers.EMERGENCY_FILE), Workbooks.emergency(ledgers.emergency(), district.today()));
        Files.write(directory.resolve(Ledgers.MARKET_FILE), Workbooks.market(ledgers.market(), district.today()));
        Files.writeString(directory.resolve("sensors.json"), Json.of(district.sensors()));
        Files.writeString(directory.resolve("plan.json"), Json.of(district.plan()));
        Files.writeString(directory.resolve("accounts.json"), Json.of(district.accounts()));
    }

    void writeTruthTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("ledger-truth.json"), Json.of(district.ledgerTruth()));
    }

    private static String divisions(List<Division> divisions) {
        String head =
                "code,name,short_name,level,parent,town,village_no,valid_from,valid_until,replaced_by,longitude,latitude\n";
        return divisions.stream().map(DemoFiles::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(Division d) {
        boolean village = d.level() == Division.Level.VILLAGE;
        Position centre = d.centre();
        return String.join(
                        ",",
                        d.code(),
                        d.name(),
                        d.shortName(),
                        d.level().name(),
                        d.parent(),
                        village ? d.parent() : "",
                        village ? d.code().substring(9) : "",
                        text(d.validFrom()),
                        text(d.validUntil()),
                        String.join(";", d.replacedBy()),
                        centre == null ? "" : text(centre.longitude()),
                        centre == null ? "" : text(centre.latitude()))
                + "\n";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
