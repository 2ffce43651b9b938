package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Away from when to when, and who stands in. */
class AbsenceTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    Responsibilities responsibilities;

    private TestBrowser gridMember;
    private TestBrowser town;
    private TestBrowser otherTown;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        SystemWork.run("test", () -> sql.execute("delete from organisation.absence"));
        gridMember = TestBrowser.signedIn(port, accounts, Role.GRID, person("t-6"));
        town = TestBrowser.signedIn(port, accounts, Role.TOWN, person("t-4"));
        otherTown = TestBrowser.signedIn(port, accounts, Role.TOWN, person("t-9"));
    }

    @Test
    void namesTheDeputyInTheChainWhileThePersonIsAwayAndThePersonAgainAfterwards() {
        Instant now = Instant.now();
        assertThat(town.post("/api/organisation/absences", absence("t-6", now, "t-4", Duration.ofDays(2)))
                        .status())
                .isEqualTo(200);
        Acting away = grid(now.plusSeconds(60));
        assertThat(away.person()).isEqualTo("潘大雪");
        assertThat(away.reason()).contains("朱秋分").contains("培训，由潘大雪代理");
        assertThat(grid(now.plus(Duration.ofDays(3))).person()).isEqualTo("朱秋分");
        assertThat(grid(now.minus(Duration.ofDays(1))).person()).isEqualTo("朱秋分");
    }

    @Test
    void isEnteredAndUndoneByThePersonAndByASuperiorAndByNobodyElse() {
        Instant now = Instant.now();
        TestBrowser.Answer refused =
                otherTown.post("/api/organisation/absences", absence("t-6", now, null, Duration.ofDays(2)));
        assertThat(refused.status()).isEqualTo(403);
        TestBrowser.Answer own = gridMember.post(
                "/api/organisation/absences",
                "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"休假\"}".formatted(now, now.plus(Duration.ofDays(1))));
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        String undo = "/api/organisation/absences/" + own.json().get("id").asLong() + "/undo";
        assertThat(gridMember
                        .get("/api/organisation/absences")
                        .json()
                        .get("items")
                        .get(0)
                        .get("mayUndo")
                        .asBoolean())
                .isTrue();
        assertThat(otherTown.post(undo, "").status()).isEqualTo(403);
        assertThat(town.post(undo, "").status()).isEqualTo(200);
        assertThat(town.post(undo, "").json().get("code").asString()).isEqualTo("absence-over");
        assertThat(grid(Instant.now().plusSeconds(60)).person()).isEqualTo("朱秋分");
    }

    @Test
    void leavesWhatWasWhereAPersonComesBackEarly() {
        Instant now = Instant.now();
        long id = town.post(
                        "/api/organisation/absences",
                        absence("t-6", now.minusSeconds(3_600), "t-4", Duration.ofDays(2)))
                .json()
                .get("id")
                .asLong();
        assertThat(gridMember
                        .post("/api/organisation/absences/" + id + "/undo", "")
                        .status())
                .isEqualTo(200);
        assertThat(grid(now.minusSeconds(600)).person()).isEqualTo("潘大雪");
        assertThat(grid(Instant.now().plusSeconds(60)).person()).isEqualTo("朱秋分");
    }

    @Test
    void refusesTheSameTimeTwiceOneselfAsDeputyAndAnEndBeforeTheBegin() {
        Instant now = Instant.now();
        assertThat(town.post("/api/organisation/absences", absence("t-6", now, "t-6", Duration.ofDays(-1)))
                        .json()
                        .get("reasons")
                        .valueStream()
                        .map(reason -> reason.get("field").asString()))
                .contains("until", "deputyId");
        assertThat(town.post("/api/organisation/absences", absence("t-6", now, "t-4", Duration.ofDays(2)))
                        .status())
                .isEqualTo(200);
        assertThat(town.post(
                                "/api/organisation/absences",
                                absence("t-6", now.plusSeconds(99), null, Duration.ofDays(1)))
                        .json()
                        .get("reasons")
                        .get(0)
                        .get("text")
                        .asString())
                .contains("已经登记过请假");
    }

    private record Acting(@Nullable String person, String reason) {}

    private Acting grid(Instant at) {
        int village = SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from geo.village where code = ?", SmallTown.RIVERSIDE)
                        .fetchSingleInto(Integer.class));
        var question = new Responsibilities.Question("TEST_CHEMICALS", village, null, at);
        var link =
                SystemWork.call("test", () -> responsibilities.answer(question)).getFirst();
        PersonView person = link.person();
        return new Acting(person == null ? null : person.name(), link.reason());
    }

    private String absence(String key, Instant from, @Nullable String deputy, Duration length) {
        return "{\"personId\":%d,\"from\":\"%s\",\"until\":\"%s\",\"deputyId\":%s,\"reason\":\"培训\"}"
                .formatted(person(key), from, from.plus(length), deputy == null ? null : person(deputy));
    }

    private long person(String key) {
        return SmallTown.personId(sql, key);
    }
}
