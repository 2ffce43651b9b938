package org.anlan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.risk.ColourStore.Past;
import org.anlan.risk.ColourStore.Shown;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The safety code of each unit, with its reasons, the way to green and its history. */
@Component
public class Colours {

    private static final int HISTORY = 100;

    private final DSLContext sql;
    private final ColourStore store;
    private final RuleSets ruleSets;
    private final Recolouring recolouring;

    Colours(DSLContext sql, ColourStore store, RuleSets ruleSets, Recolouring recolouring) {
        this.sql = sql;
        this.store = store;
        this.ruleSets = ruleSets;
        this.recolouring = recolouring;
    }

    /** @param note what a reader must know before trusting the colour; null: nothing */
    record View(
            long unitId,
            SafetyCode colour,
            int score,
            String ruleVersion,
            Instant at,
            int greenAt,
            int yellowAt,
            List<Colour.Reason> reasons,
            List<Colour.Step> way,
            int wayTotal,
            @Nullable String note,
            List<Past> history) {}

    private record Known(@Nullable String level) {}

    @Transactional(readOnly = true)
    public Optional<SafetyCode> find(long unitId) {
        return store.find(unitId).map(Shown::code);
    }

    @Transactional(readOnly = true)
    View get(long unitId, Instant now) {
        Known unit = known(unitId);
        RuleSet rules = ruleSets.at(now);
        Shown shown = store.find(unitId).orElseGet(() -> unjudged(rules, unit.level(), now));
        RuleSet shownBy = shown.ruleVersion().equals(rules.version()) ? rules : ruleSets.get(shown.ruleVersion());
        return view(
                unitId,
                shownBy,
                shown.at(),
                new Colour(shown.code(), shown.score(), shown.reasons(), shown.way(), shown.wayTotal(), null),
                store.history(unitId, HISTORY));
    }

    /** The colour as it was shown at that instant, judged again by the rules and the level of then. */
    @Transactional(readOnly = true)
    View replay(long unitId, Instant at) {
        known(unitId);
        Past past = store.shownAt(unitId, at)
                .orElseThrow(() ->
                        Refusal.conflict("colour-not-yet", "那时还没有这个单位的安全码", Reason.of("安全码从单位进库时开始计算。", "换一个较晚的时间。")));
        Colour colour = recolouring.replay(unitId, past.level(), past.ruleVersion(), at);
        return view(unitId, ruleSets.get(past.ruleVersion()), at, colour, List.of());
    }

    private static View view(long unitId, RuleSet rules, Instant at, Colour colour, List<Past> history) {
        return new View(
                unitId,
                colour.code(),
                colour.score(),
                rules.version(),
                at,
                rules.greenAt(),
                rules.yellowAt(),
                colour.reasons(),
                colour.way(),
                colour.wayTotal(),
                colour.hasFacts() ? null : "没有扣分事实。没有接入感知设备的单位，绿码只说明没有已知问题。",
                history);
    }

    private static Shown unjudged(RuleSet rules, @Nullable String level, Instant now) {
        Colour colour = rules.judge(level, List.of(), now);
        return new Shown(
                now,
                colour.score(),
                colour.code(),
                colour.reasons(),
                colour.way(),
                colour.wayTotal(),
                rules.version(),
                level,
                null);
    }

    private Known known(long unitId) {
        Known unit = sql.resultQuery("select level from registry.unit_place where id = ?", unitId)
                .fetchOne(row -> new Known(row.get("level", String.class)));
        if (unit == null) {
            throw Refusal.notFound("这个监管对象");
        }
        return unit;
    }
}
