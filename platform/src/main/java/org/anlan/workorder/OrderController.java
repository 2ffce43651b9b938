package org.anlan.workorder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/workorder/orders")
class OrderController {

    record Acceptance(int version) {}

    record Refusing(
            int version, @Nullable String reason, @Nullable Long proposedPersonId) {}

    record Rectification(
            int version, @Nullable String note, @Nullable List<Long> fileIds) {}

    record Review(int version, boolean passed, @Nullable String note) {}

    record Cancellation(int version, @Nullable String reason) {}

    record Rerouting(int version, long personId, @Nullable String reason) {}

    record Helping(long personId) {}

    record ExtensionAsked(
            int version, @Nullable String reason, @Nullable Instant wantedAt) {}

    /** @param dueAt null: as it was asked for */
    record ExtensionDecided(
            int version,
            boolean granted,
            @Nullable Instant dueAt,
            @Nullable String note) {}

    record Splitting(int version, List<NewPart> parts) {}

    record NewPart(
            long personId, @Nullable String title, @Nullable String what) {}

    record Urging(@Nullable String note) {}

    record Note(@Nullable String text, @Nullable List<Long> fileIds) {}

    /** @param workingDays the deadline; null: {@code dueAt} says it */
    record ByHand(
            long unitId,
            @Nullable String title,
            @Nullable String what,
            @Nullable Instant dueAt,
            @Nullable Integer workingDays) {}

    record NewView(@Nullable String name, @Nullable Map<String, String> filters) {}

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_SHEET = 20_000;

    private final OrderQueries queries;
    private final OrderHandling handling;
    private final Dispatching dispatching;
    private final OrderLife life;
    private final SavedViews views;
    private final Commands commands;
    private final Clock clock;

    OrderController(
            OrderQueries queries,
            OrderHandling handling,
            Dispatching dispatching,
            OrderLife life,
            SavedViews views,
            Commands commands,
            Clock clock) {
        this.queries = queries;
        this.handling = handling;
        this.dispatching = dispatching;
        this.life = life;
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    @AllowedToAll
    @GetMapping
    OrderPage list(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable Boolean urgent,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Boolean passed,
            @RequestParam(required = false) @Nullable Boolean asked,
            @RequestParam(required = false) @Nullable Boolean today,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        OrderFilter filter = OrderFilter.of(new OrderFilter.Asked(
                mine, status, light, q, unitId, sector, town, urgent, cause, passed, asked, today, lon, lat, sort));
        return queries.list(
                filter,
                after == null || after.isBlank() ? null : after,
                Math.max(0, page),
                Math.clamp(size, 1, LARGEST_PAGE),
                OrderQueries.COUNTED,
                clock.instant());
    }

    @AllowedToAll
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable Boolean urgent,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Boolean passed,
            @RequestParam(required = false) @Nullable Boolean asked,
            @RequestParam(required = false) @Nullable Boolean today,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable String sort) {
        Instant now = clock.instant();
        OrderFilter filter = OrderFilter.of(new OrderFilter.Asked(
                mine, status, light, q, unitId, sector, town, urgent, cause, passed, asked, today, lon, lat, sort));
        OrderPage all = queries.list(filter, null, 0, LARGEST_SHEET, LARGEST_SHEET, now);
        if (all.atLeast()) {
            throw Refusal.badInput(
                    "export-too-large",
                    "任务单太多，没有导出",
                    Reason.of("符合条件的超过 " + LARGEST_SHEET + " 张，一次最多导出这么多。", "加上筛选条件，分几次导出。"));
        }
        String fileName = "任务单-" + OrderTexts.DAY_DIGITS.format(now.atZone(OrderTexts.BEIJING)) + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(OrderSheet.of(all.items()));
    }

    @AllowedToAll
    @GetMapping("/{id}")
    OrderView get(@PathVariable long id) {
        return queries.get(id, clock.instant());
    }

    @AllowedToAll
    @GetMapping("/{id}/life")
    List<OrderLife.Moment> life(@PathVariable long id) {
        return life.of(id);
    }

    @AllowedToAll
    @PostMapping("/{id}/accept")
    OrderView accept(@PathVariable long id, @RequestBody Acceptance body) {
        return run("accept", id, () -> handling.take(id, body.version(), new Deed.Accept(), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/rectify")
    OrderView rectify(@PathVariable long id, @RequestBody Rectification body) {
        List<Long> files = Objects.requireNonNullElse(body.fileIds(), List.of());
        return run(
                "rectify", id, () -> handling.rectify(id, body.version(), text(body.note()), files, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/review")
    OrderView review(@PathVariable long id, @RequestBody Review body) {
        Instant now = clock.instant();
        return body.passed()
                ? run("review", id, () -> handling.take(id, body.version(), new Deed.Pass(body.note()), now))
                : run("return", id, () -> handling.sendBack(id, body.version(), text(body.note()), now));
    }

    @AllowedToAll
    @PostMapping("/{id}/cancel")
    OrderView cancel(@PathVariable long id, @RequestBody Cancellation body) {
        Deed deed = new Deed.Cancel(text(body.reason()));
        return run("cancel", id, () -> handling.take(id, body.version(), deed, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/refuse")
    OrderView refuse(@PathVariable long id, @RequestBody Refusing body) {
        return run(
                "refuse",
                id,
                () -> handling.refuse(
                        id, body.version(), text(body.reason()), body.proposedPersonId(), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/reroute")
    OrderView reroute(@PathVariable long id, @RequestBody Rerouting body) {
        return run(
                "reroute",
                id,
                () -> handling.reroute(id, body.version(), body.personId(), text(body.reason()), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/help")
    OrderView help(@PathVariable long id, @RequestBody Helping body) {
        return run("help", id, () -> handling.help(id, body.personId(), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/split")
    OrderView split(@PathVariable long id, @RequestBody Splitting body) {
        List<OrderHandling.WantedPart> parts = body.parts().stream()
                .map(part -> new OrderHandling.WantedPart(part.personId(), text(part.title()), text(part.what())))
                .toList();
        return run("split", id, () -> handling.split(id, body.version(), parts, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/extension")
    OrderView askExtension(@PathVariable long id, @RequestBody ExtensionAsked body) {
        Deed deed =
                new Deed.AskExtension(text(body.reason()), Objects.requireNonNullElse(body.wantedAt(), Instant.EPOCH));
        return run("extend", id, () -> handling.take(id, body.version(), deed, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/extension/decision")
    OrderView decideExtension(@PathVariable long id, @RequestBody ExtensionDecided body) {
        Deed deed = body.granted() ? new Deed.Grant(body.dueAt(), body.note()) : new Deed.Deny(text(body.note()));
        return run(
                body.granted() ? "grant" : "deny", id, () -> handling.take(id, body.version(), deed, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/urge")
    OrderView urge(@PathVariable long id, @RequestBody Urging body) {
        return run("urge", id, () -> handling.urge(id, body.note(), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/note")
    OrderView note(@PathVariable long id, @RequestBody Note body) {
        List<Long> files = Objects.requireNonNullElse(body.fileIds(), List.of());
        return run("note", id, () -> handling.note(id, text(body.text()), files, clock.instant()));
    }

    @AllowedToAll
    @GetMapping("/{id}/candidates")
    List<Candidates.Candidate> candidates(@PathVariable long id) {
        return queries.candidates(id, clock.instant());
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @PostMapping
    OrderView dispatch(@RequestBody ByHand body) {
        Instant now = clock.instant();
        Dispatching.Wanted wanted = new Dispatching.Wanted(
                body.unitId(),
                text(body.title()),
                text(body.what()),
                Objects.requireNonNullElse(body.dueAt(), Instant.EPOCH),
                Objects.requireNonNullElse(body.workingDays(), 0));
        return commands.run(new Command("workorder.dispatch"), () -> dispatching.dispatch(wanted, now));
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT, Role.LEADER})
    @PostMapping("/bulk")
    Bulk.Answer bulk(@RequestBody Bulk body) {
        return commands.run(
                new Command("workorder.bulk-" + body.action().action().key()),
                () -> handling.each(body, clock.instant()));
    }

    @AllowedToAll
    @GetMapping("/views")
    List<SavedViews.View> views() {
        return views.list();
    }

    @AllowedToAll
    @PostMapping("/views")
    List<SavedViews.View> saveView(@RequestBody NewView body) {
        return commands.run(
                new Command("workorder.save-view"),
                () -> views.save(
                        text(body.name()), Objects.requireNonNullElse(body.filters(), Map.of()), clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/views/{id}/remove")
    List<SavedViews.View> removeView(@PathVariable long id) {
        return commands.run(new Command("workorder.remove-view"), () -> views.remove(id));
    }

    private OrderView run(String action, long id, Supplier<OrderView> work) {
        return commands.run(Command.on("workorder." + action, "order", id), work);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
