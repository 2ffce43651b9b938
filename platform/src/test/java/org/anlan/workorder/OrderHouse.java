package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Orders of 河滨化工厂 in the small town, in a far year: the platform's own scheduler does not touch them. */
abstract class OrderHouse extends TestPlatform {

    static final Instant MAY_DAY = Instant.parse("2031-05-01T01:00:00Z");
    private static final AtomicLong CAUSES = new AtomicLong(7_700_000);

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    Villages villages;

    @Autowired
    WorkOrders orders;

    @Autowired
    OrderStore store;

    @Autowired
    OrderHandling handling;

    @Autowired
    DeadlineClock clock;

    long unitId;
    int village;
    Actor.Person owner;
    Actor.Person grid;
    Actor.Person town;
    Actor.Person department;
    Actor.Person duty;
    /** Of the other town: no scope over the works. */
    Actor.Person stranger;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        village = villages.findByCode(SmallTown.RIVERSIDE).orElseThrow().id();
        unitId = SystemWork.call("test", () -> sql.resultQuery("""
                        insert into registry.unit (kind, name, grams, initials, operator_code, village_id, first_seen_at, changed_at)
                        values ('DANGEROUS_CHEMICALS', '河滨化工厂', '{}', '', '91330503TEST000001', ?, now(), now()) returning id""", village).fetchSingleInto(Long.class));
        int elsewhere = villages.findByCode(SmallTown.HILLFOOT).orElseThrow().id();
        owner = person("t-8", "周芒种", Role.ENTERPRISE, Scope.ofUnits(Set.of(unitId)));
        grid = person("t-6", "朱秋分", Role.GRID, Scope.ofVillages(Set.of(village)));
        town = person("t-4", "潘大雪", Role.TOWN, Scope.ofVillages(Set.of(village)));
        department = person("t-2", "蒋小暑", Role.DEPARTMENT, Scope.WHOLE_DISTRICT);
        duty = person("t-3", "费小雪", Role.DUTY, Scope.WHOLE_DISTRICT);
        stranger = person("t-9", "俞白露", Role.TOWN, Scope.ofVillages(Set.of(elsewhere)));
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "update workorder.deadline set void_at = now() where fired_at is null and void_at is null"));
    }

    private Actor.Person person(String key, String name, Role role, Scope scope) {
        long id = SmallTown.personId(sql, key);
        return new Actor.Person(9_000_000 + id, name, role.name(), id, scope);
    }

    long dispatch(String title, boolean urgent, Duration length, Instant now) {
        return dispatchTo(owner, title, urgent, length, now);
    }

    long dispatchTo(Actor.Person assignee, String title, boolean urgent, Duration length, Instant now) {
        return SystemWork.call(
                "test",
                () -> orders.dispatch(
                                new WorkOrders.NewOrder(
                                        title,
                                        "查明原因并处理。",
                                        unitId,
                                        "河滨化工厂",
                                        village,
                                        ObjectRef.of("test", unitId),
                                        "test:" + CAUSES.incrementAndGet(),
                                        assignee.personId(),
                                        List.of(),
                                        length,
                                        urgent,
                                        "TEST_CHEMICALS"),
                                now)
                        .orderId());
    }

    WorkOrder order(long id) {
        return SystemWork.call("test", () -> store.find(id)).orElseThrow();
    }

    List<String> steps(long id) {
        return SystemWork.call("test", () -> store.life(id)).stream()
                .map(Step::kind)
                .toList();
    }

    OrderView does(Actor.Person doer, long id, Deed deed, Instant now) {
        int version = order(id).progress().version();
        return Actors.as(doer, () -> handling.take(id, version, deed, now));
    }

    int fire(Instant now) {
        return SystemWork.call("test", () -> clock.fireDue(now));
    }

    long count(String what, Object... binds) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select count(*) from " + what, binds).fetchSingleInto(Long.class));
    }
}
