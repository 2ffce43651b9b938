package org.anlan.geo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Public;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/geo")
class GeoController {

    record VillageView(int id, String code, String name, String townCode, String townName, double lon, double lat) {}

    record MapView(List<MapFeature> features) {}

    record Imported(int divisions, int villages) {}

    private final Divisions divisions;
    private final Villages villages;
    private final ObjectProvider<MapLayer> layers;
    private final Commands commands;
    private final TransactionTemplate transactions;

    GeoController(
            Divisions divisions,
            Villages villages,
            ObjectProvider<MapLayer> layers,
            Commands commands,
            TransactionTemplate transactions) {
        this.divisions = divisions;
        this.villages = villages;
        this.layers = layers;
        this.commands = commands;
        this.transactions = transactions;
    }

    @Allowed(Role.SYSTEM)
    @PostMapping(path = "/divisions", consumes = "text/csv")
    Imported importDivisions(@RequestBody byte[] csv) {
        Imported imported = commands.run(
                new Command("geo.import-divisions"),
                () -> divisions.importCsv(new String(csv, StandardCharsets.UTF_8)));
        villages.forget();
        return imported;
    }

    @Allowed(Role.SYSTEM)
    @PostMapping(
            path = "/basemap",
            consumes = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
    void importBasemap(@RequestBody byte[] geojson) {
        commands.run(
                new Command("geo.import-basemap"),
                () -> divisions.keepBasemap(new String(geojson, StandardCharsets.UTF_8)));
    }

    /** The built-in vector base; public, since public pages show it too. It carries 示意图. */
    @Public
    @GetMapping("/basemap")
    ResponseEntity<byte[]> basemap() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(divisions.basemap().getBytes(StandardCharsets.UTF_8));
    }

    @AllowedToAll(administrators = true)
    @GetMapping("/divisions")
    List<Divisions.Division> divisions() {
        return divisions.list();
    }

    @AllowedToAll(administrators = true)
    @GetMapping("/villages")
    List<VillageView> villages() {
        return villages.list().stream()
                .map(village -> new VillageView(
                        village.id(),
                        village.code(),
                        village.name(),
                        village.townCode(),
                        village.townName(),
                        village.centre().lon(),
                        village.centre().lat()))
                .toList();
    }

    @AllowedToAll
    @GetMapping("/map")
    MapView map(@RequestParam String bbox, @RequestParam int zoom, @RequestParam(name = "layers") String wanted) {
        Viewport viewport = viewport(bbox, zoom);
        Set<String> names = Set.copyOf(Arrays.asList(wanted.split(",", -1)));
        return transactions.execute(status -> new MapView(layers.stream()
                .filter(layer -> names.contains(layer.name()))
                .flatMap(layer -> layer.within(viewport).stream())
                .toList()));
    }

    private static Viewport viewport(String bbox, int zoom) {
        try {
            double[] sides = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Viewport(sides[0], sides[1], sides[2], sides[3], zoom);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.badInput(
                    "viewport-malformed",
                    "地图范围不对",
                    new Reason("bbox", "范围“" + bbox + "”、缩放级别 " + zoom + " 不成立。", "按“西,南,东,北”填写经纬度，缩放级别 0 到 24。"));
        }
    }
}
