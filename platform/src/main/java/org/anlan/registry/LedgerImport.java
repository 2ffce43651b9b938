package org.anlan.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.anlan.access.Command;
import org.anlan.audit.AuditLog;
import org.anlan.audit.ObjectRef;
import org.anlan.geo.Divisions;
import org.anlan.geo.Villages;
import org.anlan.libs.linkage.LinkageIndex;
import org.anlan.libs.linkage.LinkageModel;
import org.anlan.libs.linkage.Linker;
import org.anlan.libs.linkage.Thresholds;
import org.anlan.notification.LivePush;
import org.anlan.registry.ledger.ColumnWords;
import org.anlan.registry.ledger.LedgerField;
import org.anlan.registry.ledger.LedgerFile;
import org.anlan.registry.ledger.LedgerRefused;
import org.anlan.registry.ledger.Places;
import org.anlan.registry.ledger.RowReader;
import org.anlan.registry.ledger.RowReading;
import org.anlan.registry.ledger.SheetLine;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports one ledger: reads it as a stream, {@value #BATCH} lines a transaction. Every line is kept with what became of it.
 * Lines that an earlier run kept are passed over, so an import goes on where a stopped platform or a cancel left it.
 */
@Component
class LedgerImport {

    static final int BATCH = 500;
    static final Thresholds THRESHOLDS = Thresholds.standard();

    private static final Logger LOG = LoggerFactory.getLogger(LedgerImport.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final LedgerStore ledgers;
    private final UnitStore units;
    private final KnownUnits known;
    private final EarlierRows earlier;
    private final Facts facts;
    private final Divisions divisions;
    private final Villages villages;
    private final LivePush push;
    private final AuditLog audit;
    private final RegistryProperties properties;
    private final Clock clock;
    private final Linker linker = new Linker(LinkageModel.reference(), THRESHOLDS);

    LedgerImport(
            DSLContext sql,
            TransactionTemplate transactions,
            LedgerStore ledgers,
            UnitStore units,
            KnownUnits known,
            EarlierRows earlier,
            Facts facts,
            Divisions divisions,
            Villages villages,
            LivePush push,
            AuditLog audit,
            RegistryProperties properties,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.ledgers = ledgers;
        this.units = units;
        this.known = known;
        this.earlier = earlier;
        this.facts = facts;
        this.divisions = divisions;
        this.villages = villages;
        this.push = push;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param stopping true: leave off after the batch at hand, to go on at the next start */
    void run(LedgerStore.Waiting ledger, BooleanSupplier stopping) {
        try (LedgerFile file = LedgerFile.open(ledgers.content(ledger.id()), words())) {
            new Run(ledger, file, stopping).go();
        } catch (LedgerRefused refused) {
            fail(ledger, refused.code(), refused.reason() + refused.remedy());
        } catch (RuntimeException e) {
            LOG.error("Import of ledger {} failed", ledger.id(), e);
            known.forget();
            fail(ledger, "internal", "系统内部出错，导入停在出错的地方。已导入的行保留；再次上传同一文件会接着导入。");
        }
    }

    private void fail(LedgerStore.Waiting ledger, String code, String text) {
        transactions.executeWithoutResult(status -> {
            ledgers.finish(ledger.id(), ImportView.Status.FAILED, text, clock.instant());
            Command command = Command.on("registry.import", "ledger", ledger.id());
            audit.append(command.action(), command.object(), AuditLog.Outcome.REFUSED, code);
            show(ledger.id());
        });
    }

    private void show(long ledgerId) {
        ledgers.find(ledgerId).ifPresent(view -> push.publish("import", null, null, view));
    }

    private ColumnWords words() {
        Map<String, LedgerField> words = new HashMap<>();
        sql.fetch("select word, field from registry.column_word")
                .forEach(row -> LedgerField.find(row.get("field", String.class))
                        .ifPresent(field -> words.put(row.get("word", String.class), field)));
        return new ColumnWords(words);
    }

    private Places places() {
        Map<String, String> above = new HashMap<>();
        sql.fetch("select code, name from registry.upper_division")
                .forEach(row -> above.put(row.get("code", String.class), row.get("name", String.class)));
        return new Places(above, divisions.list(), villages.list());
    }

    private final class Run {
        private final LedgerStore.Waiting ledger;
        private final LedgerFile file;
        private final BooleanSupplier stopping;
        private final LocalDate day;
        private final Places places;
        private final RowReader reader;
        private final List<SheetLine> waiting = new ArrayList<>();

        Run(LedgerStore.Waiting ledger, LedgerFile file, BooleanSupplier stopping) {
            this.ledger = ledger;
            this.file = file;
            this.stopping = stopping;
            this.day = LocalDate.ofInstant(ledger.receivedAt(), ZONE);
            this.places = places();
            this.reader = new RowReader(places, properties.areaCode(), day);
        }

        void go() {
            Set<String> kept = ledgers.linesKept(ledger.id());
            int total = file.countLines();
            transactions.executeWithoutResult(status -> {
                ledgers.start(ledger.id(), total, file.columns(), file.leftOut(), clock.instant());
                show(ledger.id());
            });
            try {
                file.read(line -> kept.contains(line.sheet() + "|" + line.line()) || take(line));
                write();
                finish(ImportView.Status.DONE);
            } catch (CancellationException e) {
                if (!stopping.getAsBoolean()) {
                    finish(ImportView.Status.CANCELLED);
                }
            }
        }

        private boolean take(SheetLine line) {
            waiting.add(line);
            if (waiting.size() == BATCH) {
                write();
            }
            return true;
        }

        private void finish(ImportView.Status status) {
            transactions.executeWithoutResult(transaction -> {
                ledgers.finish(ledger.id(), status, null, clock.instant());
                audit.append(
                        "registry.import", ObjectRef.of("ledger", ledger.id()), AuditLog.Outcome.DONE, status.name());
                show(ledger.id());
            });
        }

        private void write() {
            if (stopping.getAsBoolean() || ledgers.cancelAsked(ledger.id())) {
                throw new CancellationException();
            }
            if (!waiting.isEmpty()) {
                try {
                    transactions.executeWithoutResult(status -> write(waiting, clock.instant()));
                } catch (RuntimeException e) {
                    known.forget();
                    throw e;
                }
                waiting.clear();
            }
        }

        private void write(List<SheetLine> lines, Instant now) {
            List<RowReading> readings =
                    lines.stream().map(line -> reader.read("line", line)).toList();
            LinkageIndex index = known.upToDate(places, properties.areaCode(), day);
            LedgerBatch batch = new LedgerBatch(ledger.source(), day.toString(), linker, index, ids(lines.size()));
            EarlierRows.Found before = earlier.find(
                    ledger.id(),
                    readings.stream()
                            .map(reading -> LedgerBatch.fingerprint(ledger.source(), reading))
                            .toList(),
                    readings.stream()
                            .map(reading -> LedgerBatch.identity(ledger.source(), reading))
                            .toList());
            readings.forEach(reading -> batch.add(reading, before));
            units.write(batch.values, batch.created, now);
            ledgers.append(ledger.id(), batch.rows, now);
            ledgers.open(batch.reviews, ledger.source(), now);
            recordFirstSeen(batch.rows, now);
            ledgers.count(ledger.id(), batch.rows);
            batch.values.forEach(value -> known.change(value.unitId()));
            show(ledger.id());
        }

        private LedgerBatch.Ids ids(int count) {
            return new LedgerBatch.Ids(
                    units.drawIds("registry.unit", count).iterator(),
                    units.drawIds("registry.ledger_row", count).iterator(),
                    units.drawIds("registry.review", count).iterator());
        }

        private void recordFirstSeen(Collection<StagedRow> rows, Instant now) {
            facts.recordAll(
                    rows.stream()
                            .filter(row -> row.outcome() == Outcome.NEW && row.unitId() != null)
                            .map(row -> firstSeen(row, now))
                            .toList(),
                    now);
        }

        private Facts.NewFact firstSeen(StagedRow row, Instant now) {
            return FirstSeen.fact(
                    java.util.Objects.requireNonNull(row.unitId()),
                    ledger.id(),
                    ledger.fileName(),
                    ledger.source(),
                    row.line(),
                    now);
        }
    }
}
