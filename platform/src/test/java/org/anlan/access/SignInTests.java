package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.database.SystemWork;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SignInTests extends TestPlatform {

    private static Refusal wrong() {
        return Refusal.badInput("wrong", "不对");
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    Visiting visiting;

    @Autowired
    AccessProperties properties;

    @Autowired
    Commands commands;

    @Autowired
    Clock clock;

    @Autowired
    AccessPurge purge;

    private Staff staff;

    @BeforeEach
    void gatherTheStaff() {
        staff = new Staff(port, accounts, sql);
    }

    @Test
    void letsInWithTheRightPasswordAndOutAgain() {
        TestBrowser browser = staff.signIn(staff.settled(Role.DUTY));
        assertThat(browser.get("/api/access/me").json().get("owes").isNull()).isTrue();
        assertThat(browser.post("/api/access/logout", "").status()).isEqualTo(200);
        assertThat(browser.get("/api/access/me").status()).isEqualTo(401);
    }

    @Test
    void removesWhatNobodyCanUseAnyMoreAndNothingElse() {
        Staff.Member duty = staff.settled(Role.DUTY);
        TestBrowser browser = staff.signIn(duty);
        staff.tryToSignIn("nobody-" + duty.username(), "wrong");
        staff.tryToSignIn(duty.username(), "wrong");
        SystemWork.run("test", () -> {
            sql.execute("""
                    insert into access.session (token_hash, account_id, created_at, last_seen_at, expires_at)
                    select 'over'::bytea, id, now() - interval '3 days', now() - interval '3 days', now() - interval '2 days'
                      from access.account where username = ?""", duty.username());
            sql.execute(
                    "update access.sign_in_failure set at = now() - interval '1 day' where name_key = access.key_of_name(?)",
                    "nobody-" + duty.username());
            sql.execute("""
                    insert into access.command (account_id, key, request, at)
                    select id, gen_random_uuid(), 'POST /old', now() - interval '31 days'
                      from access.account where username = ?""", duty.username());
            purge.purge();
        });
        assertThat(browser.get("/api/access/me").status()).isEqualTo(200);
        assertThat(left("access.session where token_hash = 'over'::bytea")).isZero();
        assertThat(left("access.command where request = 'POST /old'")).isZero();
        assertThat(left("access.sign_in_failure where name_key = access.key_of_name('nobody-" + duty.username() + "')"))
                .isZero();
        assertThat(left("access.sign_in_failure where name_key = access.key_of_name('" + duty.username() + "')"))
                .isOne();
    }

    private int left(String rows) {
        return SystemWork.call(
                "test", () -> sql.resultQuery("select count(*) from " + rows).fetchSingleInto(Integer.class));
    }

    @Test
    void locksAfterFiveFailuresEvenForTheRightPasswordAndSaysForHowLong() {
        Staff.Member duty = staff.settled(Role.DUTY);
        for (int i = 0; i < 4; i++) {
            assertThat(staff.tryToSignIn(duty.username(), "wrong")
                            .json()
                            .get("code")
                            .asString())
                    .isEqualTo("wrong-credentials");
        }
        for (String password : List.of("wrong", Staff.PASSWORD)) {
            Answer locked = staff.tryToSignIn(duty.username(), password);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.json().get("detail").asString()).matches("输错的次数太多，还要等 1[45] 分( \\d+ 秒|钟)。");
        }
        assertThat(audited("access.login", duty.id()))
                .containsExactly(
                        "wrong-credentials",
                        "wrong-credentials",
                        "wrong-credentials",
                        "wrong-credentials",
                        "sign-in-locked",
                        "sign-in-locked");
    }

    @Test
    void meetsANameThatNobodyHasExactlyLikeOneThatSomebodyHas() {
        String known = staff.settled(Role.TOWN).username();
        String unknown = "nobody-" + known;
        for (int i = 0; i < 6; i++) {
            Answer one = staff.tryToSignIn(known, "wrong");
            Answer other = staff.tryToSignIn(unknown, "wrong");
            assertThat(other.status()).isEqualTo(one.status());
            assertThat(plain(other)).isEqualTo(plain(one));
        }
    }

    private static String plain(Answer answer) {
        return answer.text().replaceAll("还要等[^。]*。", "还要等。");
    }

    @Test
    void givesManyGuessesAtOnceNoMoreThanFour() throws Exception {
        Staff.Member duty = staff.settled(Role.DUTY);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                answers.add(guessers.submit(() -> staff.tryToSignIn(duty.username(), "wrong")));
            }
        }
        int judged = 0;
        for (Future<Answer> answer : answers) {
            judged += answer.get().status() == 401 ? 1 : 0;
        }
        assertThat(judged).isEqualTo(4);
    }

    @Test
    void remembersTheLockOverARestartAndForgetsItInTime() {
        String username = staff.settled(Role.DUTY).username();
        Lockout before = lockout(Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            before.failed(username, "203.0.113.9", wrong());
        }
        assertThatThrownBy(() -> lockout(Duration.ofMinutes(14)).demandOpen(username, "203.0.113.8"))
                .isInstanceOf(Refusal.class);
        lockout(Duration.ofMinutes(16)).demandOpen(username, "203.0.113.8");
        assertThat(lockout(Duration.ofMinutes(16))
                        .failed(username, "203.0.113.8", wrong())
                        .code())
                .as("counted anew")
                .isEqualTo("wrong");
    }

    @Test
    void countsOnlyTheFailuresOfTheWindow() {
        String username = staff.settled(Role.DUTY).username();
        for (int minute = 0; minute < 60; minute += 3) {
            assertThat(lockout(Duration.ofMinutes(minute))
                            .failed(username, "203.0.113.10", wrong())
                            .code())
                    .isEqualTo("wrong");
        }
    }

    @Test
    void slowsAnAddressThatTriesManyNames() {
        AccessProperties.Lockout limits = new AccessProperties.Lockout(
                5, Duration.ofMinutes(10), Duration.ofMinutes(15), 20, Duration.ofSeconds(60));
        assertThat(List.of(19, 20, 21, 22, 25, 26, 5000).stream()
                        .map(failures -> Lockout.waitAfter(limits, failures).toSeconds()))
                .containsExactly(0L, 1L, 2L, 4L, 32L, 60L, 60L);
        Lockout lockout = new Lockout(sql, visiting, with(limits), clock);
        for (int i = 0; i < 25; i++) {
            lockout.failed("stranger" + i, "203.0.113.77", wrong());
        }
        assertThatThrownBy(() -> lockout.demandOpen("anybody", "203.0.113.77"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("sign-in-slowed");
                    assertThat(refusal.reasons().getFirst().text()).contains("还要等");
                });
        lockout.demandOpen("anybody", "203.0.113.78");
        new Lockout(sql, visiting, with(limits), Clock.offset(clock, Duration.ofSeconds(61)))
                .demandOpen("anybody", "203.0.113.77");
    }

    @Test
    void letsInAgainWhomTheSecurityAdministratorUnlocked() {
        Staff.Member duty = staff.settled(Role.DUTY);
        for (int i = 0; i < 5; i++) {
            staff.tryToSignIn(duty.username(), "wrong");
        }
        TestBrowser security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
        assertThat(security.get("/api/access/accounts?state=LOCKED&q=" + duty.username())
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null)
                        .post("/api/access/accounts/" + duty.id() + "/unlock", "")
                        .status())
                .isEqualTo(403);
        assertThat(security.post("/api/access/accounts/" + duty.id() + "/unlock", "")
                        .status())
                .isEqualTo(200);
        assertThat(staff.tryToSignIn(duty.username(), Staff.PASSWORD).status()).isEqualTo(200);
        assertThat(audited("access.unlock-account", duty.id())).hasSize(1);
    }

    @Test
    void keepsDemonstrationAccountsOutOfRealUse() {
        Staff.Member duty = staff.settled(Role.DUTY);
        SystemWork.run(
                "test", () -> sql.execute("update access.account set demonstration = true where id = ?", duty.id()));
        assertThat(staff.tryToSignIn(duty.username(), Staff.PASSWORD).status()).isEqualTo(200);
        SignIn real = new SignIn(
                sql,
                visiting,
                new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4),
                lockout(Duration.ZERO),
                commands,
                new AccessProperties(
                        false,
                        properties.lockout(),
                        properties.password(),
                        properties.session(),
                        properties.secondFactor()));
        assertThatThrownBy(() -> real.check(duty.username(), Staff.PASSWORD, "203.0.113.5"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("demonstration-account"));
    }

    @Test
    void letsNobodyInBeforeARoleIsGranted() {
        Staff.Member newcomer = staff.fresh(null);
        assertThat(staff.tryToSignIn(newcomer.username(), Staff.PASSWORD)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("account-without-role");
        assertThat(staff.tryToSignIn(newcomer.username(), "wrong")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("wrong-credentials");
    }

    @Test
    void holdsANewcomerUntilTheGivenPasswordIsChanged() {
        TestBrowser browser = staff.signIn(staff.fresh(Role.DUTY));
        assertThat(browser.get("/api/access/me").json().get("owes").asString()).isEqualTo("PASSWORD");
        Answer held = browser.get("/api/desk/needs");
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.json().get("code").asString()).isEqualTo("sign-in-unfinished");
        assertThat(browser.get("/api/live").status()).isEqualTo(403);
        assertThat(browser.post("/api/access/password", change(Staff.PASSWORD, "zai jian le xiao cheng"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/desk/needs").status()).isEqualTo(200);
    }

    private static String change(String current, String wanted) {
        return Staff.body(Map.of("current", current, "wanted", wanted));
    }

    private AccessProperties with(AccessProperties.Lockout limits) {
        return new AccessProperties(
                true, limits, properties.password(), properties.session(), properties.secondFactor());
    }

    /** As the platform makes one when it starts, that much later. */
    private Lockout lockout(Duration later) {
        return new Lockout(sql, visiting, properties, Clock.offset(clock, later));
    }

    private List<String> audited(String action, long account) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select coalesce(detail, 'done') from audit.entry where action = ? and object_id = ? order by seq",
                                action,
                                String.valueOf(account))
                        .fetchInto(String.class));
    }
}
