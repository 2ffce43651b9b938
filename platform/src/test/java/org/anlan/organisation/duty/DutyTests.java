package org.anlan.organisation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Shifts by hand, swaps and hand-overs, in a week of the year 2033 and around now. */
class DutyTests extends TestPlatform {

    private static final String SHIFTS = "/api/organisation/roster/shifts";
    private static final String SWAPS = "/api/organisation/roster/swaps";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    private TestBrowser officer;
    private TestBrowser other;
    private long officerId;
    private long otherId;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        officerId = SmallTown.personId(sql, "t-3");
        otherId = SmallTown.personId(sql, "t-4");
        officer = TestBrowser.signedIn(port, accounts, Role.DUTY, officerId);
        other = TestBrowser.signedIn(port, accounts, Role.TOWN, otherId);
    }

    @AfterEach
    void clear() {
        SystemWork.run("test", () -> {
            sql.execute("delete from organisation.handover_note");
            sql.execute(
                    "delete from organisation.roster_shift where begins_at < '2031-01-01' or begins_at > '2032-01-01'");
        });
    }

    @Test
    void entersAWeekCopiesItAndChecksEachDay() {
        add(officerId, "LEADER", "2033-05-02T00:00:00Z", "2033-05-02T12:00:00Z");
        add(otherId, "OFFICER", "2033-05-02T00:00:00Z", "2033-05-02T12:00:00Z");
        assertThat(officer.post(
                                "/api/organisation/roster/copy",
                                "{\"from\":\"2033-05-02\",\"to\":\"2033-05-09\",\"days\":7,\"replace\":false}")
                        .json()
                        .get("shifts")
                        .asInt())
                .isEqualTo(2);
        JsonNode day = day("2033-05-09");
        assertThat(day.get("shifts").size()).isEqualTo(2);
        assertThat(day.get("findings").get(0).get("text").asString()).contains("20:00–24:00 没有排人");
        assertThat(officer.post(
                                "/api/organisation/roster/copy",
                                "{\"from\":\"2033-05-02\",\"to\":\"2033-05-09\",\"days\":7,\"replace\":false}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("shifts-there");
        assertThat(other.post(SHIFTS, shift(otherId, "OFFICER", "2033-05-03T00:00:00Z", "2033-05-03T12:00:00Z"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesOnePersonInTwoShiftsAtOnceAndAShiftThatHasBegun() {
        add(officerId, "OFFICER", "2033-06-02T00:00:00Z", "2033-06-02T12:00:00Z");
        assertThat(officer.post(SHIFTS, shift(officerId, "LEADER", "2033-06-02T06:00:00Z", "2033-06-02T18:00:00Z"))
                        .json()
                        .get("reasons")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("personId");
        long begun =
                insert(officerId, Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(officer.post(SHIFTS + "/" + begun + "/remove", "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("shift-begun");
    }

    @Test
    void swapsTwoShiftsWhenTheOtherAgrees() {
        long mine = add(officerId, "OFFICER", "2033-07-02T00:00:00Z", "2033-07-02T12:00:00Z");
        long his = add(otherId, "OFFICER", "2033-07-03T00:00:00Z", "2033-07-03T12:00:00Z");
        long swap = made(officer.post(
                SWAPS,
                "{\"shiftId\":%d,\"personId\":%d,\"otherShiftId\":%d,\"reason\":\"家中有事\"}"
                        .formatted(mine, otherId, his)));
        assertThat(officer.post(SWAPS + "/" + swap + "/answer", "{\"agreed\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(other.post(SWAPS + "/" + swap + "/answer", "{\"agreed\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(holderOf(mine)).isEqualTo(otherId);
        assertThat(holderOf(his)).isEqualTo(officerId);
        assertThat(other.post(SWAPS + "/" + swap + "/answer", "{\"agreed\":true}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("swap-over");
    }

    @Test
    void leavesTheShiftsWhereTheOtherDeclinesOrTheAskerWithdraws() {
        long mine = add(officerId, "OFFICER", "2033-08-02T00:00:00Z", "2033-08-02T12:00:00Z");
        String ask = "{\"shiftId\":%d,\"personId\":%d,\"reason\":\"\"}".formatted(mine, otherId);
        long declined = made(officer.post(SWAPS, ask));
        assertThat(officer.post(SWAPS, ask).json().get("code").asString()).isEqualTo("swap-open");
        assertThat(other.post(SWAPS + "/" + declined + "/answer", "{\"agreed\":false}")
                        .status())
                .isEqualTo(200);
        long withdrawn = made(officer.post(SWAPS, ask));
        assertThat(other.post(SWAPS + "/" + withdrawn + "/withdraw", "").status())
                .isEqualTo(403);
        assertThat(officer.post(SWAPS + "/" + withdrawn + "/withdraw", "").status())
                .isEqualTo(200);
        assertThat(holderOf(mine)).isEqualTo(officerId);
    }

    @Test
    void letsTheLeavingShiftWriteAndTheComingOneAcknowledgeAndFixesTheTextThen() {
        Instant change = Instant.now().truncatedTo(ChronoUnit.HOURS);
        insert(officerId, change.minusSeconds(36_000), change);
        insert(otherId, change, change.plusSeconds(36_000));
        String note = "{\"changesAt\":\"%s\",\"text\":\"无未了事项\"}".formatted(change);
        assertThat(other.post("/api/organisation/roster/handovers", note).status())
                .isEqualTo(403);
        long id = made(officer.post("/api/organisation/roster/handovers", note));
        String sign = "/api/organisation/roster/handovers/" + id + "/acknowledge";
        assertThat(officer.post(sign, "").status()).isEqualTo(403);
        assertThat(other.post(sign, "").status()).isEqualTo(200);
        assertThat(officer.post("/api/organisation/roster/handovers", note)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("note-acknowledged");
    }

    private JsonNode day(String date) {
        return officer.get("/api/organisation/roster/week?days=1&from=" + date)
                .json()
                .get("days")
                .get(0);
    }

    private long holderOf(long shift) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("select person_id from organisation.roster_shift where id = ?", shift)
                        .fetchSingleInto(Long.class));
    }

    private long insert(long person, Instant from, Instant until) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery("""
                        insert into organisation.roster_shift (duty, person_id, begins_at, ends_at)
                        values ('OFFICER', ?, ?::timestamptz, ?::timestamptz) returning id""", person, from.toString(), until.toString())
                        .fetchSingleInto(Long.class));
    }

    private long add(long person, String duty, String from, String until) {
        return made(officer.post(SHIFTS, shift(person, duty, from, until)));
    }

    private static String shift(long person, String duty, String from, String until) {
        return "{\"duty\":\"%s\",\"personId\":%d,\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(duty, person, from, until);
    }

    private static long made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asLong();
    }
}
