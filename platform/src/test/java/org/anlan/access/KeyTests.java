package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.database.SystemWork;
import org.anlan.organisation.SmallTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class KeyTests extends TestPlatform {

    private static final String RIVERSIDE_TOWN = "990001101";
    private static final String HILLFOOT_TOWN = "990001102";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestBrowser security;
    private long unit;

    @BeforeEach
    void layTheSmallTownWithAUnitAtTheRiver() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
        unit = SystemWork.call(
                "test",
                () -> Objects.requireNonNull(
                        sql.resultQuery("""
                        insert into registry.unit (kind, name, grams, initials, operator_code, village_id, lon, lat, first_seen_at, changed_at)
                        values ('DANGEROUS_CHEMICALS', '河滨密钥试验厂', '{}', '', '91330503TEST000001',
                                (select id from geo.village where code = ?), 120.1, 30.8, now(), now())
                        returning id""", SmallTown.RIVERSIDE).fetchOneInto(Long.class)));
    }

    @Test
    void showsAUnitToTheKeyOfItsTownAndNothingToTheSibling() {
        String owner = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.UNITS));
        String sibling = issue(List.of(HILLFOOT_TOWN), List.of(Permission.UNITS));
        String path = "/api/registry/units/" + unit;
        assertThat(call(owner, path).statusCode()).isEqualTo(200);
        assertThat(call(owner, path).body()).contains("河滨密钥试验厂");
        assertThat(call(sibling, path).statusCode()).isEqualTo(404);
        assertThat(call(owner, "/api/registry/units?size=200").body()).contains("河滨密钥试验厂");
        assertThat(call(sibling, "/api/registry/units?size=200").body()).doesNotContain("河滨密钥试验厂");
    }

    @Test
    void followsVillageTownAndDistrict() {
        for (String division : List.of(SmallTown.RIVERSIDE, RIVERSIDE_TOWN, "990001")) {
            assertThat(call(issue(List.of(division), List.of(Permission.UNITS)), "/api/registry/units/" + unit)
                            .statusCode())
                    .as(division)
                    .isEqualTo(200);
        }
        assertThat(call(issue(List.of(SmallTown.ORCHARD), List.of(Permission.UNITS)), "/api/registry/units/" + unit)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesARevokedKeyAnExpiredOneAndAnUnknownOne() {
        String key = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.UNITS));
        String path = "/api/registry/units/" + unit;
        assertThat(call(key, path).statusCode()).isEqualTo(200);
        assertThat(security.post("/api/access/keys/" + idOf(key) + "/revoke", "")
                        .status())
                .isEqualTo(200);
        assertThat(call(key, path).statusCode()).isEqualTo(401);
        assertThat(call(key, path).body()).contains("key-revoked", "另发");

        String old = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.UNITS));
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "update access.api_key set expires_at = now() - interval '1 second' where id = ?", idOf(old)));
        assertThat(call(old, path).statusCode()).isEqualTo(401);
        assertThat(call(old, path).body()).contains("key-expired");
        assertThat(call("anlan_made-up", path).statusCode()).isEqualTo(401);
        assertThat(audited("access.key-refused", idOf(key))).contains("key-revoked");
        assertThat(audited("access.key-refused", idOf(old))).contains("key-expired");
        assertThat(audited("access.key-used", idOf(key))).containsExactly("done");
    }

    @Test
    void refusesWhatTheKeyHasNoPermissionForAndWhatIsNotForKeys() {
        String key = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.SENSING));
        assertThat(call(key, "/api/sensing/alarms").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = call(key, "/api/registry/units/" + unit);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("permission-missing", "读取监管对象");
        for (String path : List.of("/api/access/me", "/api/workorder/orders", "/api/access/keys", "/api/live")) {
            assertThat(call(key, path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.resultQuery(
                                        "select actor_kind || ' ' || detail from audit.entry where actor_name = ? and outcome = 'REFUSED' order by seq",
                                        "交警平台 " + idOf(key))
                                .fetchInto(String.class)))
                .hasSize(5)
                .contains("KEY permission-missing", "KEY not-for-keys");
    }

    @Test
    void answersEveryHandlerThatIsOpenToKeys() {
        String key = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.values()));
        for (String path : List.of(
                "/api/registry/units",
                "/api/registry/units/" + unit,
                "/api/registry/units/" + unit + "/facts",
                "/api/risk/units",
                "/api/sensing/points",
                "/api/sensing/alarms")) {
            assertThat(call(key, path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of(
                "/api/risk/units/999999999",
                "/api/sensing/points/999999999",
                "/api/sensing/points/999999999/readings",
                "/api/sensing/alarms/999999999")) {
            assertThat(call(key, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void needsNoTokenAgainstForgeryForAKeyAndUsesNoCookieBesideIt() {
        String key = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.UNITS));
        HttpResponse<String> posted = send(HttpRequest.newBuilder(uri("/api/access/all-sessions/1/revoke"))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.body()).contains("not-for-keys").doesNotContain("csrf");
        HttpResponse<String> without = send(HttpRequest.newBuilder(uri("/api/access/all-sessions/1/revoke"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(without.body()).contains("csrf");
    }

    @Test
    void slowsAKeyThatIsUsedTooFast() {
        String key = issue(Map.of(
                "name",
                "快",
                "divisions",
                List.of(RIVERSIDE_TOWN),
                "permissions",
                List.of("UNITS"),
                "perMinute",
                3,
                "expiresAt",
                Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        List<Integer> answers = java.util.stream.IntStream.range(0, 5)
                .map(i -> call(key, "/api/registry/units/" + unit).statusCode())
                .boxed()
                .toList();
        assertThat(answers).containsExactly(200, 200, 200, 429, 429);
    }

    @Test
    void fillsTheBucketOfAKeyEvenly() {
        KeyRates rates = new KeyRates();
        Instant begin = Instant.parse("2026-11-27T10:00:00Z");
        int taken = 0;
        for (int tenth = 0; tenth < 1200; tenth++) {
            taken += rates.take(1, 60, begin.plusMillis(tenth * 100L)) ? 1 : 0;
        }
        assertThat(taken)
                .as("a minute's worth at once, and a second minute's as it comes")
                .isBetween(178, 180);
        assertThat(rates.take(2, 60, begin)).isTrue();
    }

    @Test
    void showsTheKeyOnceAndKeepsOnlyItsHash() {
        String key = issue(List.of(RIVERSIDE_TOWN), List.of(Permission.UNITS));
        call(key, "/api/registry/units/" + unit);
        JsonNode listed = security.get("/api/access/keys")
                .json()
                .valueStream()
                .filter(one -> one.get("id").asLong() == idOf(key))
                .findFirst()
                .orElseThrow();
        assertThat(listed.toString()).doesNotContain(key);
        assertThat(key).startsWith(listed.get("prefix").asString());
        assertThat(listed.get("lastUsedAt").isNull()).isFalse();
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.fetch(
                                        "select k::text from access.api_key k union all select answer from access.command")
                                .format(100_000)))
                .doesNotContain(key);
    }

    @Test
    void isIssuedByTheSecurityAdministratorOnlyAndWithEveryFaultSaid() {
        String body =
                Staff.body(Map.of("name", "", "divisions", List.of("123456"), "expiresAt", "2020-01-01T00:00:00Z"));
        Answer refused = security.post("/api/access/keys", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .get("reasons")
                        .valueStream()
                        .map(reason -> reason.get("field").asString()))
                .containsExactly("name", "permissions", "divisions", "expiresAt");
        for (Role role : List.of(Role.SYSTEM, Role.AUDIT, Role.DUTY)) {
            TestBrowser other = TestBrowser.signedIn(port, accounts, role, null);
            assertThat(other.post("/api/access/keys", body).status())
                    .as(role.name())
                    .isEqualTo(403);
            assertThat(other.get("/api/access/keys").status()).as(role.name()).isEqualTo(403);
        }
    }

    private String issue(List<String> divisions, List<Permission> permissions) {
        return issue(Map.of(
                "name",
                "交警平台",
                "divisions",
                divisions,
                "permissions",
                permissions,
                "expiresAt",
                Instant.now().plus(30, ChronoUnit.DAYS).toString()));
    }

    private String issue(Map<String, ?> wanted) {
        Answer issued = security.post("/api/access/keys", Staff.body(wanted));
        assertThat(issued.status()).as(issued.text()).isEqualTo(200);
        String key = issued.json().get("secret").asString();
        SystemWork.run(
                "test",
                () -> sql.execute("update access.api_key set name = name || ' ' || id where id = ?", idOf(key)));
        return key;
    }

    private long idOf(String key) {
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(
                        sql.resultQuery("select id from access.api_key where hash = ?", (Object) Tokens.hash(key))
                                .fetchOneInto(Long.class)));
    }

    private List<String> audited(String action, long key) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select coalesce(detail, 'done') from audit.entry where action = ? and object_kind = 'key' and object_id = ?",
                                action,
                                String.valueOf(key))
                        .fetchInto(String.class));
    }

    private HttpResponse<String> call(String key, String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + key)
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
