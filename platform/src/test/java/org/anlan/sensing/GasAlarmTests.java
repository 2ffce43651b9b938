package org.anlan.sensing;

import static org.anlan.sensing.GasWorks.now;
import static org.anlan.sensing.GasWorks.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.geo.MapFeature;
import org.anlan.geo.Viewport;
import org.anlan.problem.Refusal;
import org.anlan.registry.Fact;
import org.anlan.registry.Facts;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.anlan.sensing.intake.IngestWriter;
import org.anlan.sensing.mqtt.MqttServer;
import org.anlan.workorder.CauseStory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** From a detector's message to the alarm on the screens of those who may see it. */
class GasAlarmTests extends TestPlatform {

    private static final Actor.Person DUTY_OFFICER = new Actor.Person(1, "王值班", "DUTY", 0, Scope.WHOLE_DISTRICT);
    private static final Actor.Person TOWN_OFFICER =
            new Actor.Person(2, "李科员", "TOWN", 0, Scope.ofVillages(Set.of(GasWorks.VILLAGE)));
    private static final Actor.Person SIBLING =
            new Actor.Person(3, "周科员", "TOWN", 0, Scope.ofVillages(Set.of(GasWorks.SIBLING_VILLAGE)));

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    MqttServer mqtt;

    @Autowired
    IngestWriter writer;

    @Autowired
    Alarms alarms;

    @Autowired
    Points points;

    @Autowired
    AlarmDesk desk;

    @Autowired
    AlarmsLayer layer;

    @Autowired
    CauseStory story;

    @Autowired
    Facts facts;

    private GasWorks works;
    private Mqtt3AsyncClient detector;

    @BeforeEach
    void buildTheWorks() {
        TestBrowser administrator = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        works = GasWorks.built(sql, mqtt.port(), administrator);
        detector = works.connected3();
    }

    @Test
    void raisesOneAlarmFromARisingCurve() {
        works.sendCurve(detector, now(), 6, 3, 9, 26, 28, 31);
        assertThat(works.alarmStates()).containsExactly("H UNACK_ACTIVE");
        AlarmView alarm = seenBy(DUTY_OFFICER);
        assertThat(alarm.reason()).isEqualTo("28 %LEL ≥ 25，持续 10 秒");
        assertThat(alarm.value()).isEqualTo(31);
        assertThat(alarm.worstValue()).isEqualTo(31);
        assertThat(alarm.response()).isEqualTo("停止动火，查明泄漏点。");
        assertThat(alarm.dispatch()).isEqualTo(Dispatch.ASK);
        assertThat(alarm.autoAt()).isNotNull();
    }

    @Test
    void raisesNoSecondAlarmWhileTheValueWobblesInTheDeadband() {
        works.sendCurve(detector, now(), 6, 26, 28, 31, 24, 23.5, 26, 24, 27, 23.2, 25);
        assertThat(works.alarmStates()).containsExactly("H UNACK_ACTIVE");
        assertThat(works.journal()).containsExactly("RAISED");
    }

    @Test
    void escalatesTheSameAlarmAndClearsIt() {
        works.sendCurve(detector, now(), 6, 26, 28, 31, 55, 56, 57, 20, 10, 5, 4, 3);
        assertThat(works.alarmStates()).containsExactly("HH UNACK_CLEARED");
        assertThat(works.journal()).containsExactly("RAISED", "ESCALATED", "CLEARED");
        AlarmView alarm = seenBy(DUTY_OFFICER);
        assertThat(alarm.worstValue()).isEqualTo(57);
        assertThat(alarm.active()).isFalse();
    }

    @Test
    void anEscalationThatDispatchesByItselfNoLongerAsks() {
        works.sendCurve(detector, now(), 6, 26, 28, 31, 55, 56, 57);
        AlarmView alarm = seenBy(DUTY_OFFICER);
        assertThat(alarm.ruleKind()).isEqualTo(AlarmView.Kind.HH);
        assertThat(alarm.priority()).isEqualTo(3);
        assertThat(alarm.dispatch()).isEqualTo(Dispatch.AUTO);
        assertThat(alarm.response()).isEqualTo("撤离人员，切断气源。");
    }

    @Test
    void isAcknowledgedOnceAndEndsWhenCleared() {
        Instant now = now();
        works.sendCurve(detector, now.minusSeconds(60), 6, 26, 28, 31);
        long id = works.onlyAlarm();
        AlarmView seen = Actors.as(DUTY_OFFICER, () -> alarms.acknowledge(id, "王值班", "已电话联系", now));
        assertThat(seen.state()).isEqualTo(AlarmView.State.ACK_ACTIVE);
        assertThat(seen.acknowledgedBy()).isEqualTo("王值班");
        assertThatThrownBy(() -> Actors.as(TOWN_OFFICER, () -> alarms.acknowledge(id, "李科员", null, now)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reasons().getFirst().text()).contains("王值班"));
        works.sendCurve(detector, now, 6, 10, 9, 8, 7);
        assertThat(works.alarmStates()).containsExactly("H ENDED");
        assertThat(works.journal()).containsExactly("RAISED", "ACKNOWLEDGED", "CLEARED");
    }

    @Test
    void aNewOccurrenceAfterTheEndIsANewAlarm() {
        Instant now = now();
        works.sendCurve(detector, now.minusSeconds(120), 6, 26, 28, 31, 9, 8, 7, 6);
        long first = works.onlyAlarm();
        Actors.as(DUTY_OFFICER, () -> alarms.acknowledge(first, "王值班", null, now));
        works.sendCurve(detector, now, 6, 26, 28, 31);
        assertThat(works.alarmStates()).containsExactly("H ENDED", "H UNACK_ACTIVE");
    }

    @Test
    void acknowledgesAReadingOnlyAfterItsTransactionHasCommitted() throws Exception {
        works.send(detector, reading(now().minusSeconds(5), 3));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder = holdLatest(locked, release);
        await(locked);
        CompletableFuture<?> acknowledged = works.begin(detector, reading(now(), 4));
        assertThatThrownBy(() -> acknowledged.get(1_500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(works.count("reading")).isEqualTo(1);
        release.countDown();
        GasWorks.within(acknowledged);
        assertThat(works.count("reading")).isEqualTo(2);
        holder.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aBatchWhoseConnectionDiesIsTriedAgainAndOnlyThenAcknowledged() throws Exception {
        works.send(detector, reading(now().minusSeconds(5), 3));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder = holdLatest(locked, release);
        await(locked);
        CompletableFuture<?> acknowledged = works.begin(detector, reading(now(), 4));
        eventually(this::endWaitingBackends, ended -> ended > 0);
        release.countDown();
        GasWorks.within(acknowledged);
        assertThat(works.count("reading")).isEqualTo(2);
        assertThat(works.count("reading_conflict")).isZero();
        holder.get(10, TimeUnit.SECONDS);
    }

    private int endWaitingBackends() {
        return SystemWork.call("test", () -> sql.fetch("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where usename = 'anlan_system' and wait_event_type = 'Lock'
                           and query like '%sensing.latest%' and pid <> pg_backend_pid()""")).size();
    }

    private CompletableFuture<Void> holdLatest(CountDownLatch locked, CountDownLatch release) {
        return CompletableFuture.runAsync(() -> SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> {
                    sql.execute("lock table sensing.latest in access exclusive mode");
                    locked.countDown();
                    await(release);
                })));
    }

    @Test
    void keepsCopiesOnceAndContradictionsBeside() {
        Instant at = now().minusSeconds(20);
        works.send(detector, reading(at, 3));
        works.send(detector, reading(at, 3));
        works.send(detector, reading(at, 7));
        works.send(detector, reading(at.minusSeconds(10), 2));
        works.send(detector, "[" + reading(at.plusSeconds(5), 4) + "," + reading(at.plusSeconds(5), 5) + "]");
        assertThat(works.count("reading")).isEqualTo(3);
        assertThat(works.count("reading_conflict")).isEqualTo(2);
        assertThat(points("select value from sensing.latest where point_id = ?"))
                .containsExactly(4.0);
    }

    @Test
    void storesReadingsOfWildClocksWithoutJudgingThem() {
        works.send(detector, reading(Instant.parse("1970-01-02T00:00:00Z"), 99));
        works.send(detector, reading(Instant.parse("2099-01-01T00:00:00Z"), 99));
        works.send(detector, reading(now(), 4));
        assertThat(works.count("reading")).isEqualTo(3);
        assertThat(works.alarmStates()).containsExactly("CLOCK UNACK_CLEARED");
    }

    @Test
    void aRestartInTheMiddleOfAnAlarmRaisesNoSecondOne() {
        works.sendCurve(detector, now().minusSeconds(12), 6, 26, 28, 31);
        mqtt.stop();
        writer.stop();
        writer.start();
        mqtt.start();
        works = works.at(mqtt.port());
        detector = works.connected3();
        works.sendCurve(detector, now(), 6, 32, 33);
        assertThat(works.alarmStates()).containsExactly("H UNACK_ACTIVE");
        assertThat(works.journal()).containsExactly("RAISED");
    }

    @Test
    void aSiblingTownSeesNothingOfIt() {
        works.sendCurve(detector, now(), 6, 26, 28, 31);
        long id = works.onlyAlarm();
        long point = works.pointId();
        AlarmStore.Wanted all = new AlarmStore.Wanted(false, works.unitId, null, 0, 50);
        assertThat(Actors.as(TOWN_OFFICER, () -> alarms.find(id))).isPresent();
        assertThat(Actors.as(TOWN_OFFICER, () -> alarms.page(all)).total()).isEqualTo(1);
        assertThat(Actors.as(TOWN_OFFICER, () -> points.find(point))).isPresent();
        assertThat(curveSeenBy(TOWN_OFFICER)).hasSize(3);
        assertThat(needsOf(TOWN_OFFICER)).anyMatch(title -> title.contains(works.name));
        assertThat(Actors.as(SIBLING, () -> alarms.find(id))).isEmpty();
        assertThat(Actors.as(SIBLING, () -> alarms.page(all)).total()).isZero();
        assertThat(Actors.as(SIBLING, () -> points.find(point))).isEmpty();
        assertThat(curveSeenBy(SIBLING)).isEmpty();
        assertThat(needsOf(SIBLING)).isEmpty();
        assertThat(marksSeenBy(TOWN_OFFICER)).isNotEmpty();
        assertThat(marksSeenBy(SIBLING)).isEmpty();
        assertThatThrownBy(() -> Actors.as(SIBLING, () -> alarms.acknowledge(id, "周科员", null, now())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void tellsItsStoryFromTheFirstReadingOn() {
        Instant last = now();
        works.sendCurve(detector, last, 6, 3, 26, 28, 31);
        long id = works.onlyAlarm();
        List<CauseStory.Chapter> chapters =
                Actors.as(TOWN_OFFICER, () -> transactions.execute(s -> story.tell(ObjectRef.of("alarm", id))));
        assertThat(chapters).extracting(CauseStory.Chapter::kind).containsExactly("READING", "ALARM_RAISED");
        assertThat(chapters.getFirst().at()).isEqualTo(last.minusSeconds(12));
        assertThat(chapters.getFirst().value()).isEqualTo("26 %LEL");
        assertThat(chapters.getFirst().text()).contains("达到限值 25 %LEL").contains("持续 10 秒后报警");
    }

    @Test
    void theFactsOfTheUnitFollowTheAlarm() {
        Instant now = now();
        works.sendCurve(detector, now.minusSeconds(40), 6, 26, 28, 31);
        assertThat(standingAfter("ALARM_ACTIVE"))
                .extracting(Fact::subject)
                .containsExactly("alarm:" + works.onlyAlarm());
        works.sendCurve(detector, now, 6, 9, 8, 7);
        assertThat(standingAfter("")).isEmpty();
    }

    private List<Fact> standingAfter(String kind) {
        return eventually(
                () -> SystemWork.call("test", () -> facts.standing(works.unitId, now(), now().plusSeconds(60))),
                standing -> kind.isEmpty()
                        ? standing.isEmpty()
                        : standing.stream().anyMatch(fact -> fact.kind().equals(kind)));
    }

    /** Asks again until another thread has done what it must; ten seconds at most. */
    private static <T> T eventually(Supplier<T> question, Predicate<T> expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        T answer = question.get();
        while (!expected.test(answer)) {
            assertThat(System.nanoTime()).as("still " + answer).isLessThan(deadline);
            answer = question.get();
        }
        return answer;
    }

    private AlarmView seenBy(Actor.Person person) {
        long id = works.onlyAlarm();
        return Actors.as(person, () -> alarms.find(id)).orElseThrow();
    }

    private List<Points.Reading> curveSeenBy(Actor.Person person) {
        long point = works.pointId();
        return Actors.as(person, () -> points.curve(point, now().minusSeconds(600), now().plusSeconds(1), 600));
    }

    private List<MapFeature> marksSeenBy(Actor.Person person) {
        Viewport district = new Viewport(120, 30, 121, 31, 11);
        return Actors.as(person, () -> transactions.execute(s -> layer.within(district)));
    }

    private List<String> needsOf(Actor.Person person) {
        return Actors.as(person, () -> transactions.execute(s -> desk.needsOf(person, now()))).stream()
                .map(need -> need.title())
                .toList();
    }

    private List<Double> points(String query) {
        return SystemWork.call(
                "test", () -> sql.resultQuery(query, works.pointId()).fetchInto(Double.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
