package org.anlan.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.anlan.notification.LivePush;
import org.anlan.registry.Fact;
import org.anlan.registry.Facts;
import org.anlan.registry.UnitView;
import org.anlan.registry.Units;
import org.anlan.risk.ColourStore.ColouredUnit;
import org.anlan.risk.ColourStore.Shown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges units again: those with new facts, those whose next due instant has come, and all of them when a new rule set takes
 * effect. The cursor moves in the transaction that keeps the colours, so that no fact is passed over.
 */
@Component
class Recolouring {

    private static final Logger LOG = LoggerFactory.getLogger(Recolouring.class);
    private static final int BATCH = 500;
    private static final int TICKS_TO_WAIT_AFTER_FAILURE = 25;

    private final Facts facts;
    private final Units units;
    private final RuleSets ruleSets;
    private final ColourStore store;
    private final RedNotices notices;
    private final LivePush push;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable String versionDone;
    private int ticksToWait;

    Recolouring(
            Facts facts,
            Units units,
            RuleSets ruleSets,
            ColourStore store,
            RedNotices notices,
            LivePush push,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        this.facts = facts;
        this.units = units;
        this.ruleSets = ruleSets;
        this.store = store;
        this.notices = notices;
        this.push = push;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    record ColourChanged(long unitId, String colour, int score) {}

    @Scheduled(fixedDelay = 200)
    synchronized void tick() {
        if (ticksToWait > 0) {
            ticksToWait--;
            return;
        }
        try {
            drain(this::nextOfJournal);
            drain(this::nextDue);
            drain(this::nextOfOldRules);
        } catch (RuntimeException failure) {
            LOG.error("Units could not be judged; the next attempt is in some seconds", failure);
            ticksToWait = TICKS_TO_WAIT_AFTER_FAILURE;
        }
    }

    private void drain(BooleanSupplier batch) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Boolean.TRUE.equals(transactions.execute(status -> batch.getAsBoolean()));
        }
    }

    private boolean nextOfJournal() {
        long cursor = store.lockCursor();
        Facts.JournalPage page = facts.changedAfter(cursor, BATCH);
        judgeAll(page.unitIds(), clock.instant());
        store.moveCursor(page.nextCursor());
        return page.nextCursor() != cursor;
    }

    private boolean nextDue() {
        Instant now = clock.instant();
        List<Long> due = store.dueBy(now, BATCH);
        judgeAll(due, now);
        return due.size() == BATCH;
    }

    private boolean nextOfOldRules() {
        Instant now = clock.instant();
        String version = ruleSets.at(now).version();
        if (version.equals(versionDone)) {
            return false;
        }
        List<Long> old = store.notJudgedBy(version, BATCH);
        judgeAll(old, now);
        if (old.size() < BATCH) {
            versionDone = version;
        }
        return old.size() == BATCH;
    }

    private void judgeAll(Iterable<Long> unitIds, Instant now) {
        LinkedHashSet<Long> once = new LinkedHashSet<>();
        unitIds.forEach(once::add);
        if (once.isEmpty()) {
            return;
        }
        RuleSet rules = ruleSets.at(now);
        once.forEach(unitId -> units.find(unitId).ifPresent(unit -> judge(unit, rules, now)));
    }

    private void judge(UnitView unit, RuleSet rules, Instant now) {
        List<StandingFact> standing =
                facts.standing(unit.id(), now, now).stream().map(this::read).toList();
        Colour colour = rules.judge(unit.level(), standing, now);
        Shown before = store.find(unit.id()).orElse(null);
        store.keep(
                new ColouredUnit(unit.id(), unit.name(), unit.villageId(), unit.level()),
                colour,
                rules.version(),
                notices.publicityOf(unit, colour, rules, before, now),
                now);
        if (before == null || before.code() != colour.code() || before.score() != colour.score()) {
            push.publish(
                    "colour",
                    unit.villageId(),
                    unit.id(),
                    new ColourChanged(unit.id(), colour.code().name(), colour.score()));
        }
    }

    /** What the rules would have said at that instant from what was known then. */
    Colour replay(long unitId, @Nullable String level, String ruleVersion, Instant at) {
        List<StandingFact> standing =
                facts.standing(unitId, at, at).stream().map(this::read).toList();
        return ruleSets.get(ruleVersion).judge(level, standing, at);
    }

    private StandingFact read(Fact fact) {
        Map<String, String> details = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : json.readTree(fact.value()).properties()) {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                details.put(member.getKey(), member.getValue().asString());
            }
        }
        return new StandingFact(
                fact.seq(),
                fact.kind(),
                fact.subject(),
                details,
                fact.validFrom(),
                fact.validUntil(),
                fact.dueAt(),
                fact.text(),
                fact.source(),
                fact.link());
    }
}
