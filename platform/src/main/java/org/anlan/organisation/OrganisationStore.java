package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an organisation plan, each part in one statement. */
@Component
class OrganisationStore {

    private final DSLContext sql;

    OrganisationStore(DSLContext sql) {
        this.sql = sql;
    }

    OrganisationCheck.Known known() {
        return new OrganisationCheck.Known(
                keys("select key from organisation.org_unit"),
                keys("select key from organisation.post"),
                keys("select key from organisation.person"));
    }

    private Set<String> keys(String query) {
        return new HashSet<>(sql.resultQuery(query).fetchInto(String.class));
    }

    void keep(OrganisationPlan plan) {
        keepOffices(plan.offices());
        keepPosts(plan.posts());
        keepPeople(plan.people());
        keepAppointments(plan.appointments());
        keepJurisdictions(plan.jurisdictions());
        keepRules(plan.rules());
        keepShifts(plan.shifts());
        keepAbsences(plan.absences());
    }

    /** One that is known already is not entered twice. */
    private void keepAbsences(List<OrganisationPlan.Absence> absences) {
        sql.execute(
                """
                insert into organisation.absence
                  (person_id, begins_at, ends_at, deputy_id, reason, entered_by, entered_by_name, entered_at)
                select e.id, given.since, given.until, d.id, given.reason, 0, '导入', given.since
                  from unnest(?, ?, ?, ?, ?) as given (person, since, until, deputy, reason)
                  join organisation.person e on e.key = given.person
                  left join organisation.person d on d.key = given.deputy
                 where not exists (select 1 from organisation.absence b where b.person_id = e.id and b.begins_at = given.since)""",
                texts(absences, OrganisationPlan.Absence::personKey),
                instants(absences, OrganisationPlan.Absence::from),
                instants(absences, OrganisationPlan.Absence::until),
                texts(absences, OrganisationPlan.Absence::deputyKey),
                texts(absences, OrganisationPlan.Absence::reason));
    }

    private void keepOffices(List<OrganisationPlan.Office> offices) {
        String[] keys = texts(offices, OrganisationPlan.Office::key);
        sql.execute(
                """
                insert into organisation.org_unit (key, name, kind, division_code, sectors, quota)
                select key, name, kind, code, coalesce(string_to_array(sectors, ','), '{}'), quota
                  from unnest(?, ?, ?, ?, ?, ?) as given (key, name, kind, code, sectors, quota)
                on conflict (key) do update
                  set name = excluded.name, kind = excluded.kind, division_code = excluded.division_code,
                      sectors = case when excluded.sectors = '{}' then org_unit.sectors else excluded.sectors end,
                      quota = coalesce(excluded.quota, org_unit.quota), version = org_unit.version + 1""",
                keys,
                texts(offices, OrganisationPlan.Office::name),
                texts(offices, OrganisationPlan.Office::kind),
                texts(offices, OrganisationPlan.Office::divisionCode),
                texts(offices, office -> office.sectors() == null ? null : String.join(",", office.sectors())),
                offices.stream().map(OrganisationPlan.Office::quota).toArray(Integer[]::new));
        sql.execute("""
                update organisation.org_unit child set parent_id = parent.id
                  from unnest(?, ?) as given (key, parent_key)
                  left join organisation.org_unit parent on parent.key = given.parent_key
                 where child.key = given.key""", keys, texts(offices, OrganisationPlan.Office::parentKey));
    }

    private void keepPosts(List<OrganisationPlan.Post> posts) {
        sql.execute(
                """
                insert into organisation.post (key, org_unit_id, title, level)
                select given.key, u.id, given.title, given.level
                  from unnest(?, ?, ?, ?) as given (key, office, title, level)
                  join organisation.org_unit u on u.key = given.office
                on conflict (key) do update
                  set org_unit_id = excluded.org_unit_id, title = excluded.title, level = excluded.level""",
                texts(posts, OrganisationPlan.Post::key),
                texts(posts, OrganisationPlan.Post::officeKey),
                texts(posts, OrganisationPlan.Post::title),
                texts(posts, OrganisationPlan.Post::level));
    }

    private void keepPeople(List<OrganisationPlan.Person> people) {
        sql.execute(
                """
                insert into organisation.person (key, name, phone, operator_code, operator_name, operator_post, responsible)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update
                  set name = excluded.name, phone = excluded.phone, operator_code = excluded.operator_code,
                      operator_name = excluded.operator_name, operator_post = excluded.operator_post,
                      responsible = excluded.responsible""",
                texts(people, OrganisationPlan.Person::key),
                texts(people, OrganisationPlan.Person::name),
                texts(people, OrganisationPlan.Person::phone),
                texts(people, OrganisationPlan.Person::operatorCode),
                texts(people, OrganisationPlan.Person::operatorName),
                texts(people, OrganisationPlan.Person::operatorPost),
                people.stream().map(OrganisationPlan.Person::responsible).toArray(Boolean[]::new));
    }

    private void keepAppointments(List<OrganisationPlan.Appointment> appointments) {
        sql.execute(
                """
                insert into organisation.appointment (person_id, post_id, valid_from, valid_until)
                select e.id, p.id, given.since, given.until
                  from unnest(?, ?, ?, ?) as given (person, post, since, until)
                  join organisation.person e on e.key = given.person
                  join organisation.post p on p.key = given.post
                on conflict (post_id, person_id, valid_from) do update set valid_until = excluded.valid_until""",
                texts(appointments, OrganisationPlan.Appointment::personKey),
                texts(appointments, OrganisationPlan.Appointment::postKey),
                days(appointments, OrganisationPlan.Appointment::from),
                days(appointments, OrganisationPlan.Appointment::until));
    }

    private void keepJurisdictions(List<OrganisationPlan.Jurisdiction> jurisdictions) {
        sql.execute(
                """
                insert into organisation.jurisdiction (org_unit_id, village_id, valid_from, valid_until)
                select u.id, given.village, given.since, given.until
                  from unnest(?, ?, ?, ?) as given (office, village, since, until)
                  join organisation.org_unit u on u.key = given.office
                on conflict (org_unit_id, village_id, valid_from) do update set valid_until = excluded.valid_until""",
                texts(jurisdictions, OrganisationPlan.Jurisdiction::officeKey),
                jurisdictions.stream()
                        .map(OrganisationPlan.Jurisdiction::villageId)
                        .toArray(Integer[]::new),
                days(jurisdictions, OrganisationPlan.Jurisdiction::from),
                days(jurisdictions, OrganisationPlan.Jurisdiction::until));
    }

    private void keepRules(List<OrganisationPlan.Rule> rules) {
        sql.execute(
                """
                insert into organisation.responsibility_rule (sector, sector_name, level, post_title, post_id)
                select given.sector, given.name, given.level, given.title, p.id
                  from unnest(?, ?, ?, ?, ?) as given (sector, name, level, title, post)
                  left join organisation.post p on p.key = given.post
                on conflict (sector, level, org_unit_id, object_kind, valid_from) do update
                  set sector_name = excluded.sector_name, post_title = excluded.post_title, post_id = excluded.post_id""",
                texts(rules, OrganisationPlan.Rule::sector),
                texts(rules, OrganisationPlan.Rule::sectorName),
                texts(rules, OrganisationPlan.Rule::level),
                texts(rules, OrganisationPlan.Rule::postTitle),
                texts(rules, OrganisationPlan.Rule::postKey));
    }

    private void keepShifts(List<OrganisationPlan.Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        sql.execute(
                "delete from organisation.roster_shift where begins_at >= ? and begins_at <= ?",
                LocalDay.utc(shifts.stream()
                        .map(OrganisationPlan.Shift::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()),
                LocalDay.utc(shifts.stream()
                        .map(OrganisationPlan.Shift::from)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
        sql.execute(
                """
                insert into organisation.roster_shift (duty, person_id, begins_at, ends_at)
                select given.duty, e.id, given.since, given.until
                  from unnest(?, ?, ?, ?) as given (duty, person, since, until)
                  join organisation.person e on e.key = given.person""",
                texts(shifts, OrganisationPlan.Shift::duty),
                texts(shifts, OrganisationPlan.Shift::personKey),
                instants(shifts, OrganisationPlan.Shift::from),
                instants(shifts, OrganisationPlan.Shift::until));
    }

    private static <T> String[] texts(List<T> records, Function<T, @Nullable String> field) {
        return records.stream().map(field).toArray(String[]::new);
    }

    private static <T> LocalDate[] days(List<T> records, Function<T, @Nullable LocalDate> field) {
        return records.stream().map(field).toArray(LocalDate[]::new);
    }

    private static <T> OffsetDateTime[] instants(List<T> records, Function<T, Instant> field) {
        return records.stream().map(field).map(LocalDay::utc).toArray(OffsetDateTime[]::new);
    }
}
