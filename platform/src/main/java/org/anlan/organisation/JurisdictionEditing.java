package org.anlan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.organisation.JurisdictionChange.Span;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The villages of an office, changed from a day on. */
@Component
class JurisdictionEditing {

    record Covered(int villageId, String village, String town) {}

    /** Villages from a day to the next change. */
    record Period(LocalDate from, @Nullable LocalDate until, int villages, List<String> added, List<String> removed) {}

    record JurisdictionView(LocalDate day, List<Covered> villages, List<Period> periods) {}

    private final DSLContext sql;
    private final Villages villages;
    private final Editors editors;
    private final OfficeEditing offices;
    private final Jurisdictions jurisdictions;
    private final Holes holes;
    private final Clock clock;

    JurisdictionEditing(
            DSLContext sql,
            Villages villages,
            Editors editors,
            OfficeEditing offices,
            Jurisdictions jurisdictions,
            Holes holes,
            Clock clock) {
        this.sql = sql;
        this.villages = villages;
        this.editors = editors;
        this.offices = offices;
        this.jurisdictions = jurisdictions;
        this.holes = holes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    JurisdictionView get(long officeId, @Nullable LocalDate asked) {
        LocalDate day = asked == null ? LocalDay.of(clock.instant()) : asked;
        List<Span> spans = spans(officeId);
        return new JurisdictionView(
                day,
                on(spans, day).stream()
                        .flatMap(id -> villages.find(id).stream())
                        .map(village -> new Covered(village.id(), village.name(), village.townName()))
                        .toList(),
                periods(spans));
    }

    private static Set<Integer> on(List<Span> spans, LocalDate day) {
        Set<Integer> covered = new TreeSet<>();
        spans.stream().filter(span -> span.covers(day)).forEach(span -> covered.add(span.villageId()));
        return covered;
    }

    private List<Period> periods(List<Span> spans) {
        TreeSet<LocalDate> days = new TreeSet<>();
        spans.forEach(span -> {
            days.add(span.from());
            if (span.until() != null) {
                days.add(span.until());
            }
        });
        List<Period> periods = new ArrayList<>();
        Set<Integer> before = Set.of();
        for (LocalDate day : days) {
            Set<Integer> now = on(spans, day);
            periods.add(new Period(day, days.higher(day), now.size(), names(now, before), names(before, now)));
            before = now;
        }
        return periods;
    }

    private List<String> names(Set<Integer> these, Set<Integer> withoutThose) {
        Set<Integer> left = new TreeSet<>(these);
        left.removeAll(withoutThose);
        return left.stream()
                .flatMap(id -> villages.find(id).stream())
                .map(Village::name)
                .limit(20)
                .toList();
    }

    @Transactional
    void change(long officeId, Set<Integer> wanted, LocalDate day) {
        editors.demand(officeId);
        offices.demandNotPast(day);
        Set<Integer> unknown = new HashSet<>(wanted);
        villages.list().forEach(village -> unknown.remove(village.id()));
        if (!unknown.isEmpty()) {
            throw Refusal.badInput(
                    "village-unknown",
                    "有的村（社区）不存在",
                    new Reason("villageIds", "没有编号为 " + unknown + " 的村（社区）。", "从列表里选。"));
        }
        sql.fetch("select 1 from organisation.org_unit where id = ? for update", officeId);
        JurisdictionChange change = JurisdictionChange.of(spans(officeId), wanted, day);
        sql.execute("delete from organisation.jurisdiction where org_unit_id = ? and valid_from >= ?", officeId, day);
        sql.execute(
                """
                update organisation.jurisdiction set valid_until = ?
                 where org_unit_id = ? and village_id = any(?) and valid_from < ? and (valid_until is null or valid_until > ?)""", day, officeId, change.ended().stream().map(Span::villageId).toArray(Integer[]::new), day, day);
        sql.execute("""
                insert into organisation.jurisdiction (org_unit_id, village_id, valid_from)
                select ?, village, ? from unnest(?) as given (village)""", officeId, day, change.begun().toArray(Integer[]::new));
        jurisdictions.changed();
        holes.changed();
    }

    private List<Span> spans(long officeId) {
        return sql.resultQuery(
                        "select village_id, valid_from, valid_until from organisation.jurisdiction where org_unit_id = ?",
                        officeId)
                .fetch(row -> new Span(
                        row.get("village_id", Integer.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }
}
