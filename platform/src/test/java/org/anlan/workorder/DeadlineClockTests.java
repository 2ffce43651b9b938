package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.anlan.problem.Refusal;
import org.anlan.workorder.DeadlineLedger.Entry;
import org.anlan.workorder.DeadlineLedger.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadlineClockTests extends OrderHouse {

    private static final Deed.Rectify DONE = new Deed.Rectify("已更换垫片。", List.of(1L), List.of());

    @Autowired
    WorkOrderProperties properties;

    @Autowired
    WorkingTime time;

    @Test
    void climbsTheChainAndThenGoesToWhoeverIsOnDutyAtThatMoment() {
        long id = dispatch("可燃气体报警", true, Duration.ofMinutes(30), MAY_DAY);
        for (int minute = 1; minute <= 120; minute++) {
            fire(MAY_DAY.plus(Duration.ofMinutes(minute)));
        }
        List<String> told = SystemWork.call("test", () -> store.life(id)).stream()
                .filter(step -> step.kind().equals("ESCALATED"))
                .map(step -> Duration.between(MAY_DAY, step.at()).toMinutes() + " " + step.text())
                .toList();
        assertThat(told)
                .containsExactly(
                        "33 超期未办，已上报网格员朱秋分。",
                        "38 超期未办，已上报镇（街道）主任潘大雪。",
                        "48 超期未办，已上报部门危化科科长蒋小暑。",
                        "58 超期未办，已上报分管领导副区长顾小寒。",
                        "68 责任链已走完，已报值班人员费小雪。");
        assertThat(count("workorder.deadline where order_id = ? and kind = 'ESCALATION' and fired_at is null", id))
                .isZero();
    }

    @Test
    void remindsAgainAndAgainUntilAcceptedAndThenUntilRectified() {
        long id = dispatch("可燃气体报警", true, Duration.ofHours(3), MAY_DAY);
        runUntil(MAY_DAY, 60);
        assertThat(reminders(id)).as("after 3, 8, 18 and 48 minutes").isEqualTo(4);
        does(owner, id, new Deed.Accept(), MAY_DAY.plus(Duration.ofMinutes(60)));
        runUntil(MAY_DAY.plus(Duration.ofMinutes(60)), 100);
        assertThat(reminders(id)).as("at half time, and each half hour").isEqualTo(4 + 3);
        does(owner, id, DONE, MAY_DAY.plus(Duration.ofMinutes(161)));
        runUntil(MAY_DAY.plus(Duration.ofMinutes(161)), 300);
        assertThat(reminders(id)).isEqualTo(7);
        assertThat(steps(id)).doesNotContain("OVERDUE", "ESCALATED");
    }

    @Test
    void doesNotRemindWhoeverRefusedButStillFallsDue() {
        long id = dispatch("可燃气体报警", true, Duration.ofHours(1), MAY_DAY);
        does(owner, id, new Deed.Refuse("不是我们的管线。", null), MAY_DAY.plusSeconds(60));
        runUntil(MAY_DAY, 66);
        assertThat(steps(id)).containsExactly("DISPATCHED", "REFUSED", "OVERDUE", "ESCALATED");
        Instant later = MAY_DAY.plus(Duration.ofMinutes(70));
        does(town, id, new Deed.Reroute(RiverTown.assignee(grid), "网格先处置。"), later);
        runUntil(later, 40);
        assertThat(steps(id).subList(4, steps(id).size()))
                .contains("REROUTED", "REMINDED")
                .doesNotContain("OVERDUE");
        assertThat(count(
                        "notification.message where cause_kind = 'order' and cause_id = ? and person_id = ?",
                        text(id),
                        grid.personId()))
                .isPositive();
    }

    @Test
    void runsOnTheOldDeadlineUntilMoreTimeIsGrantedAndIsThenArmedAgain() {
        long id = dispatch("可燃气体报警", true, Duration.ofHours(1), MAY_DAY);
        does(owner, id, new Deed.AskExtension("等配件。", MAY_DAY.plus(Duration.ofHours(5))), MAY_DAY.plusSeconds(60));
        runUntil(MAY_DAY, 62);
        assertThat(steps(id)).contains("OVERDUE");
        does(town, id, new Deed.Grant(null, null), MAY_DAY.plus(Duration.ofMinutes(62)));
        runUntil(MAY_DAY.plus(Duration.ofMinutes(62)), 230);
        assertThat(steps(id)).containsOnlyOnce("OVERDUE").doesNotContain("ESCALATED");
        runUntil(MAY_DAY.plus(Duration.ofMinutes(292)), 15);
        assertThat(steps(id).stream().filter("OVERDUE"::equals)).hasSize(2);
        assertThat(steps(id)).containsOnlyOnce("ESCALATED");
    }

    /**
     * Random people do random things while the clock jumps two hours to and fro and two schedulers run side by side. A plain model
     * of the ledger says which entries must be there, fired once or void, and nothing else.
     */
    @Test
    void firesEachEntryExactlyOnceThroughDeedsJumpsAndTwoSchedulers() throws Exception {
        long seed = 20311127;
        Random random = new Random(seed);
        try (ExecutorService schedulers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int life = 0; life < 12; life++) {
                boolean urgent = random.nextInt(3) > 0;
                Instant now = MAY_DAY.plus(Duration.ofMinutes(random.nextInt(1_000)));
                long id = dispatch("随机" + life, urgent, Duration.ofMinutes(20 + random.nextInt(400)), now);
                Model model = new Model(new Escalation(
                        properties, (from, days) -> SystemWork.call("test", () -> time.plusWorkingDays(from, days))));
                model.arm(order(id), model.escalation.armed(order(id), now));
                for (int i = 0; i < 30; i++) {
                    now = now.plus(Duration.ofMinutes(
                            random.nextInt(6) == 0 ? random.nextInt(240) - 120 : random.nextInt(urgent ? 15 : 600)));
                    String where = "seed %d life %d step %d".formatted(seed, life, i);
                    if (random.nextInt(3) == 0) {
                        Deed done = anyDeed(random, id, now);
                        model.follow(order(id), done, now);
                    } else {
                        model.fire(order(id), now);
                        fireTwice(schedulers, now);
                    }
                    assertThat(rows(id)).as(where).isEqualTo(model.rows());
                }
                assertThat(steps(id).stream()
                                .filter(Set.of("REMINDED", "OVERDUE", "ESCALATED")::contains)
                                .count())
                        .as("seed %d life %d: one step for each entry that fired", seed, life)
                        .isEqualTo(model.spoken);
                SystemWork.run(
                        "test",
                        () -> sql.execute(
                                "update workorder.deadline set void_at = now() where order_id = ? and fired_at is null",
                                id));
            }
        }
    }

    private void fireTwice(ExecutorService schedulers, Instant now) throws Exception {
        Future<Integer> one = schedulers.submit(() -> fire(now));
        Future<Integer> other = schedulers.submit(() -> fire(now));
        one.get();
        other.get();
        fire(now);
    }

    /** @return what was done; null where it was refused */
    private @Nullable Deed anyDeed(Random random, long id, Instant now) {
        Assignee somebody = RiverTown.assignee(random.nextBoolean() ? grid : owner);
        Deed deed = switch (random.nextInt(12)) {
            case 0, 1 -> new Deed.Accept();
            case 2, 3 -> DONE;
            case 4, 5 -> new Deed.Return("没到位。", now.plus(Duration.ofHours(3)));
            case 6 -> new Deed.Refuse("不归我。", random.nextBoolean() ? somebody : null);
            case 7 -> new Deed.Reroute(somebody, "归他。");
            case 8, 9 -> new Deed.AskExtension("等配件。", now.plus(Duration.ofHours(random.nextInt(20))));
            case 10 -> new Deed.Grant(null, null);
            default -> random.nextInt(5) == 0 ? new Deed.Pass(null) : new Deed.Deny("来得及。");
        };
        for (var doer : List.of(owner, grid, town, duty)) {
            if (OrderPolicies.against(deed.action(), order(id), doer).isEmpty()) {
                try {
                    does(doer, id, deed, now);
                    return deed;
                } catch (Refusal refusal) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The ledger of one order as a plain map, and who of the chain was told. */
    private final class Model {

        private record Key(String kind, int round, int rung) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                return toString().compareTo(other.toString());
            }
        }

        final Escalation escalation;
        private final Map<Key, Instant> dueAt = new HashMap<>();
        private final Map<Key, String> ended = new HashMap<>();
        private final Map<Integer, Set<Long>> told = new HashMap<>();
        int spoken;

        Model(Escalation escalation) {
            this.escalation = escalation;
        }

        void arm(WorkOrder order, List<Entry> entries) {
            entries.forEach(entry ->
                    dueAt.put(new Key(entry.kind().name(), order.progress().round(), entry.rung()), entry.dueAt()));
        }

        void follow(WorkOrder after, @Nullable Deed deed, Instant now) {
            switch (deed) {
                case null -> {}
                case Deed.Accept it -> stop(Set.of("ACCEPTANCE"));
                case Deed.Rectify it -> stop(Set.of("ACCEPTANCE", "REMINDER", "OVERDUE", "ESCALATION"));
                case Deed.Return it -> arm(after, escalation.armed(after, now));
                case Deed.Refuse it -> {
                    stop(Set.of("ACCEPTANCE", "REMINDER"));
                    if (it.proposed() != null) {
                        arm(after, escalation.reminders(after, now));
                    }
                }
                case Deed.Reroute it -> {
                    stop(Set.of("ACCEPTANCE", "REMINDER"));
                    arm(after, escalation.reminders(after, now));
                }
                case Deed.Grant it -> {
                    stop(Set.of("ACCEPTANCE", "REMINDER", "OVERDUE", "ESCALATION"));
                    arm(after, escalation.armed(after, now));
                }
                case Deed.Pass it -> {}
                case Deed.Cancel it -> {}
                case Deed.Help it -> {}
                case Deed.AskExtension it -> {}
                case Deed.Deny it -> {}
                case Deed.Urge it -> {}
                case Deed.Split it -> {}
            }
        }

        private void stop(Set<String> kinds) {
            dueAt.keySet().stream()
                    .filter(key -> kinds.contains(key.kind()))
                    .forEach(key -> ended.putIfAbsent(key, "void"));
        }

        void fire(WorkOrder order, Instant now) {
            List<Key> due = dueAt.entrySet().stream()
                    .filter(row ->
                            !ended.containsKey(row.getKey()) && !row.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
            for (Key key : due) {
                ended.put(key, "fired");
                Kind kind = Kind.valueOf(key.kind());
                boolean left = kind == Kind.ESCALATION && tell(order, key, now);
                spoken += kind == Kind.ESCALATION ? 0 : 1;
                escalation
                        .after(kind, key.rung(), order, left, now)
                        .ifPresent(
                                next -> dueAt.put(new Key(next.kind().name(), key.round(), next.rung()), next.dueAt()));
            }
        }

        private boolean tell(WorkOrder order, Key key, Instant now) {
            Set<Long> known = told.computeIfAbsent(key.round(), round -> new HashSet<>());
            List<Long> left = new ArrayList<>(List.of(grid.personId(), town.personId(), department.personId()));
            left.add(SmallTown.personId(sql, "t-1"));
            long assignee = order.assignment().assignee().personId();
            left.removeIf(person -> known.contains(person) || person == assignee);
            List<Long> onDuty = new ArrayList<>();
            if (order.assignment().urgent() && !now.isBefore(Instant.parse("2031-05-01T00:00:00Z"))) {
                if (now.isBefore(Instant.parse("2031-05-01T12:00:00Z"))) {
                    onDuty.addAll(List.of(SmallTown.personId(sql, "t-1"), duty.personId()));
                } else if (now.isBefore(Instant.parse("2031-05-02T00:00:00Z"))) {
                    onDuty.add(department.personId());
                }
            }
            onDuty.removeIf(person -> known.contains(person) || person == assignee);
            if (!left.isEmpty()) {
                spoken++;
                known.add(left.getFirst());
                onDuty.remove(left.getFirst());
                return left.size() > 1 || !onDuty.isEmpty();
            }
            if (!onDuty.isEmpty()) {
                spoken++;
                known.addAll(onDuty);
            } else if (key.rung() == 0) {
                spoken++;
            }
            return false;
        }

        Map<String, String> rows() {
            Map<String, String> rows = new TreeMap<>();
            dueAt.forEach((key, at) -> rows.put(
                    key.kind() + " " + key.round() + " " + key.rung(), at + " " + ended.getOrDefault(key, "armed")));
            return rows;
        }
    }

    private Map<String, String> rows(long id) {
        Map<String, String> rows = new TreeMap<>();
        SystemWork.run(
                "test",
                () -> sql.fetch("""
                        select kind || ' ' || round || ' ' || rung as key, due_at,
                               case when fired_at is not null then 'fired' when void_at is not null then 'void' else 'armed' end as state
                          from workorder.deadline where order_id = ?""", id)
                        .forEach(row -> rows.put(
                                row.get("key", String.class),
                                row.get("due_at", OffsetDateTime.class).toInstant() + " "
                                        + row.get("state", String.class))));
        return rows;
    }

    @Test
    void firesAThousandThatAreDueAtOnceWithinAMinuteAndEachOnce() throws Exception {
        long like = dispatch("千张齐到期", false, Duration.ofDays(2), MAY_DAY);
        SystemWork.run("test", () -> {
            sql.execute("""
                    insert into workorder.work_order (number, title, what, unit_id, unit_name, village_id, sector, cause_kind, cause_id,
                      cause_key, urgent, assignee_id, assignee_name, status, version, dispatched_at, deadline_seconds, armed_at, yellow_at, due_at)
                    select 'K' || ? || '-' || i, title, what, unit_id, unit_name, village_id, sector, cause_kind, cause_id, cause_key || i,
                      urgent, assignee_id, assignee_name, status, version, dispatched_at, deadline_seconds, armed_at, yellow_at, due_at
                      from workorder.work_order, generate_series(1, 1000) i where id = ?""", like, like);
            sql.execute("""
                    insert into workorder.deadline (order_id, kind, round, due_at)
                    select id, 'ESCALATION', 0, ? from workorder.work_order where number like 'K' || ? || '-%'""", OrderRows.utc(MAY_DAY.plusSeconds(5)), like);
        });
        long began = System.nanoTime();
        try (ExecutorService schedulers = Executors.newVirtualThreadPerTaskExecutor()) {
            fireTwice(schedulers, MAY_DAY.plusSeconds(6));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        String orders = "(select id from workorder.work_order where number like 'K" + like + "-%')";
        assertThat(count(
                        "workorder.deadline where kind = 'ESCALATION' and rung = 0 and fired_at is not null and order_id in "
                                + orders))
                .isEqualTo(1_000);
        assertThat(count("workorder.step where kind = 'ESCALATED' and order_id in " + orders))
                .isEqualTo(1_000);
        assertThat(count(
                        "notification.message where cause_kind = 'order' and cause_id in (select id::text from "
                                + orders + " as made(id)) and person_id = ?",
                        grid.personId()))
                .isEqualTo(1_000);
    }

    private void runUntil(Instant from, int minutes) {
        for (int minute = 0; minute <= minutes; minute++) {
            fire(from.plus(Duration.ofMinutes(minute)));
        }
    }

    private long reminders(long id) {
        return steps(id).stream().filter("REMINDED"::equals).count();
    }

    private static String text(long id) {
        return String.valueOf(id);
    }
}
