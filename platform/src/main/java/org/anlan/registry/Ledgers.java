package org.anlan.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.registry.ledger.LedgerField;
import org.anlan.registry.ledger.LedgerFile;
import org.anlan.registry.ledger.LedgerRefused;
import org.anlan.registry.ledger.RowReading.CellChange;
import org.anlan.registry.ledger.RowReading.CellProblem;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The departments' ledgers: taken in, followed, cancelled, and read line by line with what became of each. */
@Component
class Ledgers {

    /** A line as the report shows it. */
    record RowView(
            long rowId,
            String sheet,
            int line,
            Outcome outcome,
            String reason,
            String name,
            @Nullable Long unitId,
            List<CellProblem> problems,
            List<CellChange> changes) {
        RowView {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }
    }

    /** What the report may be filtered by: an outcome, or lines that were cleaned whatever became of them. */
    enum RowFilter {
        CLEANED("changes <> '[]'"),
        LINKED("outcome = 'LINKED'"),
        NEW("outcome = 'NEW'"),
        DOUBTFUL("outcome = 'DOUBTFUL'"),
        REFUSED("outcome = 'REFUSED'"),
        UNCHANGED("outcome = 'UNCHANGED'"),
        FAULTY("problems <> '[]'"),
        ALL("true");

        private final String condition;

        RowFilter(String condition) {
            this.condition = condition;
        }
    }

    private final DSLContext sql;
    private final LedgerStore store;
    private final LedgerWorker worker;
    private final JsonMapper json;
    private final Clock clock;

    Ledgers(DSLContext sql, LedgerStore store, LedgerWorker worker, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the file; its import follows by itself. The same content again answers with the ledger that is there. */
    @Transactional
    ImportView receive(byte[] content, String fileName, String source) {
        if (source.isBlank()) {
            throw Refusal.badInput(
                    "source-missing", "没有说明台账来自哪个部门", new Reason("source", "来源部门没有填写。", "填写部门名称，如“应急管理局”。"));
        }
        try {
            LedgerFile.check(content);
        } catch (LedgerRefused refused) {
            throw Refusal.badInput(refused.code(), "这个文件不能导入", new Reason("file", refused.reason(), refused.remedy()));
        }
        Actor.Person person = Actors.person();
        String sha256 = sha256(content);
        Optional<Long> fresh = store.insert(
                sha256,
                plainName(fileName),
                source.strip(),
                content,
                person.accountId(),
                person.name(),
                clock.instant());
        ImportView view =
                fresh.flatMap(store::find).or(() -> store.findBySha256(sha256)).orElseThrow();
        if (fresh.isEmpty()) {
            store.queueAgain(view.id());
        }
        wakeAfterCommit();
        return store.find(view.id()).orElseThrow();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "台账.xlsx" : name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(readOnly = true)
    List<ImportView> list() {
        return store.list();
    }

    /** @throws Refusal where there is none */
    @Transactional(readOnly = true)
    ImportView get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("这份台账"));
    }

    /** The lines written so far stay; the rest is not read. */
    @Transactional
    ImportView cancel(long id) {
        ImportView view = get(id);
        if (!store.askToCancel(id)) {
            throw Refusal.conflict(
                    "import-over", "导入已经结束，不能取消", Reason.of("台账《" + view.fileName() + "》的导入已经结束。", "刷新页面查看结果。"));
        }
        wakeAfterCommit();
        return store.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    PageView<RowView> rows(long id, RowFilter filter, int page, int size) {
        get(id);
        String where = " from registry.ledger_row where ledger_id = ? and " + filter.condition;
        Integer total = sql.resultQuery("select count(*)::int" + where, id).fetchOneInto(Integer.class);
        List<RowView> rows = sql.resultQuery(
                        "select id, sheet, line, outcome, reason, name, unit_id, problems, changes" + where
                                + " order by id limit ? offset ?",
                        id,
                        size,
                        (long) page * size)
                .fetch(this::row);
        return new PageView<>(rows, total == null ? 0 : total, page, size);
    }

    private RowView row(Record row) {
        return new RowView(
                row.get("id", Long.class),
                row.get("sheet", String.class),
                row.get("line", Integer.class),
                Outcome.valueOf(row.get("outcome", String.class)),
                row.get("reason", String.class),
                row.get("name", String.class),
                row.get("unit_id", Long.class),
                json.readValue(row.get("problems", String.class), new TypeReference<List<CellProblem>>() {}),
                json.readValue(row.get("changes", String.class), new TypeReference<List<CellChange>>() {}).stream()
                        .map(Ledgers::masked)
                        .toList());
    }

    private static CellChange masked(CellChange change) {
        return change.field().equals(LedgerField.PHONE.key())
                ? new CellChange(
                        change.field(),
                        change.column(),
                        PhoneMask.mask(change.before()),
                        PhoneMask.mask(change.after()),
                        change.rule())
                : change;
    }

    /** The refused lines as a workbook to be mended and handed in again: the columns as they came, and why. */
    @Transactional(readOnly = true)
    byte[] refused(long id) {
        get(id);
        List<RefusedBook.Line> lines = new ArrayList<>();
        sql.fetch(
                        "select sheet, line, raw, problems from registry.ledger_row where ledger_id = ? and outcome = 'REFUSED' order by id",
                        id)
                .forEach(row -> lines.add(new RefusedBook.Line(
                        row.get("sheet", String.class),
                        row.get("line", Integer.class),
                        json.readValue(
                                row.get("raw", String.class),
                                new TypeReference<java.util.LinkedHashMap<String, String>>() {}),
                        json.readValue(row.get("problems", String.class), new TypeReference<List<CellProblem>>() {}))));
        return RefusedBook.write(lines);
    }
}
