package org.anlan.sensing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.OpenToKeys;
import org.anlan.access.Permission;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sensing")
class PointController {

    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST_CURVE = 5_000;
    private static final Duration USUAL_SPAN = Duration.ofHours(1);

    private final Points points;
    private final DeviceImport imports;
    private final Commands commands;
    private final Clock clock;

    PointController(Points points, DeviceImport imports, Commands commands, Clock clock) {
        this.points = points;
        this.imports = imports;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed(Role.SYSTEM)
    @PostMapping(path = "/devices/import", consumes = MediaType.APPLICATION_JSON_VALUE)
    DeviceImport.Imported importDevices(@RequestBody byte[] file) {
        return commands.run(new Command("sensing.import-devices"), () -> imports.take(file));
    }

    @OpenToKeys(Permission.SENSING)
    @AllowedToAll
    @GetMapping("/points")
    List<PointView> list(
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size) {
        return points.list(
                new Points.Wanted(unitId, q, stateOf(state), Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE)));
    }

    private static PointView.@Nullable State stateOf(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return PointView.State.valueOf(given);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(
                    "state-unknown",
                    "没有这种状态",
                    new Reason("state", "没有叫“" + given + "”的状态。", "填写 NORMAL、ALARM、SILENT 或 NEVER。"));
        }
    }

    @OpenToKeys(Permission.SENSING)
    @AllowedToAll
    @GetMapping("/points/{id}")
    PointView get(@PathVariable long id) {
        return points.find(id).orElseThrow(() -> Refusal.notFound("这个测点"));
    }

    @OpenToKeys(Permission.SENSING)
    @AllowedToAll
    @GetMapping("/points/{id}/readings")
    List<Points.Reading> readings(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "600") int max) {
        Instant end = Objects.requireNonNullElseGet(to, clock::instant);
        Instant start = Objects.requireNonNullElseGet(from, () -> end.minus(USUAL_SPAN));
        if (!start.isBefore(end)) {
            throw Refusal.badInput("span-empty", "时间段不成立", new Reason("from", "开始时间不早于结束时间。", "改正时间段。"));
        }
        get(id);
        return points.curve(id, start, end, Math.clamp(max, 2, LONGEST_CURVE));
    }
}
