package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
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
import tools.jackson.databind.JsonNode;

/** Offices, posts, appointments, jurisdictions and rules by hand. */
class OrganisationEditingTests extends TestPlatform {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    Holes holes;

    private TestBrowser officer;
    private TestBrowser town;
    private long station;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, SmallTown.personId(sql, "t-2"));
        town = TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-4"));
        station = office("t-ls");
    }

    @Test
    void appointsAndEndsFromADayOnAndKeepsTheHistory() {
        long post = newPost();
        long first = newPerson();
        long second = newPerson();
        long appointment = made(appoint(post, first, today.minusDays(10)));
        assertThat(end(appointment, today.plusDays(3), second).status()).isEqualTo(200);
        List<String> holders = new ArrayList<>();
        holdersOf(post)
                .forEach(holder -> holders.add(holder.get("person").get("id").asLong() + " "
                        + holder.get("from").asString() + " "
                        + holder.get("until").asString("")));
        assertThat(holders)
                .containsExactlyInAnyOrder(
                        first + " " + today.minusDays(10) + " " + today.plusDays(3),
                        second + " " + today.plusDays(3) + " ");
    }

    @Test
    void refusesASecondTermThatOverlapsTheFirst() {
        long post = newPost();
        long person = newPerson();
        assertThat(appoint(post, person, today.minusDays(10)).status()).isEqualTo(200);
        Answer again = appoint(post, person, today);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asString()).isEqualTo("appointment-overlaps");
    }

    @Test
    void tellsTheShiftsOfALeaverGivesThemToTheSuccessorAndTellsOthersThatHeLeft() {
        long post = newPost();
        long leaver = newPerson();
        long successor = newPerson();
        long appointment = made(appoint(post, leaver, today.minusDays(10)));
        long shift = SystemWork.call("test", () -> sql.resultQuery("""
                        insert into organisation.roster_shift (duty, person_id, begins_at, ends_at)
                        values ('OFFICER', ?, now() + interval '400 days', now() + interval '401 days') returning id""", leaver).fetchSingleInto(Long.class));
        JsonNode open = officer.get("/api/organisation/appointments/" + appointment + "/open-work?day=" + today)
                .json();
        assertThat(open.get("last").asBoolean()).isTrue();
        assertThat(open.get("shifts").size()).isEqualTo(1);
        assertThat(end(appointment, today, successor).status()).isEqualTo(200);
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.resultQuery("select person_id from organisation.roster_shift where id = ?", shift)
                                .fetchSingleInto(Long.class)))
                .isEqualTo(successor);
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.resultQuery(
                                        "select successor_id from organisation.departure where person_id = ? and told_at is not null",
                                        leaver)
                                .fetchSingleInto(Long.class)))
                .isEqualTo(successor);
        SystemWork.run("test", () -> sql.execute("delete from organisation.roster_shift where id = ?", shift));
    }

    @Test
    void letsATownEditItsOwnOfficesAndThoseBelowAndNoOthers() {
        String village = post("t-hb", "村监督员");
        assertThat(town.post("/api/organisation/posts", village).status()).isEqualTo(200);
        Answer other = town.post("/api/organisation/posts", post("t-ks", "监督员"));
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.json().get("code").asString()).isEqualTo("office-of-others");
        String wider = "{\"from\":\"%s\",\"villageIds\":[%d]}".formatted(today, village(SmallTown.HILLFOOT));
        assertThat(town.post("/api/organisation/units/" + station + "/jurisdiction", wider)
                        .status())
                .isEqualTo(403);
        TestBrowser duty = TestBrowser.signedIn(port, accounts, Role.DUTY, SmallTown.personId(sql, "t-3"));
        assertThat(duty.post("/api/organisation/posts", village).status()).isEqualTo(403);
    }

    @Test
    void changesAJurisdictionFromADayOnAndRefusesToRewriteThePast() {
        long zone = made(officer.post(
                "/api/organisation/units",
                "{\"name\":\"试验开发区\",\"kind\":\"TOWN\",\"parentId\":%d,\"sectors\":[],\"quota\":5}"
                        .formatted(office("t-ju"))));
        int riverside = village(SmallTown.RIVERSIDE);
        int orchard = village(SmallTown.ORCHARD);
        assertThat(cover(zone, today, riverside).status()).isEqualTo(200);
        assertThat(cover(zone, today.plusDays(7), riverside, orchard).status()).isEqualTo(200);
        assertThat(covered(zone, today)).containsExactly("河滨村");
        assertThat(covered(zone, today.plusDays(6))).containsExactly("河滨村");
        assertThat(covered(zone, today.plusDays(7))).containsExactlyInAnyOrder("河滨村", "果园村");
        assertThat(cover(zone, today.minusDays(1), orchard).json().get("code").asString())
                .isEqualTo("day-past");
        assertThat(officer.post("/api/organisation/units/" + zone + "/close", "{\"day\":\"" + today + "\"}")
                        .json()
                        .get("reasons")
                        .get(0)
                        .get("text")
                        .asString())
                .contains("还管辖");
        assertThat(cover(zone, today).status()).isEqualTo(200);
        assertThat(officer.post("/api/organisation/units/" + zone + "/close", "{\"day\":\"" + today + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void changesARuleFromADayOnAndAnswersEarlierMomentsByTheOldOne() {
        String sector = "TEST_" + UUID.randomUUID();
        long rule = made(officer.post("/api/organisation/rules", rule(sector, "网格员", today)));
        assertThat(personAt(sector, today)).isEqualTo("朱秋分");
        assertThat(officer.post("/api/organisation/rules", rule(sector, "网格员", today))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("rule-overlaps");
        assertThat(officer.post("/api/organisation/rules/" + rule, rule(sector, "没有的岗", today.plusDays(5)))
                        .status())
                .isEqualTo(200);
        assertThat(personAt(sector, today.plusDays(4))).isEqualTo("朱秋分");
        assertThat(personAt(sector, today.plusDays(5))).isNull();
        assertThat(town.post("/api/organisation/rules", rule(sector, "网格员", today))
                        .status())
                .isEqualTo(403);
        SystemWork.run(
                "test", () -> sql.execute("delete from organisation.responsibility_rule where sector = ?", sector));
    }

    @Test
    void listsAHoleWithThePlaceWhereItIsMendedAndNoLongerWhenItIs() {
        SystemWork.run("test", () -> sql.execute("""
                update organisation.appointment set valid_until = current_date - 1
                 where person_id = (select id from organisation.person where key = 't-6')"""));
        try {
            JsonNode hole = holeOf("GRID");
            assertThat(hole.get("trouble").asString()).isEqualTo("VACANT");
            assertThat(hole.get("link").asString()).startsWith("/organisation?unit=" + office("t-hb"));
            assertThat(hole.get("firstVillages").get(0).asString()).isEqualTo("河滨村");
            long post = SystemWork.call(
                    "test",
                    () -> sql.resultQuery("select id from organisation.post where key = 't-hb-wg'")
                            .fetchSingleInto(Long.class));
            long stand = made(appoint(post, SmallTown.personId(sql, "t-9"), today));
            assertThat(holeOf("GRID").isMissingNode()).isTrue();
            assertThat(end(stand, today, null).status()).isEqualTo(200);
        } finally {
            SystemWork.run("test", () -> sql.execute("""
                    update organisation.appointment set valid_until = null
                     where person_id = (select id from organisation.person where key = 't-6')"""));
        }
    }

    @Test
    void countsPeopleAgainstTheQuota() {
        JsonNode office = officer.get("/api/organisation/units/" + station).json();
        assertThat(officer.post(
                                "/api/organisation/units/" + station,
                                "{\"name\":\"临水镇应急站\",\"kind\":\"TOWN\",\"parentId\":%d,\"sectors\":[],\"quota\":30,\"version\":%d}"
                                        .formatted(
                                                office("t-ju"),
                                                office.get("version").asInt()))
                        .status())
                .isEqualTo(200);
        JsonNode row = town.get("/api/organisation/staffing")
                .json()
                .valueStream()
                .filter(each -> each.get("orgUnitId").asLong() == station)
                .findFirst()
                .orElseThrow();
        assertThat(row.get("gap").asInt()).isEqualTo(30 - row.get("people").asInt());
    }

    private JsonNode holeOf(String level) {
        holes.forget();
        return town.get("/api/organisation/holes?sector=TEST_CHEMICALS&trouble=VACANT&level=" + level)
                .json()
                .get("items")
                .path(0);
    }

    private @Nullable String personAt(String sector, LocalDate day) {
        JsonNode person = town.get("/api/organisation/answers?sector=%s&villageId=%d&at=%sT04:00:00Z"
                        .formatted(sector, village(SmallTown.RIVERSIDE), day))
                .json()
                .get(0)
                .get("person");
        return person.isNull() ? null : person.get("name").asString();
    }

    private static String rule(String sector, String title, LocalDate from) {
        return "{\"sector\":\"%s\",\"sectorName\":\"%s\",\"level\":\"GRID\",\"postTitle\":\"%s\",\"from\":\"%s\"}"
                .formatted(sector, sector, title, from);
    }

    private Answer cover(long officeId, LocalDate day, int... villages) {
        return officer.post(
                "/api/organisation/units/" + officeId + "/jurisdiction",
                "{\"from\":\"%s\",\"villageIds\":%s}".formatted(day, Arrays.toString(villages)));
    }

    private List<String> covered(long officeId, LocalDate day) {
        return officer.get("/api/organisation/units/" + officeId + "/jurisdiction?day=" + day)
                .json()
                .get("villages")
                .valueStream()
                .map(each -> each.get("village").asString())
                .toList();
    }

    private Answer appoint(long post, long person, LocalDate from) {
        return officer.post(
                "/api/organisation/appointments",
                "{\"personId\":%d,\"postId\":%d,\"from\":\"%s\"}".formatted(person, post, from));
    }

    private Answer end(long appointment, LocalDate day, @Nullable Long successor) {
        return officer.post(
                "/api/organisation/appointments/" + appointment + "/end",
                "{\"day\":\"%s\",\"successorId\":%s}".formatted(day, successor));
    }

    private JsonNode holdersOf(long post) {
        return officer.get("/api/organisation/units/" + station)
                .json()
                .get("posts")
                .valueStream()
                .filter(each -> each.get("id").asLong() == post)
                .findFirst()
                .orElseThrow()
                .get("holders");
    }

    private long newPost() {
        return made(officer.post("/api/organisation/posts", post("t-ls", "试岗" + UUID.randomUUID())));
    }

    private String post(String officeKey, String title) {
        return "{\"orgUnitId\":%d,\"title\":\"%s\",\"level\":\"TOWN\"}".formatted(office(officeKey), title);
    }

    private long newPerson() {
        return made(officer.post("/api/organisation/people", "{\"name\":\"俞立夏\",\"phone\":\"13900000077\"}"));
    }

    private static long made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asLong();
    }

    private long office(String key) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from organisation.org_unit where key = ?", key)
                        .fetchSingleInto(Long.class));
    }

    private int village(String code) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from geo.village where code = ?", code)
                        .fetchSingleInto(Integer.class));
    }
}
