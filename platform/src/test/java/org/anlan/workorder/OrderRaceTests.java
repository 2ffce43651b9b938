package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.SystemWork;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred commands at once on one order: R13. */
class OrderRaceTests extends OrderHouse {

    private static final int RACERS = 100;

    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("DISPATCHED accept", "ACCEPTED"),
            Map.entry("DISPATCHED refuse", "REFUSED"),
            Map.entry("ACCEPTED refuse", "REFUSED"),
            Map.entry("DISPATCHED reroute", "DISPATCHED"),
            Map.entry("ACCEPTED reroute", "DISPATCHED"),
            Map.entry("REFUSED reroute", "DISPATCHED"),
            Map.entry("ACCEPTED rectify", "RECTIFIED"),
            Map.entry("RECTIFIED return", "ACCEPTED"),
            Map.entry("RECTIFIED review", "CLOSED"),
            Map.entry("DISPATCHED cancel", "CANCELLED"),
            Map.entry("ACCEPTED cancel", "CANCELLED"),
            Map.entry("REFUSED cancel", "CANCELLED"));

    @Autowired
    Commands commands;

    @Test
    void letsOneOfAHundredAcceptAndTellsTheOthersWhoWasFirst() throws Exception {
        long id = dispatch("百人争接", true, Duration.ofHours(3), MAY_DAY);
        Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
        long won = race(RACERS, racer -> attempt(owner, id, "accept", new Deed.Accept(), 1, refused)).stream()
                .filter(Boolean::booleanValue)
                .count();
        assertThat(won).isEqualTo(1);
        assertThat(refused).hasSize(RACERS - 1).allSatisfy(refusal -> {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.reasons().getFirst().text()).contains("周芒种");
        });
        assertThat(order(id).progress().version()).isEqualTo(2);
    }

    @Test
    void hasOneWinnerForEachVersionAndALegalAuditSequenceWhateverPeopleRace() throws Exception {
        long seed = 1313;
        for (int round = 0; round < 3; round++) {
            long id = dispatch("百人乱抢" + round, true, Duration.ofHours(3), MAY_DAY);
            Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
            long roundSeed = seed + round;
            List<Boolean> wins = race(RACERS, racer -> {
                Random random = new Random(roundSeed * 1_000 + racer);
                return attempt(random, id, refused);
            });
            long won = wins.stream().filter(Boolean::booleanValue).count();
            WorkOrder end = order(id);
            assertThat(won)
                    .as("seed %d: one winner a version", roundSeed)
                    .isEqualTo(end.progress().version() - 1L);
            assertThat(won + refused.size()).isEqualTo(RACERS);
            assertThat(replayed(id))
                    .as("seed %d: the audit log tells a legal life", roundSeed)
                    .isEqualTo(end.status().name());
            List<Integer> versions = SystemWork.call("test", () -> store.life(id)).stream()
                    .map(Step::version)
                    .toList();
            assertThat(versions)
                    .as("seed %d", roundSeed)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    private boolean attempt(Random random, long id, Queue<Refusal> refused) {
        Actor.Person doer = List.of(owner, grid, town, duty, department).get(random.nextInt(5));
        int version = order(id).progress().version();
        return switch (random.nextInt(8)) {
            case 0 -> attempt(owner, id, "accept", new Deed.Accept(), version, refused);
            case 1 -> attempt(grid, id, "accept", new Deed.Accept(), version, refused);
            case 2 -> attempt(owner, id, "rectify", new Deed.Rectify("好了。", List.of(1L), List.of()), version, refused);
            case 3 ->
                attempt(
                        doer,
                        id,
                        "return",
                        new Deed.Return("没好。", MAY_DAY.plus(Duration.ofHours(5))),
                        version,
                        refused);
            case 4 -> attempt(doer, id, "review", new Deed.Pass(null), version, refused);
            case 5 -> attempt(owner, id, "refuse", new Deed.Refuse("不归我。", null), version, refused);
            case 6 ->
                attempt(
                        doer,
                        id,
                        "reroute",
                        new Deed.Reroute(RiverTown.assignee(random.nextBoolean() ? grid : owner), "归他。"),
                        version,
                        refused);
            default ->
                random.nextInt(20) == 0
                        ? attempt(duty, id, "cancel", new Deed.Cancel("误报"), version, refused)
                        : attempt(owner, id, "accept", new Deed.Accept(), version, refused);
        };
    }

    private boolean attempt(Actor.Person doer, long id, String action, Deed deed, int version, Queue<Refusal> refused) {
        try {
            Actors.as(
                    doer,
                    () -> commands.run(
                            Command.on("workorder." + action, "order", id),
                            () -> handling.take(id, version, deed, MAY_DAY.plus(Duration.ofMinutes(1)))));
            return true;
        } catch (Refusal refusal) {
            refused.add(refusal);
            return false;
        }
    }

    /** Where the life that the audit log tells, entry after entry, ends. */
    private String replayed(long id) {
        List<String> actions = SystemWork.call(
                "test", () -> sql.resultQuery("""
                        select replace(action, 'workorder.', '') from audit.entry
                         where object_kind = 'order' and object_id = ? and outcome = 'DONE' order by seq""", String.valueOf(id)).fetchInto(String.class));
        String state = "DISPATCHED";
        for (String action : actions) {
            state = LEGAL.getOrDefault(state + " " + action, "illegal: " + state + " " + action + " in " + actions);
        }
        return state;
    }

    private interface Racer {
        boolean run(int number);
    }

    private static List<Boolean> race(int racers, Racer racer) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return racer.run(number);
                }));
            }
            start.countDown();
            List<Boolean> wins = new ArrayList<>();
            for (Future<Boolean> each : running) {
                wins.add(each.get());
            }
            return wins;
        }
    }
}
