package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 三员分立: what each of the three administrators may do, and that no account is two of them. */
class AdministratorsTests extends TestPlatform {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private Staff staff;
    private TestBrowser system;
    private TestBrowser security;

    @BeforeEach
    void gatherTheStaff() {
        staff = new Staff(port, accounts, sql);
        system = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
    }

    /** Every handler of the platform is held against this: an administrator is let into nothing that is not named here. */
    @Test
    void opensNoBusinessToAnyOfTheThree() {
        Map<Role, Set<String>> open = new EnumMap<>(Role.class);
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                for (Role role : List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT)) {
                    if (AllowedInterceptor.isOpenTo(role, method)) {
                        info.getPatternValues()
                                .forEach(path -> open.computeIfAbsent(role, any -> new TreeSet<>())
                                        .add(path));
                    }
                }
            });
        }
        assertThat(open.get(Role.SYSTEM))
                .allMatch(path -> path.matches("/api/access/(login/code|logout|me|password.*|second-factor.*"
                        + "|sessions.*|accounts|accounts/\\{id}/(close|reopen))|/api/geo/(divisions|villages|basemap)|/api/calendar/.*"
                        + "|/api/organisation/(import|units|people)|/api/sensing/devices/import.*"));
        assertThat(open.get(Role.SECURITY))
                .allMatch(path -> path.matches("/api/access/(login/code|logout|me|password.*|second-factor.*"
                        + "|sessions.*|all-sessions.*|keys.*|accounts|accounts/\\{id}/(role|lock|unlock|password|second-factor/reset"
                        + "|sessions/end))|/api/geo/(divisions|villages)|/api/calendar/.*|/api/organisation/units"));
        assertThat(open.get(Role.AUDIT))
                .allMatch(
                        path -> path.matches(
                                "/api/access/(login/code|logout|me|password.*|second-factor.*"
                                        + "|sessions.*|accounts)|/api/geo/(divisions|villages)|/api/calendar/.*|/api/organisation/units|/api/audit/.*"));
    }

    @Test
    void opensAnAccountByOneAdministratorAndGrantsItByAnother() {
        String username = username();
        String opening = Staff.body(Map.of("username", username, "name", "潘大雪"));
        assertThat(security.post("/api/access/accounts", opening).status()).isEqualTo(403);
        Answer opened = system.post("/api/access/accounts", opening);
        String password = opened.json().get("password").asString();
        String grant = "/api/access/accounts/" + opened.json().get("id").asLong() + "/role";
        assertThat(system.post(grant, role(Role.TOWN)).status()).isEqualTo(403);
        assertThat(security.post(grant, role(Role.TOWN)).status()).isEqualTo(200);
        Answer me = staff.tryToSignIn(username, password);
        assertThat(me.json().get("role").asString()).isEqualTo("TOWN");
        assertThat(me.json().get("owes").asString()).isEqualTo("PASSWORD");
    }

    @Test
    void refusesToMakeOneAdministratorAnotherOrOneWhoDoesBusiness() {
        for (Role from : List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT, Role.DUTY)) {
            long id = staff.settled(from).id();
            for (Role to : List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT, Role.DUTY)) {
                Answer answer = security.post("/api/access/accounts/" + id + "/role", role(to));
                assertThat(answer.status()).as("%s to %s", from, to).isEqualTo(from == to ? 200 : 409);
                if (from != to) {
                    assertThat(answer.json().get("title").asString()).isEqualTo("三员分立，不能兼任");
                }
            }
        }
        long duty = staff.settled(Role.DUTY).id();
        assertThat(security.post("/api/access/accounts/" + duty + "/role", role(Role.TOWN))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesASecondAdministrationToOnePerson() {
        long person = 990_000L + Math.floorMod(UUID.randomUUID().hashCode(), 100_000);
        long first = openFor(person);
        long second = openFor(person);
        assertThat(security.post("/api/access/accounts/" + first + "/role", role(Role.SYSTEM))
                        .status())
                .isEqualTo(200);
        Answer refused = security.post("/api/access/accounts/" + second + "/role", role(Role.AUDIT));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("同一个人已有另一种管理员账号");
    }

    private long openFor(long person) {
        return system.post(
                        "/api/access/accounts",
                        Staff.body(Map.of("username", username(), "name", "蒋小暑", "personId", person)))
                .json()
                .get("id")
                .asLong();
    }

    @Test
    void isHeldToByTheDatabaseWhateverAHandlerForgets() {
        long auditor = staff.settled(Role.AUDIT).id();
        assertThatThrownBy(() -> SystemWork.run(
                        "test", () -> sql.execute("update access.account set role = 'SYSTEM' where id = ?", auditor)))
                .hasMessageContaining("an administrator keeps one role");
        long systemId = staff.settled(Role.SYSTEM).id();
        long securityId = staff.settled(Role.SECURITY).id();
        long duty = staff.settled(Role.DUTY).id();
        for (String statement : List.of(
                "update access.account set role = 'LEADER' where id = " + duty,
                "update access.account set locked_at = now() where id = " + duty,
                "update access.account set password_hash = 'x' where id = " + duty)) {
            assertThatThrownBy(() -> asPerson(systemId, statement)).hasMessageContaining("only the");
            assertThat(asPerson(securityId, statement)).isEqualTo(1);
        }
        for (String statement : List.of(
                "update access.account set enabled = false where id = " + duty,
                "update access.account set name = '某甲' where id = " + duty)) {
            assertThatThrownBy(() -> asPerson(securityId, statement)).hasMessageContaining("only the system");
            assertThat(asPerson(systemId, statement)).isEqualTo(1);
        }
        String insert =
                "insert into access.account (username, password_hash, name, role, created_at, password_changed_at)"
                        + " values ('" + username() + "', 'x', '某乙', 'SECURITY', now(), now())";
        assertThatThrownBy(() -> asPerson(systemId, insert)).hasMessageContaining("without a role");
    }

    @Test
    void refusesWhatAnAdministratorWouldDoToTheOwnAccount() {
        Staff.Member member = staff.settled(Role.SECURITY);
        SystemWork.run(
                "test", () -> sql.execute("update access.account set demonstration = true where id = ?", member.id()));
        TestBrowser own = staff.signIn(member);
        String path = "/api/access/accounts/" + member.id();
        assertThat(own.post(path + "/lock", "{\"reason\":\"试\"}").status()).isEqualTo(409);
        assertThat(own.post(path + "/password", "").status()).isEqualTo(409);
        assertThat(own.post(path + "/role", role(Role.SECURITY)).status()).isEqualTo(409);
    }

    @Test
    void endsWhatALockedOrClosedAccountHasOpen() {
        Staff.Member member = staff.settled(Role.DUTY);
        TestBrowser browser = staff.signIn(member);
        String path = "/api/access/accounts/" + member.id();
        assertThat(security.post(path + "/lock", "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(security.post(path + "/lock", "{\"reason\":\"手机遗失\"}").status())
                .isEqualTo(200);
        assertThat(browser.get("/api/access/me").status()).isEqualTo(401);
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("account-locked");
        security.post(path + "/unlock", "");
        TestBrowser revoked = staff.signIn(member);
        assertThat(system.post(path + "/sessions/end", "").status()).isEqualTo(403);
        assertThat(security.post(path + "/sessions/end", "").status()).isEqualTo(200);
        assertThat(revoked.get("/api/access/me").status()).isEqualTo(401);
        TestBrowser again = staff.signIn(member);
        assertThat(system.post(path + "/close", "").status()).isEqualTo(200);
        assertThat(again.get("/api/access/me").status()).isEqualTo(401);
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD).status())
                .isEqualTo(401);
        assertThat(system.post(path + "/reopen", "").status()).isEqualTo(200);
        assertThat(staff.tryToSignIn(member.username(), Staff.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void findsAccountsByNameRoleAndState() {
        Staff.Member member = staff.settled(Role.LEADER);
        assertThat(total("q=" + member.username())).isEqualTo(1);
        assertThat(total("role=LEADER&q=" + member.username())).isEqualTo(1);
        assertThat(total("role=DUTY&q=" + member.username())).isZero();
        assertThat(total("state=OPEN&q=" + member.username())).isEqualTo(1);
        assertThat(total("state=WAITING&q=" + member.username())).isZero();
        assertThat(total("state=CLOSED&q=" + member.username())).isZero();
        assertThat(total("q=%25")).as("a sign is no wildcard").isZero();
        assertThat(security.get("/api/access/accounts").text()).doesNotContain("password_hash", "$2a$");
    }

    private int total(String query) {
        return security.get("/api/access/accounts?" + query).json().get("total").asInt();
    }

    private int asPerson(long account, String statement) {
        return Actors.as(
                new Actor.Person(account, "某人", "DUTY", 0, Scope.NONE),
                () -> transactions.execute(status -> sql.execute(statement)));
    }

    private static String role(Role role) {
        return Staff.body(Map.of("role", role));
    }

    private static String username() {
        return "n" + UUID.randomUUID().toString().substring(0, 12);
    }
}
