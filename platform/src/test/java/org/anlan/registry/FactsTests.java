package org.anlan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.TestPlatform;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class FactsTests extends TestPlatform {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

    @Autowired
    DSLContext sql;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aLaterFactOfTheSameSubjectReplacesTheEarlierOneFromItsTimeOn() {
        long unit = SomeUnits.unit(sql, 7, "望舒示例化工", null);
        asSystem(() -> {
            facts.record(fact(unit, "alarm:1", false, NINE), NINE);
            facts.record(fact(unit, "alarm:2", false, NINE), NINE);
            facts.record(fact(unit, "alarm:1", true, TEN), TEN);
        });
        assertThat(subjects(unit, NINE, TEN)).containsExactlyInAnyOrder("alarm:1", "alarm:2");
        assertThat(subjects(unit, TEN, TEN)).containsExactly("alarm:2");
    }

    @Test
    void tellsWhatWasKnownAtAnEarlierMoment() {
        long unit = SomeUnits.unit(sql, 7, "天枢示例涂料", null);
        asSystem(() -> facts.record(fact(unit, "order:1", false, NINE), ELEVEN));
        assertThat(subjects(unit, TEN, TEN)).isEmpty();
        assertThat(subjects(unit, TEN, ELEVEN)).containsExactly("order:1");
    }

    @Test
    void leavesOutWhatIsNoLongerValid() {
        long unit = SomeUnits.unit(sql, 7, "天璇示例仓储", null);
        asSystem(() -> facts.record(
                new Facts.NewFact(unit, "PERMIT", "permit:1", false, NINE, TEN, null, "{}", "临时许可。", "区应急管理局", null),
                NINE));
        assertThat(subjects(unit, NINE, ELEVEN)).containsExactly("permit:1");
        assertThat(subjects(unit, TEN, ELEVEN)).isEmpty();
    }

    @Test
    void aKeyUsedBeforeRecordsNothing() {
        long unit = SomeUnits.unit(sql, 7, "天玑示例印染", null);
        asSystem(() -> {
            facts.recordOnce("order 5 DISPATCHED", fact(unit, "order:5", false, NINE), NINE);
            facts.recordOnce("order 5 DISPATCHED", fact(unit, "order:5", false, NINE), TEN);
        });
        assertThat(SystemWork.call("test", () -> facts.count(unit))).isEqualTo(1);
    }

    @Test
    void showsATimelineOnlyToThoseWhoSeeTheUnit() {
        long unit = SomeUnits.unit(sql, 7, "玉衡示例木业", null);
        asSystem(() -> facts.record(fact(unit, "alarm:9", false, NINE), NINE));
        assertThat(Actors.as(officerOf(7), () -> facts.timeline(unit, 0, 10))).hasSize(1);
        assertThat(Actors.as(officerOf(8), () -> facts.timeline(unit, 0, 10))).isEmpty();
    }

    /** Writers commit in another order than they wrote; one consumer follows with its cursor. */
    @Test
    void theJournalSkipsNothingUnderConcurrentWriters() throws Exception {
        long seed = new Random().nextLong();
        long start = endOfJournal();
        Set<Long> written = ConcurrentHashMap.newKeySet();
        List<Long> units = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            units.add(SomeUnits.unit(sql, 7, "开阳示例机械" + i, null));
        }
        Set<Long> heard = new HashSet<>();
        long cursor = start;
        CountDownLatch writing = new CountDownLatch(4);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                List<Long> mine = units.subList(w * 30, w * 30 + 30);
                Random random = new Random(seed + w);
                running.add(writers.submit(() -> {
                    mine.forEach(unit -> writeSlowly(unit, random, written));
                    writing.countDown();
                }));
            }
            while (writing.getCount() > 0) {
                cursor = read(cursor, heard);
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        for (long next = read(cursor, heard); next != cursor; next = read(cursor, heard)) {
            cursor = next;
        }
        assertThat(heard).as("seed %d", seed).containsAll(written).hasSameSizeAs(written);
    }

    private void writeSlowly(long unit, Random random, Set<Long> written) {
        boolean keep = random.nextInt(10) > 0;
        asSystem(() -> transactions.executeWithoutResult(status -> {
            facts.record(fact(unit, "alarm:" + unit, false, NINE), NINE);
            sql.execute("select pg_sleep(?)", random.nextInt(30) / 1000.0);
            if (!keep) {
                status.setRollbackOnly();
            }
        }));
        if (keep) {
            written.add(unit);
        }
    }

    private long read(long cursor, Set<Long> heard) {
        Facts.JournalPage page = SystemWork.call("test", () -> facts.changedAfter(cursor, 7));
        heard.addAll(page.unitIds());
        return page.nextCursor();
    }

    private long endOfJournal() {
        long cursor = 0;
        for (long next = read(cursor, new HashSet<>()); next != cursor; next = read(cursor, new HashSet<>())) {
            cursor = next;
        }
        return cursor;
    }

    private List<String> subjects(long unit, Instant at, Instant knownAt) {
        return SystemWork.call(
                "test",
                () -> facts.standing(unit, at, knownAt).stream()
                        .map(Fact::subject)
                        .toList());
    }

    private static void asSystem(Runnable work) {
        SystemWork.run("test", work);
    }

    private static Facts.NewFact fact(long unit, String subject, boolean ended, Instant from) {
        return new Facts.NewFact(
                unit, "ALARM_ACTIVE", subject, ended, from, null, null, "{}", "可燃气体报警。", "感知网", "/alarms");
    }

    static Actor.Person officerOf(int village) {
        return new Actor.Person(1, "顾大寒", "TOWN", 0, Scope.ofVillages(List.of(village)));
    }
}
