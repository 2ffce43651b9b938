package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mobile numbers: masked wherever people are listed, whole on asking, and each such look is in the audit log. */
class PhoneTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
    }

    @Test
    void showsTheWholeNumberOnAskingAndWritesDownWhoLooked() {
        long gridMember = SmallTown.personId(sql, "t-6");
        TestBrowser duty = TestBrowser.signedIn(port, accounts, Role.DUTY, SmallTown.personId(sql, "t-3"));
        long before = looks(gridMember);
        TestBrowser.Answer answer = duty.post("/api/organisation/people/" + gridMember + "/phone", "");
        assertThat(answer.json().get("phone").asString()).isEqualTo("13900000006");
        assertThat(looks(gridMember)).isEqualTo(before + 1);
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.fetch("select answer from access.command").format(100_000)))
                .doesNotContain("13900000006");
    }

    @Test
    void refusesItToWhomItIsNoneOf() {
        long gridMember = SmallTown.personId(sql, "t-6");
        long worker = SmallTown.personId(sql, "t-7");
        Map<Role, Integer> answers = new TreeMap<>();
        for (Role role : Role.values()) {
            answers.put(
                    role,
                    TestBrowser.signedIn(port, accounts, role, null)
                            .post("/api/organisation/people/" + gridMember + "/phone", "")
                            .status());
        }
        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Role.DUTY,
                        200,
                        Role.LEADER,
                        200,
                        Role.DEPARTMENT,
                        200,
                        Role.TOWN,
                        200,
                        Role.GRID,
                        403,
                        Role.ENTERPRISE,
                        403,
                        Role.SYSTEM,
                        403,
                        Role.SECURITY,
                        403,
                        Role.AUDIT,
                        403));
        assertThat(TestBrowser.signedIn(port, accounts, Role.TOWN, SmallTown.personId(sql, "t-4"))
                        .post("/api/organisation/people/" + worker + "/phone", "")
                        .status())
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, accounts, Role.DUTY, SmallTown.personId(sql, "t-3"))
                        .post("/api/organisation/people/" + worker + "/phone", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsNoWholeNumberToAnybody() {
        TestBrowser duty = TestBrowser.signedIn(port, accounts, Role.DUTY, SmallTown.personId(sql, "t-3"));
        int village = SystemWork.call(
                "test",
                () -> sql.fetchSingle("select id from geo.village where code = ?", SmallTown.RIVERSIDE)
                        .get(0, Integer.class));
        for (String path : List.of(
                "/api/organisation/people?size=200",
                "/api/organisation/roster?date=2031-05-01",
                "/api/organisation/chain?villageId=" + village + "&kind=TEST_CHEMICALS",
                "/api/notification/messages?size=200",
                "/api/notification/local-sms",
                "/api/registry/units/export.xlsx",
                "/api/workorder/orders/export.xlsx")) {
            TestBrowser.Answer answer = duty.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContainPattern("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
        }
        assertThat(duty.get("/api/organisation/people?size=200").text()).contains("139****0006");
    }

    private long looks(long person) {
        return SystemWork.call(
                "test",
                () -> sql.fetchSingle(
                                "select count(*) from audit.entry where action = 'organisation.see-phone' and object_id = ? and outcome = 'DONE'",
                                String.valueOf(person))
                        .get(0, Long.class));
    }
}
