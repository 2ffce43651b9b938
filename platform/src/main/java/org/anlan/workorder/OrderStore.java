package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.geo.Position;
import org.anlan.organisation.PersonView;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders and their lives in the database. Writes carry the version that they were decided on. */
@Component
class OrderStore {

    private final DSLContext sql;

    OrderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Such as {@code 浔单20261123-0007}; counted for each day of Beijing time, without holes. */
    String nextNumber(Instant now) {
        LocalDate day = now.atZone(OrderTexts.BEIJING).toLocalDate();
        Integer last = sql.resultQuery("""
                        insert into workorder.day_number as d (day, last) values (?, 1)
                        on conflict (day) do update set last = d.last + 1 returning last""", day).fetchSingleInto(Integer.class);
        return "浔单%s-%04d".formatted(day.format(OrderTexts.DAY_DIGITS), last);
    }

    /** Empty when an order for the same unit and cause is open already. */
    Optional<WorkOrder> insert(
            WorkOrders.NewOrder order, Assignee assignee, @Nullable Position place, String number, Instant now) {
        Deadline deadline = Deadline.armed(now, order.deadline());
        return OrderRows.typed(sql.resultQuery(
                        """
                        insert into workorder.work_order as o (number, title, what, unit_id, unit_name, village_id, sector,
                          cause_kind, cause_id, cause_key, urgent, assignee_id, assignee_name, assignee_post, watcher_ids,
                          status, version, dispatched_at, deadline_seconds, armed_at, yellow_at, due_at,
                          working_days, lon, lat, parent_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DISPATCHED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (unit_id, cause_key) where status not in ('CLOSED', 'CANCELLED') do nothing
                        returning\s""" + OrderRows.COLUMNS,
                        number,
                        order.title(),
                        order.what(),
                        order.unitId(),
                        order.unitName(),
                        order.villageId(),
                        order.sector(),
                        order.cause().kind(),
                        order.cause().id(),
                        order.causeKey(),
                        order.urgent(),
                        assignee.personId(),
                        assignee.name(),
                        assignee.post(),
                        order.watcherIds().toArray(Long[]::new),
                        utc(now),
                        order.deadline().toSeconds(),
                        utc(deadline.armedAt()),
                        utc(deadline.yellowAt()),
                        utc(deadline.dueAt()),
                        order.workingDays(),
                        place == null ? null : place.lon(),
                        place == null ? null : place.lat(),
                        order.parentId()))
                .fetchOptional(OrderRows::order);
    }

    void addWatchers(long orderId, Collection<PersonView> watchers) {
        for (PersonView watcher : watchers) {
            sql.execute(
                    "insert into workorder.watcher (order_id, person_id, name, post) values (?, ?, ?, ?)",
                    orderId,
                    watcher.id(),
                    watcher.name(),
                    watcher.post());
        }
    }

    List<Long> watcherIds(long orderId) {
        return sql.resultQuery("select person_id from workorder.watcher where order_id = ?", orderId)
                .fetchInto(Long.class);
    }

    Optional<Long> findOpen(long unitId, String causeKey) {
        return sql.resultQuery("""
                        select id from workorder.work_order
                         where unit_id = ? and cause_key = ? and status not in ('CLOSED', 'CANCELLED')""", unitId, causeKey).fetchOptionalInto(Long.class);
    }

    /** Orders that the person has still to accept or to rectify, by deadline. */
    List<Long> heldBy(long personId) {
        return sql.resultQuery(
                        "select id from workorder.work_order where assignee_id = ? and status in ('DISPATCHED', 'ACCEPTED') order by due_at, id",
                        personId)
                .fetchInto(Long.class);
    }

    Optional<WorkOrder> find(long id) {
        return orders("where id = ?", id).fetchOptional(OrderRows::order);
    }

    /** Keeps others from taking a step until this transaction ends; of a part, the whole first, so that nobody waits crosswise. */
    Optional<WorkOrder> lock(long id) {
        sql.execute("""
                select 1 from workorder.work_order
                 where id = (select parent_id from workorder.work_order where id = ?) for no key update""", id);
        return lockAlone(id);
    }

    /** Parts that are open. */
    List<Long> openParts(long id) {
        return sql.resultQuery("""
                        select id from workorder.work_order
                         where parent_id = ? and status not in ('CLOSED', 'CANCELLED') order by id""", id).fetchInto(Long.class);
    }

    /** All parts, as whoever asks sees them. */
    List<WorkOrder> parts(long id) {
        return orders("where parent_id = ? order by id", id).fetch(OrderRows::order);
    }

    private Optional<WorkOrder> lockAlone(long id) {
        return orders("where id = ? for no key update", id).fetchOptional(OrderRows::order);
    }

    private ResultQuery<Record> orders(String which, Object... values) {
        return OrderRows.typed(
                sql.resultQuery("select " + OrderRows.COLUMNS + " from workorder.work_order o " + which, values));
    }

    /** @throws IllegalStateException when the order is no longer at {@code expectedVersion}: the caller did not lock it */
    void save(WorkOrder order, int expectedVersion) {
        Assignment assignment = order.assignment();
        Progress progress = order.progress();
        Extension asked = progress.extension();
        int saved = sql.execute(
                """
                update workorder.work_order set status = ?, version = ?, returns = ?, rectifier_accounts = ?,
                  rectifier_persons = ?, armed_at = ?, yellow_at = ?, due_at = ?, stopped_at = ?, ended_at = ?, round = ?,
                  former_ids = case when assignee_id = ? or assignee_id = any (former_ids) then former_ids
                               else former_ids || assignee_id end,
                  assignee_id = ?, assignee_name = ?, assignee_post = ?, passes = ?, refuser_ids = ?, helper_ids = ?,
                  urges = ?, urged_at = ?, parts = ?, parts_open = ?, asked_at = ?, asked_until = ?, asked_reason = ?, asked_by_name = ?
                 where id = ? and version = ?""",
                order.status().name(),
                progress.version(),
                progress.returns(),
                array(progress.rectifiers().accounts()),
                array(progress.rectifiers().persons()),
                utc(progress.deadline().armedAt()),
                utc(progress.deadline().yellowAt()),
                utc(progress.deadline().dueAt()),
                utc(OrderRows.stoppedAt(order)),
                utc(OrderRows.endedAt(order)),
                progress.round(),
                assignment.assignee().personId(),
                assignment.assignee().personId(),
                assignment.assignee().name(),
                assignment.assignee().post(),
                progress.passing().count(),
                array(progress.passing().refusers()),
                array(progress.helpers()),
                progress.urging().count(),
                utc(progress.urging().lastAt()),
                progress.parts().all(),
                progress.parts().open(),
                utc(asked == null ? null : asked.askedAt()),
                utc(asked == null ? null : asked.wantedAt()),
                asked == null ? null : asked.reason(),
                asked == null ? null : asked.byName(),
                assignment.id(),
                expectedVersion);
        if (saved != 1) {
            throw new IllegalStateException("order " + assignment.id() + " is not at version " + expectedVersion);
        }
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    void addHelper(long orderId, Assignee helper, String byName, Instant now) {
        sql.execute("""
                insert into workorder.helper (order_id, person_id, name, post, by_name, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""", orderId, helper.personId(), helper.name(), helper.post(), byName, utc(now));
    }

    void add(Pass pass) {
        Assignee to = pass.to();
        sql.execute(
                """
                insert into workorder.pass (order_id, refused, from_id, from_name, to_id, to_name, by_name, reason, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                pass.orderId(),
                pass.refused(),
                pass.from().personId(),
                pass.from().called(),
                to == null ? null : to.personId(),
                to == null ? null : to.called(),
                pass.byName(),
                pass.reason(),
                utc(pass.at()));
    }

    /** How an order went from hand to hand, oldest first. */
    List<OrderView.Passed> passes(long orderId) {
        return sql.resultQuery("select * from workorder.pass where order_id = ? order by id", orderId)
                .fetch(row -> new OrderView.Passed(
                        row.get("refused", Boolean.class),
                        row.get("from_name", String.class),
                        row.get("to_name", String.class),
                        row.get("by_name", String.class),
                        row.get("reason", String.class),
                        row.get("at", OffsetDateTime.class).toInstant()));
    }

    void add(Step step) {
        ObjectRef source = step.source();
        sql.execute(
                """
                insert into workorder.step
                  (order_id, version, at, kind, text, account_id, person_id, by_name, files, source_kind, source_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                step.orderId(),
                step.version(),
                utc(step.at()),
                step.kind(),
                step.text(),
                step.by().accountId(),
                step.by().personId(),
                step.by().name(),
                step.files().toArray(Long[]::new),
                source == null ? null : source.kind(),
                source == null ? null : source.id());
    }

    List<Step> life(long orderId) {
        return sql.resultQuery("select * from workorder.step where order_id = ? order by id", orderId)
                .fetch(OrderStore::step);
    }

    boolean knowsCause(long orderId, ObjectRef cause) {
        return sql.resultQuery("""
                        select 1 from workorder.work_order where id = {0} and cause_kind = {1} and cause_id = {2}
                        union all
                        select 1 from workorder.step where order_id = {0} and source_kind = {1} and source_id = {2} limit 1""", orderId, cause.kind(), cause.id())
                .fetchOptional()
                .isPresent();
    }

    private static Step step(Record row) {
        String sourceKind = row.get("source_kind", String.class);
        return new Step(
                row.get("order_id", Long.class),
                row.get("version", Integer.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("kind", String.class),
                row.get("text", String.class),
                new Step.By(
                        row.get("account_id", Long.class),
                        row.get("person_id", Long.class),
                        row.get("by_name", String.class)),
                List.of(row.get("files", Long[].class)),
                sourceKind == null ? null : new ObjectRef(sourceKind, row.get("source_id", String.class)));
    }
}
