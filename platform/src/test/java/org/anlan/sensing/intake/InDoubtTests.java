package org.anlan.sensing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.Reading;
import org.anlan.sensing.GasWorks;
import org.anlan.sensing.mqtt.MqttServer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is stored is what memory holds, whenever the power goes. */
class InDoubtTests extends TestPlatform {

    private static final Delivery.Sender NOBODY = deliveries -> {};

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    MqttServer mqtt;

    @Autowired
    Fleet fleet;

    @Autowired
    BatchTransaction transaction;

    @Autowired
    RuleStates states;

    @Autowired
    IngestWriter writer;

    private GasWorks works;
    private SupervisedPoint point;
    private final Instant start = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);

    /** The writer would judge the same points beside these tests, which nothing does in earnest. */
    @BeforeEach
    void buildTheWorks() {
        writer.stop();
        works = GasWorks.built(sql, mqtt.port(), TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        point = fleet.find(works.device)
                .orElseThrow()
                .points()
                .values()
                .iterator()
                .next();
    }

    @AfterEach
    void letTheWriterGoOn() {
        writer.start();
    }

    @Test
    void aBatchOfWhichTheCommitIsInDoubtChangesNothingTheSecondTime() {
        Batch batch = batch(start.plusSeconds(30), reading(0, 26), reading(6, 28), reading(12, 31));
        SystemWork.run("test", () -> transaction.commit(batch, start, false));
        SystemWork.run("test", () -> transaction.commit(batch, start, true));
        assertThat(works.count("reading")).isEqualTo(3);
        assertThat(works.count("reading_conflict")).isZero();
        assertThat(works.journal()).containsExactly("RAISED");
    }

    @Test
    void aReadingThatAWrongClockHadForetoldIsStoredAllTheSame() {
        Instant soon = start.plusSeconds(300);
        SystemWork.run(
                "test",
                () -> transaction
                        .commit(batch(start, new Reading(soon, 7)), start, false)
                        .judgement()
                        .committed());
        Batch later = batch(soon, new Reading(soon, 8));
        assertThat(SystemWork.call("test", () -> failed(later))).isTrue();
        SystemWork.run(
                "test", () -> transaction.commit(later, start, true).judgement().committed());
        assertThat(works.count("reading")).isEqualTo(1);
        assertThat(works.count("reading_conflict")).isEqualTo(1);
        assertThat(point.state().last()).isNotNull();
    }

    /** Often enough that ids stand in every order of a hash table. */
    @Test
    void anAlarmThatEndsAndComesAgainWithinOneBatchBecomesTwo() {
        int times = 40;
        take(batch(start.plusSeconds(20), reading(0, 30), reading(20, 30)));
        for (int time = 1; time <= times; time++) {
            int begin = 60 * time;
            SystemWork.run(
                    "test",
                    () -> sql.execute(
                            "update sensing.alarm set acknowledged_at = now(), acknowledged_by = '值班员' where point_id = ? and acknowledged_at is null",
                            point.id()));
            take(batch(
                    start.plusSeconds(begin + 40),
                    reading(begin, 10),
                    reading(begin + 15, 10),
                    reading(begin + 16, 30),
                    reading(begin + 40, 30)));
        }
        assertThat(works.count("alarm")).isEqualTo(times + 1);
        assertThat(works.journal().stream().filter("RAISED"::equals)).hasSize(times + 1);
        assertThat(works.journal().stream().filter("CLEARED"::equals)).hasSize(times);
    }

    private void take(Batch batch) {
        SystemWork.run(
                "test",
                () -> transaction.commit(batch, start, false).judgement().committed());
    }

    private boolean failed(Batch batch) {
        try {
            transaction.commit(batch, start, false);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Test
    void whatIsStoredIsExactlyWhatMemoryHoldsAfterAnyHistory() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Instant now = start;
        for (int i = 0; i < 150; i++) {
            now = now.plusMillis(500 + random.nextInt(20_000));
            List<Reading> readings = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                long skew = random.nextInt(20) == 0 ? 600_000 : -random.nextInt(8_000);
                readings.add(new Reading(now.plusMillis(skew).truncatedTo(ChronoUnit.MICROS), random.nextInt(70)));
            }
            Batch batch = new Batch(
                    List.of(delivery(now, readings)), random.nextInt(4) == 0 ? List.of(point) : List.of(), now);
            boolean careful = random.nextInt(5) == 0;
            SystemWork.run("test", () -> commit(batch, careful));
            assertThat(stored()).as("seed %d, batch %d", seed, i).isEqualTo(point.state());
        }
        assertThat(openTwice()).as("seed " + seed).isZero();
    }

    private void commit(Batch batch, boolean careful) {
        try {
            transaction.commit(batch, start, careful).judgement().committed();
        } catch (RuntimeException foretold) {
            transaction.commit(batch, start, true).judgement().committed();
        }
    }

    private PointState stored() {
        return SystemWork.call("test", () -> states.load(List.of(point.id()))).get(point.id());
    }

    /** The journal of one cause never opens twice without an ending between. */
    private long openTwice() {
        List<String> changes =
                SystemWork.call("test", () -> sql.resultQuery("""
                        select a.cause || ' ' || j.change from sensing.journal j join sensing.alarm a on a.id = j.alarm_id
                         where a.point_id = ? order by j.position""", point.id()).fetchInto(String.class));
        Map<String, Boolean> open = new HashMap<>();
        long twice = 0;
        for (String change : changes) {
            String cause = change.substring(0, change.indexOf(' '));
            boolean opening = change.contains(" RAISED");
            if (opening && open.getOrDefault(cause, false)) {
                twice++;
            }
            if (opening || change.endsWith("CLEARED") || change.endsWith("WITHDRAWN")) {
                open.put(cause, opening);
            }
        }
        assertThat(changes).isNotEmpty();
        return twice;
    }

    private Batch batch(Instant now, Reading... readings) {
        return new Batch(List.of(delivery(now, List.of(readings))), List.of(), now);
    }

    private Delivery delivery(Instant now, List<Reading> readings) {
        return new Delivery(
                NOBODY,
                1,
                0,
                now,
                readings.stream().map(reading -> new Measured(point, reading)).toList(),
                null);
    }

    private Reading reading(long second, double value) {
        return new Reading(start.plusSeconds(second), value);
    }
}
