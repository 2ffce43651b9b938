package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searching among thousands of orders: the same orders, in the same order, as looking at each of them. */
class OrderSearchTests extends OrderHouse {

    private static final int MANY = 4_200;
    private static final Instant NOW = MAY_DAY.plusSeconds(86_400);
    private static final String[] WORDS = {"夏季检查", "检查", "阀门渗漏", "夏季 阀门", "罕有字样", "河滨", "没有这回事", "2031", ""};

    @Autowired
    OrderQueries queries;

    @Test
    void findsWhatLookingAtEachOrderFindsPageByPage() {
        write(MANY);
        Actor.Person grid = new Actor.Person(4, "朱秋分", "GRID", this.grid.personId(), this.grid.scope());
        for (Actor.Person viewer : List.of(town, grid, duty, owner, stranger)) {
            for (String words : WORDS) {
                for (String status : List.of("OPEN", "ALL", "RECTIFIED")) {
                    for (@Nullable String light : new @Nullable String[] {null, "RED", "GREEN"}) {
                        OrderFilter filter = filter(words, status, light, null);
                        assertThat(pages(viewer, filter, 60))
                                .as("%s %s %s %s", viewer.role(), words, status, light)
                                .isEqualTo(oneByOne(viewer, words, status, light));
                    }
                }
            }
        }
    }

    @Test
    void countsNoFartherThanThePageAndSaysSo() {
        write(300);
        OrderPage first = Actors.as(
                duty, () -> queries.list(filter("检查", "OPEN", null, null), null, 0, 50, OrderQueries.COUNTED, NOW));
        assertThat(first.items()).hasSize(50);
        assertThat(first.total()).isEqualTo(50);
        assertThat(first.atLeast()).isTrue();
        OrderPage last = Actors.as(
                duty, () -> queries.list(filter("罕有字样", "ALL", null, null), null, 0, 50, OrderQueries.COUNTED, NOW));
        assertThat(last.atLeast()).isFalse();
        assertThat(last.total()).isEqualTo(last.items().size()).isPositive();
    }

    @Test
    void refusesAPlaceInTheListThatItDidNotGive() {
        OrderSort due = OrderSort.of(null, "OPEN", null);
        assertThat(due.mark(due.cursor("2031-05-01 01:00:00.5+00", 7)))
                .isEqualTo(new OrderSort.Mark("2031-05-01 01:00:00.5+00", 7));
        for (String key : List.of("2031-99-01 01:00:00+00", "2031-05-01", "'; select 1", "")) {
            assertThatThrownBy(() -> due.mark(due.cursor(key, 7)))
                    .as(key)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cursor-unknown"));
        }
    }

    private List<Long> pages(Actor.Person viewer, OrderFilter filter, int size) {
        List<Long> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            @Nullable String from = after;
            OrderPage page = Actors.as(viewer, () -> queries.list(filter, from, 0, size, OrderQueries.COUNTED, NOW));
            page.items().forEach(order -> seen.add(order.id()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private List<Long> oneByOne(Actor.Person viewer, String words, String status, @Nullable String light) {
        return SystemWork.call(
                "test",
                () -> sql
                        .resultQuery("select * from workorder.work_order order by "
                                + (status.equals("OPEN") ? "due_at, id" : "dispatched_at desc, id desc"))
                        .fetch()
                        .stream()
                        .filter(row -> viewer.scope()
                                        .covers(row.get("village_id", Integer.class), row.get("unit_id", Long.class))
                                || List.of(row.get("involved_ids", Long[].class))
                                        .contains(viewer.personId()))
                        .filter(row -> {
                            String now = row.get("status", String.class);
                            return status.equals("ALL")
                                    || (status.equals("OPEN")
                                            ? !List.of("CLOSED", "CANCELLED").contains(now)
                                            : now.equals(status));
                        })
                        .filter(row -> {
                            Instant stopped = instant(row, "stopped_at");
                            Instant moment = stopped == null ? NOW : stopped;
                            return light == null
                                    || light.equals(
                                            moment.isBefore(instant(row, "yellow_at"))
                                                    ? "GREEN"
                                                    : moment.isBefore(instant(row, "due_at")) ? "YELLOW" : "RED");
                        })
                        .filter(row -> {
                            String text = row.get("found_by", String.class);
                            String number = row.get("number", String.class);
                            return List.of(words.split(" ")).stream().allMatch(text::contains)
                                    || number.substring(number.indexOf('-') + 1).equals(words);
                        })
                        .map(row -> row.get("id", Long.class))
                        .toList());
    }

    private static @Nullable Instant instant(org.jooq.Record row, String column) {
        java.time.@Nullable OffsetDateTime at = row.get(column, java.time.OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** One in a hundred and fifty tells of a valve, three of something rare; in both villages, in every state. */
    private void write(int many) {
        int elsewhere = villages.findByCode(SmallTown.HILLFOOT).orElseThrow().id();
        SystemWork.run(
                "test",
                () -> sql.execute("""
                insert into workorder.work_order (number, title, what, unit_id, unit_name, village_id, sector, cause_kind, cause_id, cause_key,
                  urgent, assignee_id, assignee_name, assignee_post, watcher_ids, status, version, dispatched_at, deadline_seconds, armed_at,
                  yellow_at, due_at, stopped_at, ended_at)
                select '浔单20310501-S' || {0} || '-' || n,
                       case when n % 1400 = 7 then '罕有字样' when n % 150 = 3 then '阀门渗漏' else '夏季检查' end || n, '', {0}, '河滨化工厂',
                       case when n % 7 = 0 then {1} else {2} end, '安全', 'test', {0} || '-' || n, {0} || '-' || n, false, {3}, '周芒种', null, '{}',
                       state, 1, {5}, 3600, {5} + n * interval '1 second', {5} + n * interval '10 seconds', {5} + n * interval '30 seconds',
                       case when state in ('RECTIFIED', 'CLOSED', 'CANCELLED') then {5} + n * interval '5 seconds' end,
                       case when state in ('CLOSED', 'CANCELLED') then {5} + n * interval '6 seconds' end
                  from generate_series(1, {4}) n, lateral (select (array['DISPATCHED', 'ACCEPTED', 'RECTIFIED', 'CLOSED', 'CANCELLED'])[n % 5 + 1] state) s""", unitId, elsewhere, village, owner.personId(), many, OrderRows.utc(MAY_DAY)));
    }

    private static OrderFilter filter(String words, String status, @Nullable String light, @Nullable String sort) {
        return OrderFilter.of(new OrderFilter.Asked(
                null, status, light, words, null, null, null, null, null, null, null, null, null, null, sort));
    }
}
