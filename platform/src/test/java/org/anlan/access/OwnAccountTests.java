package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.password.PasswordProfile;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class OwnAccountTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    Visiting visiting;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    AccessProperties properties;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private Staff staff;

    @BeforeEach
    void gatherTheStaff() {
        staff = new Staff(port, accounts, sql);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Staff.Member member = staff.settled(Role.DUTY);
        TestBrowser here = staff.signIn(member);
        TestBrowser elsewhere = staff.signIn(member);
        assertThat(change(here, "wrong", "zai jian le xiao cheng")).isEqualTo(400);
        assertThat(change(here, Staff.PASSWORD, "short")).isEqualTo(400);
        assertThat(change(here, Staff.PASSWORD, Staff.PASSWORD))
                .as("the same again")
                .isEqualTo(400);
        assertThat(elsewhere.get("/api/access/me").status()).isEqualTo(200);
        assertThat(change(here, Staff.PASSWORD, "zai jian le xiao cheng")).isEqualTo(200);
        assertThat(here.get("/api/access/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/access/me").status()).isEqualTo(401);
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD).status())
                .isEqualTo(401);
        assertThat(staff.tryToSignIn(member.username(), "zai jian le xiao cheng")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesANewPasswordOnceWhichMustBeChanged() {
        Staff.Member member = staff.settled(Role.DUTY);
        TestBrowser security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
        String given = security.post("/api/access/accounts/" + member.id() + "/password", "")
                .json()
                .get("password")
                .asString();
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD).status())
                .isEqualTo(401);
        assertThat(staff.tryToSignIn(member.username(), given)
                        .json()
                        .get("owes")
                        .asString())
                .isEqualTo("PASSWORD");
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.fetch("select answer from access.command").format(100_000)))
                .doesNotContain(given);
    }

    @Test
    void remembersTheLastFivePasswordsUnderDengbao() {
        Staff.Member member = staff.settled(Role.DUTY);
        AccountView account = new AccountView(member.id(), member.username(), "某人", Role.DUTY, null, List.of());
        Passwords dengbao = new Passwords(sql, visiting, encoder, with(PasswordProfile.DENGBAO), clock);
        List<String> used = List.of("Xiao-yu-2011", "Xiao-yu-2022", "Xiao-yu-2033", "Xiao-yu-2044", "Xiao-yu-2055");
        used.forEach(password -> choose(dengbao, account, password));
        for (String password : used) {
            assertThatThrownBy(() -> choose(dengbao, account, password))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reasons())
                                    .anyMatch(reason -> reason.text().contains("最近 5 次")));
        }
        choose(dengbao, account, "Xiao-yu-2066");
        choose(dengbao, account, "Xiao-yu-2011");
    }

    private void choose(Passwords passwords, AccountView account, String password) {
        Actors.as(new Actor.Person(account.id(), "某人", "DUTY", 0, Scope.NONE), () -> {
            transactions.executeWithoutResult(status -> passwords.choose(account, password));
            return account;
        });
    }

    @Test
    void asksForANewPasswordAfterNinetyDaysUnderDengbaoAndNeverUnderAsvs() {
        Staff.Member member = staff.settled(Role.DUTY);
        for (PasswordProfile profile : PasswordProfile.values()) {
            assertThat(owesAfter(member, profile, Duration.ofDays(89))).isNull();
            assertThat(owesAfter(member, profile, Duration.ofDays(91)))
                    .isEqualTo(profile == PasswordProfile.DENGBAO ? SignInStep.PASSWORD : null);
        }
    }

    private @org.jspecify.annotations.Nullable SignInStep owesAfter(
            Staff.Member member, PasswordProfile profile, Duration later) {
        Sessions sessions = new Sessions(sql, visiting, with(profile), Clock.offset(clock, later));
        return sessions.find(sessions.open(member.id(), null, "203.0.113.3"))
                .orElseThrow()
                .owes();
    }

    @Test
    void endsASessionThatIsIdleOrTooOld() {
        Staff.Member member = staff.settled(Role.DUTY);
        Sessions now = new Sessions(sql, visiting, properties, clock);
        String token = now.open(member.id(), null, "203.0.113.3");
        assertThat(later(Duration.ofHours(3)).find(token)).isPresent();
        assertThat(later(Duration.ofHours(5)).find(token)).as("idle").isEmpty();
        for (int hour = 3; hour < 12; hour += 3) {
            Sessions used = later(Duration.ofHours(hour));
            used.touch(token, used.find(token).orElseThrow(), "203.0.113.4");
        }
        assertThat(later(Duration.ofHours(11)).find(token)).isPresent();
        assertThat(later(Duration.ofHours(12).plusSeconds(1)).find(token))
                .as("too old")
                .isEmpty();
    }

    private Sessions later(Duration time) {
        return new Sessions(sql, visiting, properties, Clock.offset(clock, time));
    }

    @Test
    void listsTheOwnSessionsAndEndsOne() {
        Staff.Member member = staff.settled(Role.DUTY);
        TestBrowser here = staff.signIn(member);
        TestBrowser elsewhere = staff.signIn(member);
        TestBrowser stranger = staff.signIn(staff.settled(Role.DUTY));
        JsonNode listed = here.get("/api/access/sessions").json();
        assertThat(listed).hasSize(2);
        JsonNode other = listed.valueStream()
                .filter(one -> !one.get("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(other.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(other.get("agent").asString()).contains("Java");
        String end = "/api/access/sessions/" + other.get("id").asLong() + "/end";
        assertThat(stranger.post(end, "").status()).isEqualTo(404);
        assertThat(here.post(end, "").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/access/me").status()).isEqualTo(401);
        assertThat(here.get("/api/access/me").status()).isEqualTo(200);
        staff.signIn(member);
        assertThat(here.post("/api/access/sessions/end-others", "").status()).isEqualTo(200);
        assertThat(here.get("/api/access/sessions").json()).hasSize(1);
    }

    @Test
    void endsALiveStreamAtOnceWhenItsSessionIsRevoked() throws Exception {
        Staff.Member member = staff.settled(Role.DUTY);
        HttpResponse<InputStream> stream = staff.signIn(member).open("/api/live");
        CompletableFuture<Long> ended = new CompletableFuture<>();
        stream.body().read(new byte[64]);
        Thread.ofVirtual().start(() -> {
            try (InputStream body = stream.body()) {
                body.readAllBytes();
            } catch (java.io.IOException e) {
                ended.complete(-1L);
            }
            ended.complete(System.nanoTime());
        });
        TestBrowser security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
        JsonNode all = security.get("/api/access/all-sessions").json();
        long session = all.valueStream()
                .filter(one -> one.get("accountId").asLong() == member.id())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        assertThat(staff.signIn(staff.settled(Role.DUTY))
                        .get("/api/access/all-sessions")
                        .status())
                .isEqualTo(403);
        long asked = System.nanoTime();
        assertThat(security.post("/api/access/all-sessions/" + session + "/revoke", "")
                        .status())
                .isEqualTo(200);
        long took = TimeUnit.NANOSECONDS.toMillis(ended.get(20, TimeUnit.SECONDS) - asked);
        assertThat(took).as("long before the next beat").isLessThan(3_500);
    }

    @Test
    void tellsTheRulesBeforeAPasswordIsChosen() {
        JsonNode rules = staff.signIn(staff.fresh(Role.DUTY))
                .get("/api/access/password/rules")
                .json();
        assertThat(rules.get("rules").get(0).asString()).contains("12 位");
    }

    private AccessProperties with(PasswordProfile profile) {
        return new AccessProperties(
                true,
                properties.lockout(),
                new AccessProperties.Password(profile),
                properties.session(),
                properties.secondFactor());
    }

    private static int change(TestBrowser browser, String current, String wanted) {
        return browser.post("/api/access/password", Staff.body(Map.of("current", current, "wanted", wanted)))
                .status();
    }
}
