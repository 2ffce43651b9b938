package org.anlan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Responsibility rules by hand: which post answers for a sector on a level, from a day on. */
@Component
class RuleEditing {

    /** @param postId null: the place decides which office's post of that title it is */
    record RuleFields(
            String sector,
            String sectorName,
            Level level,
            String postTitle,
            @Nullable Long postId,
            @Nullable Long orgUnitId,
            @Nullable ObjectKind objectKind,
            LocalDate from) {}

    record RuleView(
            long id,
            String sector,
            String sectorName,
            Level level,
            String levelName,
            String postTitle,
            @Nullable Long postId,
            @Nullable String postOffice,
            @Nullable Long orgUnitId,
            @Nullable String orgUnit,
            @Nullable ObjectKind objectKind,
            @Nullable String objectKindName,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final DSLContext sql;
    private final OfficeEditing offices;
    private final Holes holes;
    private final Clock clock;

    RuleEditing(DSLContext sql, OfficeEditing offices, Holes holes, Clock clock) {
        this.sql = sql;
        this.offices = offices;
        this.holes = holes;
        this.clock = clock;
    }

    /** @param history also rules that have ended */
    @Transactional(readOnly = true)
    List<RuleView> list(@Nullable String sector, @Nullable Level level, boolean history) {
        return sql.resultQuery("""
                        select r.*, n.name as office, pu.name as post_office
                          from organisation.responsibility_rule r
                          left join organisation.org_unit n on n.id = r.org_unit_id
                          left join organisation.post p on p.id = r.post_id
                          left join organisation.org_unit pu on pu.id = p.org_unit_id
                         where ({0}::text is null or r.sector = {0}) and ({1}::text is null or r.level = {1})
                           and ({2} or r.valid_until is null or r.valid_until > {3})
                         order by r.sector = '*', r.sector,
                               array_position(array['GRID', 'VILLAGE', 'TOWN', 'DEPARTMENT', 'DEPUTY_HEAD'], r.level), r.valid_from, r.id""", sector, level == null ? null : level.name(), history, LocalDay.of(clock.instant()))
                .fetch(RuleEditing::view);
    }

    private static RuleView view(Record row) {
        Level level = Level.valueOf(row.get("level", String.class));
        String kind = row.get("object_kind", String.class);
        return new RuleView(
                row.get("id", Long.class),
                row.get("sector", String.class),
                row.get("sector_name", String.class),
                level,
                level.label(),
                row.get("post_title", String.class),
                row.get("post_id", Long.class),
                row.get("post_office", String.class),
                row.get("org_unit_id", Long.class),
                row.get("office", String.class),
                kind == null ? null : ObjectKind.valueOf(kind),
                kind == null ? null : ObjectKind.valueOf(kind).label(),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class));
    }

    @Transactional
    long add(RuleFields given) {
        Faults faults = new Faults();
        faults.text("sector", given.sector());
        faults.text("sectorName", given.sectorName());
        faults.text("postTitle", given.postTitle());
        faults.refuseIfAny("rule-faulty", "规则没有填对");
        offices.demandNotPast(given.from());
        if (given.postId() != null) {
            offices.officeOf(given.postId());
        }
        demandAlone(given, null);
        holes.changed();
        return insert(given);
    }

    private long insert(RuleFields given) {
        ObjectKind kind = given.objectKind();
        return sql.resultQuery(
                        """
                        insert into organisation.responsibility_rule
                          (sector, sector_name, level, post_title, post_id, org_unit_id, object_kind, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        given.sector().strip(),
                        given.sectorName().strip(),
                        given.level().name(),
                        given.postTitle().strip(),
                        given.postId(),
                        given.orgUnitId(),
                        kind == null ? null : kind.name(),
                        given.from())
                .fetchSingleInto(Long.class);
    }

    /** Two rules of the same narrowness on one day would leave it open who answers. */
    private void demandAlone(RuleFields given, @Nullable Long butFor) {
        ObjectKind kind = given.objectKind();
        sql
                .resultQuery(
                        """
                        select id from organisation.responsibility_rule
                         where sector = {0} and level = {1} and org_unit_id is not distinct from {2}::bigint
                           and object_kind is not distinct from {3}::text
                           and (valid_until is null or valid_until > {4}) and id is distinct from {5}::bigint""",
                        given.sector(),
                        given.level().name(),
                        given.orgUnitId(),
                        kind == null ? null : kind.name(),
                        given.from(),
                        butFor)
                .fetchInto(Long.class)
                .stream()
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.conflict(
                            "rule-overlaps", "已有同样的规则", Reason.of("同一类别、同一级、同样限定的规则在这一天已经有了。", "改那一条，或把它先结束。"));
                });
    }

    /** From that day on another post answers; before it the rule stays as it was. */
    @Transactional
    long change(long id, RuleFields given) {
        offices.demandNotPast(given.from());
        RuleView before = get(id);
        demandAlone(given, id);
        end(before, given.from());
        holes.changed();
        return insert(given);
    }

    @Transactional
    void end(long id, LocalDate day) {
        offices.demandNotPast(day);
        end(get(id), day);
        holes.changed();
    }

    private void end(RuleView rule, LocalDate day) {
        if (rule.until() != null && !rule.until().isAfter(day)) {
            throw Refusal.conflict("rule-ended", "规则已经结束", Reason.of("这条规则到 " + rule.until() + " 为止。", "不必再办。"));
        }
        if (!rule.from().isBefore(day)) {
            sql.execute("delete from organisation.responsibility_rule where id = ?", rule.id());
        } else {
            sql.execute("update organisation.responsibility_rule set valid_until = ? where id = ?", day, rule.id());
        }
    }

    private RuleView get(long id) {
        return list(null, null, true).stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("这条规则"));
    }
}
