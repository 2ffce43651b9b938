package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anlan.access.Allowed;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.organisation.Responsibilities.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holes and overlaps of the viewer's own villages, by what is to be mended or by village. */
@RestController
@RequestMapping("/api/organisation/holes")
class HoleController {

    private static final int VILLAGES_NAMED = 5;
    private static final int LARGEST_PAGE = 200;

    /** @param link page where it is mended */
    record HoleView(
            String key,
            Trouble trouble,
            String troubleName,
            boolean hole,
            Level level,
            String levelName,
            String post,
            String reason,
            String remedy,
            String link,
            List<String> sectors,
            int villages,
            List<String> firstVillages) {}

    record HolePage(List<HoleView> items, long total, int page, int size, int holes, int overlaps) {}

    record VillageHoles(int villageId, String village, String town, List<HoleView> holes) {}

    record VillagePage(List<VillageHoles> items, long total, int page, int size) {}

    record SectorView(String sector, String name) {}

    private final Holes holes;
    private final Villages villages;
    private final Clock clock;

    HoleController(Holes holes, Villages villages, Clock clock) {
        this.holes = holes;
        this.villages = villages;
        this.clock = clock;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping
    HolePage list(
            @RequestParam(required = false) @Nullable Trouble trouble,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Instant now = clock.instant();
        List<Hole> found = holes.in(placeOf(town), now).stream()
                .filter(wanted(trouble, level, sector))
                .toList();
        int real = (int) found.stream().filter(hole -> hole.trouble().isHole()).count();
        int length = Math.clamp(size, 1, LARGEST_PAGE);
        Map<String, String> names = holes.sectors(now);
        return new HolePage(
                found.stream()
                        .sorted(Comparator.comparing(Hole::trouble)
                                .thenComparingInt(hole -> -hole.villages().size())
                                .thenComparing(Hole::key))
                        .skip((long) Math.max(0, page) * length)
                        .limit(length)
                        .map(hole -> view(hole, names))
                        .toList(),
                found.size(),
                Math.max(0, page),
                length,
                real,
                found.size() - real);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/villages")
    VillagePage byVillage(
            @RequestParam(required = false) @Nullable Trouble trouble,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Instant now = clock.instant();
        Map<String, String> names = holes.sectors(now);
        Map<Integer, List<HoleView>> byVillage = new TreeMap<>();
        holes.in(placeOf(town), now).stream()
                .filter(wanted(trouble, level, sector))
                .forEach(hole -> hole.villages()
                        .forEach(id -> byVillage
                                .computeIfAbsent(id, any -> new java.util.ArrayList<>())
                                .add(view(hole, names))));
        int length = Math.clamp(size, 1, LARGEST_PAGE);
        return new VillagePage(
                byVillage.entrySet().stream()
                        .skip((long) Math.max(0, page) * length)
                        .limit(length)
                        .map(entry -> ofVillage(villages.get(entry.getKey()), entry.getValue()))
                        .toList(),
                byVillage.size(),
                Math.max(0, page),
                length);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/sectors")
    List<SectorView> sectors() {
        return holes.sectors(clock.instant()).entrySet().stream()
                .map(entry -> new SectorView(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static VillageHoles ofVillage(Village village, List<HoleView> found) {
        return new VillageHoles(village.id(), village.name(), village.townName(), found);
    }

    private java.util.function.IntPredicate placeOf(@Nullable String town) {
        Scope scope = Actors.person().scope();
        return id -> scope.covers(id, null)
                && (town == null
                        || town.isBlank()
                        || villages.find(id)
                                .map(village -> village.townCode().equals(town))
                                .orElse(false));
    }

    private static Predicate<Hole> wanted(@Nullable Trouble trouble, @Nullable Level level, @Nullable String sector) {
        return hole -> (trouble == null || hole.trouble() == trouble)
                && (level == null || hole.level() == level)
                && (sector == null || sector.isBlank() || hole.sectors().contains(sector));
    }

    private HoleView view(Hole hole, Map<String, String> sectorNames) {
        return new HoleView(
                hole.key(),
                hole.trouble(),
                hole.trouble().label(),
                hole.trouble().isHole(),
                hole.level(),
                hole.level().label(),
                hole.post(),
                hole.reason(),
                hole.trouble().remedy(),
                linkOf(hole),
                hole.sectors().stream()
                        .map(sector -> sectorNames.getOrDefault(sector, sector))
                        .toList(),
                hole.villages().size(),
                hole.villages().stream()
                        .limit(VILLAGES_NAMED)
                        .map(villages::get)
                        .map(Village::name)
                        .toList());
    }

    private static String linkOf(Hole hole) {
        Answer.Because because = hole.because();
        return switch (hole.trouble()) {
            case VACANT, TWO_HOLDERS, TWO_POSTS ->
                "/organisation?unit=" + Objects.requireNonNullElse(because.officeId(), 0L) + "&post="
                        + because.postId();
            case NO_POST, NO_RULE -> "/organisation/rules?level=" + hole.level();
            case NO_DEPUTY -> "/organisation/absences?absence=" + because.absenceId();
        };
    }
}
