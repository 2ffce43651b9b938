package org.anlan.workorder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    record Rectification(
            int version, @Nullable String note, @Nullable List<Long> fileIds) {}

    record Review(int version, boolean passed, @Nullable String note) {}

    record Cancellation(int version, @Nullable String reason) {}

    record Note(@Nullable String text) {}

    record ByHand(
            long unitId,
            @Nullable String title,
            @Nullable String what,
            @Nullable Instant dueAt) {}

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_SHEET = 20_000;

    private final OrderQueries queries;
    private final OrderHandling handling;
    private final Dispatching dispatching;
    private final OrderLife life;
    private final Commands commands;
    private final Clock clock;

    OrderController(
            OrderQueries queries,
            OrderHandling handling,
            Dispatching dispatching,
            OrderLife life,
            Commands commands,
            Clock clock) {
        this.queries = queries;
        this.handling = handling;
        this.dispatching = dispatching;
        this.life = life;
        this.commands = commands;
        this.clock = clock;
    }

    @AllowedToAll
    @GetMapping
    OrderPage list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        OrderFilter filter = OrderFilter.of(mine, status, light, q, unitId, sort);
        return queries.list(filter, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE), clock.instant());
    }

    @AllowedToAll
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String sort) {
        Instant now = clock.instant();
        OrderFilter filter = OrderFilter.of(mine, status, light, q, unitId, sort);
        OrderPage all = queries.list(filter, 0, LARGEST_SHEET, now);
        if (all.total() > LARGEST_SHEET) {
            throw Refusal.badInput(
                    "export-too-large",
                    "任务单太多，没有导出",
                    Reason.of("符合条件的有 " + all.total() + " 张，一次最多导出 " + LARGEST_SHEET + " 张。", "加上筛选条件，分几次导出。"));
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
        Deed deed = body.passed() ? new Deed.Pass(body.note()) : new Deed.Return(text(body.note()));
        return run(
                body.passed() ? "review" : "return",
                id,
                () -> handling.take(id, body.version(), deed, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/cancel")
    OrderView cancel(@PathVariable long id, @RequestBody Cancellation body) {
        Deed deed = new Deed.Cancel(text(body.reason()));
        return run("cancel", id, () -> handling.take(id, body.version(), deed, clock.instant()));
    }

    @AllowedToAll
    @PostMapping("/{id}/note")
    OrderView note(@PathVariable long id, @RequestBody Note body) {
        return run("note", id, () -> handling.note(id, text(body.text()), clock.instant()));
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @PostMapping
    OrderView dispatch(@RequestBody ByHand body) {
        Instant now = clock.instant();
        Instant dueAt = Objects.requireNonNullElse(body.dueAt(), Instant.EPOCH);
        return commands.run(
                new Command("workorder.dispatch"),
                () -> dispatching.dispatch(body.unitId(), text(body.title()), text(body.what()), dueAt, now));
    }

    private OrderView run(String action, long id, Supplier<OrderView> work) {
        return commands.run(Command.on("workorder." + action, "order", id), work);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
