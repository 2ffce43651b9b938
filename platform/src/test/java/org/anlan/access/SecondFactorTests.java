package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SecondFactorTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    private Staff staff;

    @BeforeEach
    void gatherTheStaff() {
        staff = new Staff(port, accounts, sql);
    }

    @Test
    void holdsAnAdministratorUntilAnAuthenticatorIsBound() {
        TestBrowser audit = staff.signIn(staff.settled(Role.AUDIT));
        assertThat(owes(audit)).isEqualTo("ENROL");
        assertThat(audit.get("/api/access/accounts").status()).isEqualTo(403);
        assertThat(audit.get("/api/access/sessions").status()).isEqualTo(403);
        assertThat(audit.post("/api/access/password", "{}").status()).isEqualTo(403);

        Staff.Authenticator authenticator = staff.enrol(audit);
        assertThat(audit.post("/api/access/second-factor/confirm", Staff.code(authenticator.wrong()))
                        .status())
                .isEqualTo(400);
        Answer confirmed = audit.post("/api/access/second-factor/confirm", Staff.code(authenticator.code(0)));
        assertThat(confirmed.json().get("codes")).hasSize(10);
        assertThat(owes(audit)).isNull();
        assertThat(audit.get("/api/access/accounts").status()).isEqualTo(200);
    }

    @Test
    void asksForACodeAtEachSignInAndTakesEachOnce() {
        Staff.Member member = staff.settled(Role.SYSTEM);
        Staff.Authenticator authenticator = enrolled(member, -1);
        TestBrowser again = staff.signIn(member);
        assertThat(owes(again)).isEqualTo("CODE");
        assertThat(again.get("/api/access/accounts").status()).isEqualTo(403);
        assertThat(again.post("/api/access/second-factor/draw", "").status())
                .as("no second authenticator by the password alone")
                .isEqualTo(403);
        String code = authenticator.code(0);
        assertThat(prove(again, code).json().get("owes").isNull()).isTrue();
        assertThat(again.get("/api/access/accounts").status()).isEqualTo(200);

        TestBrowser thief = staff.signIn(member);
        assertThat(prove(thief, code).json().get("code").asString()).isEqualTo("code-used");
        assertThat(prove(thief, authenticator.code(-1)).json().get("code").asString())
                .as("older than one that was used")
                .isEqualTo("code-used");
        assertThat(thief.get("/api/access/accounts").status()).isEqualTo(403);
        assertThat(prove(thief, authenticator.code(1)).status()).isEqualTo(200);
    }

    @Test
    void countsWrongCodesAsFailuresAtTheDoor() {
        Staff.Member member = staff.settled(Role.SYSTEM);
        Staff.Authenticator authenticator = enrolled(member, -1);
        TestBrowser guesser = staff.signIn(member);
        for (int i = 0; i < 4; i++) {
            assertThat(prove(guesser, authenticator.wrong()).status()).isEqualTo(400);
            guesser = staff.signIn(member);
        }
        assertThat(prove(guesser, authenticator.wrong()).status()).isEqualTo(429);
        assertThat(prove(guesser, authenticator.code(0)).status()).isEqualTo(429);
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD).status())
                .isEqualTo(429);
    }

    @Test
    void takesEachRecoveryCodeOnceAndKeepsOnlyItsHash() {
        Staff.Member member = staff.settled(Role.AUDIT);
        TestBrowser first = staff.signIn(member);
        Staff.Authenticator authenticator = staff.enrol(first);
        List<String> codes = first.post("/api/access/second-factor/confirm", Staff.code(authenticator.code(0)))
                .json()
                .get("codes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
        assertThat(prove(staff.signIn(member), codes.get(3).toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertThat(prove(staff.signIn(member), codes.get(3)).status()).isEqualTo(400);
        TestBrowser other = staff.signIn(member);
        assertThat(prove(other, codes.get(4).replace("-", "")).status()).isEqualTo(200);
        assertThat(other.get("/api/access/second-factor")
                        .json()
                        .get("recoveryLeft")
                        .asInt())
                .isEqualTo(8);
        String kept = SystemWork.call(
                "test",
                () -> sql.fetch("select c.request, c.answer from access.command c where account_id = ?", member.id())
                        .format(1000));
        assertThat(codes).noneMatch(kept::contains);
    }

    @Test
    void isResetByAnotherSecurityAdministratorOnly() {
        Staff.Member member = staff.settled(Role.SECURITY);
        TestBrowser own = staff.signIn(member);
        Staff.Authenticator authenticator = staff.enrol(own);
        own.post("/api/access/second-factor/confirm", Staff.code(authenticator.code(0)));
        String reset = "/api/access/accounts/" + member.id() + "/second-factor/reset";
        assertThat(own.post(reset, "").json().get("code").asString()).isEqualTo("own-account");
        assertThat(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null)
                        .post(reset, "")
                        .status())
                .isEqualTo(403);
        assertThat(TestBrowser.signedIn(port, accounts, Role.SECURITY, null)
                        .post(reset, "")
                        .status())
                .isEqualTo(200);
        assertThat(own.get("/api/access/me").status()).as("its sessions end").isEqualTo(401);
        assertThat(owes(staff.signIn(member))).isEqualTo("ENROL");
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.fetch(
                                "select 1 from audit.entry where action = 'access.reset-second-factor' and object_id = ? and outcome = 'DONE'",
                                String.valueOf(member.id()))))
                .hasSize(1);
    }

    @Test
    void isOfferedToEverybodyAndCanBeTakenOffByWhoNeedNotHaveIt() {
        Staff.Member duty = staff.settled(Role.DUTY);
        TestBrowser browser = staff.signIn(duty);
        Staff.Authenticator authenticator = staff.enrol(browser);
        browser.post("/api/access/second-factor/confirm", Staff.code(authenticator.code(-1)));
        assertThat(owes(staff.signIn(duty))).isEqualTo("CODE");
        assertThat(browser.post("/api/access/second-factor/remove", Staff.code(authenticator.code(0)))
                        .status())
                .isEqualTo(200);
        assertThat(owes(staff.signIn(duty))).isNull();

        Staff.Member system = staff.settled(Role.SYSTEM);
        TestBrowser administrator = staff.signIn(system);
        Staff.Authenticator bound = staff.enrol(administrator);
        administrator.post("/api/access/second-factor/confirm", Staff.code(bound.code(-1)));
        assertThat(administrator
                        .post("/api/access/second-factor/remove", Staff.code(bound.code(0)))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("second-factor-required");
    }

    private Staff.Authenticator enrolled(Staff.Member member, int step) {
        TestBrowser browser = staff.signIn(member);
        Staff.Authenticator authenticator = staff.enrol(browser);
        browser.post("/api/access/second-factor/confirm", Staff.code(authenticator.code(step)));
        return authenticator;
    }

    private static Answer prove(TestBrowser browser, String code) {
        return browser.post("/api/access/login/code", Staff.code(code));
    }

    @org.jspecify.annotations.Nullable
    private static String owes(TestBrowser browser) {
        var owes = browser.get("/api/access/me").json().get("owes");
        return owes.isNull() ? null : owes.asString();
    }
}
