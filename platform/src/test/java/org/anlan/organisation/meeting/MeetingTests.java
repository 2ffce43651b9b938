package org.anlan.organisation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A committee meets, and what it resolves becomes work orders. */
class MeetingTests extends TestPlatform {

    private static final String ALL = "/api/organisation/meetings";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    private TestBrowser officer;
    private long committee;

    @BeforeEach
    void foundTheCommittee() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, SmallTown.personId(sql, "t-2"));
        committee = made(officer.post(
                "/api/organisation/units",
                "{\"name\":\"试验专委会\",\"kind\":\"COMMITTEE\",\"parentId\":%d,\"sectors\":[\"TEST_CHEMICALS\"]}"
                        .formatted(office("t-qu"))));
        long post = made(officer.post(
                "/api/organisation/posts",
                "{\"orgUnitId\":%d,\"title\":\"主任\",\"level\":\"DEPUTY_HEAD\"}".formatted(committee)));
        made(officer.post(
                "/api/organisation/appointments",
                "{\"personId\":%d,\"postId\":%d,\"from\":\"%s\"}"
                        .formatted(
                                SmallTown.personId(sql, "t-1"),
                                post,
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                        .minusDays(3))));
    }

    @Test
    void invitesTheCommitteeDrawsWhatIsOverdueInItsSectorAndTurnsResolutionsIntoOrders() {
        long overdue = overdueOrder("TEST_CHEMICALS");
        overdueOrder("OTHER_SECTOR");
        long meeting = plan(Instant.now().minusSeconds(3_600));
        assertThat(officer.post(ALL + "/" + meeting + "/agenda/draw", "")
                        .json()
                        .get("added")
                        .asInt())
                .isGreaterThanOrEqualTo(1);
        JsonNode view = view(meeting);
        assertThat(view.get("attendance").get(0).get("name").asString()).isEqualTo("顾小寒");
        assertThat(view.get("agenda").valueStream().map(item -> item.get("link").asString("")))
                .contains("/orders/" + overdue);
        assertThat(view.get("agenda").toString()).doesNotContain("OTHER_SECTOR");
        assertThat(officer.post(ALL + "/" + meeting + "/agenda/draw", "")
                        .json()
                        .get("added")
                        .asInt())
                .isZero();
        assertThat(officer.post(ALL + "/" + meeting + "/close", "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("meeting-unfinished");
        assertThat(write(meeting, view.get("version").asInt()).status()).isEqualTo(200);
        assertThat(write(meeting, view.get("version").asInt())
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("minutes-changed");
        Answer closed = officer.post(ALL + "/" + meeting + "/close", "");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        long order = view(meeting).get("resolutions").get(0).get("orderId").asLong();
        JsonNode dispatched = officer.get("/api/workorder/orders/" + order).json();
        assertThat(dispatched.get("unitName").asString()).isEqualTo("试验专委会");
        assertThat(dispatched.get("assignee").get("name").asString()).isEqualTo("潘大雪");
        TestBrowser assignee = TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-4"));
        assertThat(assignee.post("/api/workorder/orders/" + order + "/accept", "{\"version\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.post(ALL + "/" + meeting + "/cancel", "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("meeting-over");
    }

    @Test
    void isNoneOfATownsBusinessAndATownThatIsNotConcernedSeesNoOrderOfIt() {
        TestBrowser town = TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-9"));
        long meeting = plan(Instant.now().minusSeconds(3_600));
        assertThat(town.get(ALL + "/" + meeting).status()).isEqualTo(403);
        assertThat(write(meeting, 1).status()).isEqualTo(200);
        assertThat(officer.post(ALL + "/" + meeting + "/close", "").status()).isEqualTo(200);
        long order = view(meeting).get("resolutions").get(0).get("orderId").asLong();
        assertThat(town.get("/api/workorder/orders/" + order).status()).isEqualTo(404);
        assertThat(officer.get("/api/workorder/orders/" + order).status()).isEqualTo(200);
    }

    private Answer write(long meeting, int version) {
        return officer.post(ALL + "/" + meeting + "/minutes", """
                {"version": %d, "minutes": "听取情况，议定一项。", "attendance": [{"personId": %d, "state": "PRESENT"}],
                 "resolutions": [{"text": "一周内排查完毕", "postId": %d, "dueAt": "%s"}]}""".formatted(
                        version,
                        SmallTown.personId(sql, "t-1"),
                        post("t-ls-zr"),
                        Instant.now().plusSeconds(600_000)));
    }

    private JsonNode view(long meeting) {
        return officer.get(ALL + "/" + meeting).json();
    }

    private long plan(Instant at) {
        return made(officer.post(
                ALL,
                "{\"orgUnitId\":%d,\"title\":\"例会\",\"beginsAt\":\"%s\",\"place\":\"三楼会议室\"}"
                        .formatted(committee, at)));
    }

    private long overdueOrder(String sector) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("""
                        insert into workorder.work_order (number, title, what, unit_id, unit_name, village_id, sector, cause_kind,
                          cause_id, cause_key, urgent, assignee_id, assignee_name, status, version, dispatched_at, deadline_seconds,
                          armed_at, yellow_at, due_at)
                        values (gen_random_uuid()::text, ?, '', 900000 + (random() * 90000)::int, '试验单位', ?, ?, 'test', '1',
                          gen_random_uuid()::text, false, ?, '某人', 'DISPATCHED', 1, now() - interval '9 days', 60,
                          now() - interval '9 days', now() - interval '9 days', now() - interval '8 days') returning id""", sector, village(), sector, SmallTown.personId(sql, "t-6"))
                        .fetchSingleInto(Long.class));
    }

    private int village() {
        return sql.resultQuery("select id from geo.village where code = ?", SmallTown.RIVERSIDE)
                .fetchSingleInto(Integer.class);
    }

    private long office(String key) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from organisation.org_unit where key = ?", key)
                        .fetchSingleInto(Long.class));
    }

    private long post(String key) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from organisation.post where key = ?", key)
                        .fetchSingleInto(Long.class));
    }

    private static long made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asLong();
    }
}
