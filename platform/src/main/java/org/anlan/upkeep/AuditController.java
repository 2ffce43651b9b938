package org.anlan.upkeep;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.StringJoiner;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.audit.AuditHead;
import org.anlan.audit.AuditHeads;
import org.anlan.audit.AuditLog;
import org.anlan.audit.AuditTrail;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditors' desk. Every look at the log is itself an entry of the log. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_DETAIL = 300;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneId.of("Asia/Shanghai"));

    /** @param fingerprint of the key that signs heads; {@code lastHead} null: none has left the database yet */
    record ChainState(AuditTrail.Chain chain, @Nullable AuditHead lastHead, String fingerprint, Instant now) {}

    private final AuditTrail trail;
    private final AuditHeads heads;
    private final AuditLog log;
    private final ChainCheck check;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditController(
            AuditTrail trail,
            AuditHeads heads,
            AuditLog log,
            ChainCheck check,
            Commands commands,
            TransactionTemplate transactions,
            Clock clock) {
        this.trail = trail;
        this.heads = heads;
        this.log = log;
        this.check = check;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Allowed(Role.AUDIT)
    @GetMapping("/entries")
    AuditTrail.Page list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String objectKind,
            @RequestParam(required = false) @Nullable String objectId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        AuditTrail.Filter filter = new AuditTrail.Filter(from, until, actor, action, objectKind, objectId, outcome, q);
        record("audit.list", null, "第 " + (page + 1) + " 页 " + describe(filter));
        return trail.list(filter, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    @Allowed(Role.AUDIT)
    @GetMapping("/entries/{seq}")
    AuditTrail.Sealed get(@PathVariable long seq) {
        record("audit.look", ObjectRef.of("audit-entry", seq), null);
        return trail.find(seq).orElseThrow(() -> Refusal.notFound("这条审计记录"));
    }

    @Allowed(Role.AUDIT)
    @GetMapping("/entries/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String objectKind,
            @RequestParam(required = false) @Nullable String objectId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        AuditTrail.Filter filter = new AuditTrail.Filter(from, until, actor, action, objectKind, objectId, outcome, q);
        record("audit.export", null, describe(filter));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("审计记录-" + STAMP.format(clock.instant()) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (AuditSheet sheet = new AuditSheet(response.getOutputStream())) {
            trail.each(filter, sheet::add);
        }
    }

    @Allowed(Role.AUDIT)
    @GetMapping("/chain")
    ChainState chain() {
        return new ChainState(trail.chain(), heads.findLast().orElse(null), heads.fingerprint(), clock.instant());
    }

    /** Signs the present end of the chain, keeps it beside the hourly ones, and hands it out. */
    @Allowed(Role.AUDIT)
    @PostMapping("/heads")
    AuditHead takeHead() {
        return commands.run(
                new Command("audit.take-head"),
                () -> heads.take()
                        .orElseThrow(() -> Refusal.conflict(
                                "nothing-sealed", "还没有可以取走的链头", Reason.of("链上还没有封存任何记录。", "过几秒钟再取。"))));
    }

    @Allowed(Role.AUDIT)
    @GetMapping("/verification")
    ChainCheck.State verification() {
        return check.state();
    }

    @Allowed(Role.AUDIT)
    @PostMapping("/verification")
    ChainCheck.State verify() {
        String by = Actors.person().name();
        return commands.run(new Command("audit.verify"), () -> check.start(by));
    }

    @Allowed(Role.AUDIT)
    @PostMapping("/verification/stop")
    void stop() {
        commands.run(new Command("audit.stop-verification"), check::stop);
    }

    private void record(String action, @Nullable ObjectRef object, @Nullable String detail) {
        transactions.executeWithoutResult(status -> log.append(action, object, AuditLog.Outcome.DONE, detail));
    }

    private static String describe(AuditTrail.Filter filter) {
        StringJoiner said = new StringJoiner(" ");
        say(said, "起", filter.from());
        say(said, "止", filter.until());
        say(said, "操作者", filter.actor());
        say(said, "操作", filter.action());
        say(said, "对象类型", filter.objectKind());
        say(said, "对象编号", filter.objectId());
        say(said, "结果", filter.outcome());
        say(said, "搜索", filter.words());
        String text = said.toString();
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }

    private static void say(StringJoiner said, String name, @Nullable Object value) {
        if (value != null && !Objects.toString(value).isBlank()) {
            said.add(name + "=" + value);
        }
    }
}
