package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform tells about itself, and to whom: health, metrics, logs. */
class ObservationTests extends TestPlatform {

    private static final String METRICS = "/actuator/prometheus";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void tellsAnybodyWhetherItIsUpAndNothingMore() {
        TestBrowser visitor = new TestBrowser(port);
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            TestBrowser.Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.json().get("status").asString()).isEqualTo("UP");
            assertThat(answer.json().has("components"))
                    .as("components at " + path)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "SECURITY", "AUDIT"})
    void showsItsFiguresToNoOtherRole(Role role) {
        TestBrowser.Answer answer =
                TestBrowser.signedIn(port, accounts, role, null).get(METRICS);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("anlan_").contains("管理员");
    }

    @Test
    void showsItsFiguresToTheAdministratorAndToTheCollectorWithTheToken() {
        TestBrowser visitor = new TestBrowser(port);
        assertThat(visitor.get(METRICS).status()).isEqualTo(401);
        assertThat(visitor.raw("GET", METRICS, null, "Authorization", "Bearer guessed")
                        .statusCode())
                .isEqualTo(401);
        assertThat(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null)
                        .get(METRICS)
                        .status())
                .isEqualTo(200);
        HttpResponse<String> collected = visitor.raw("GET", METRICS, null, "Authorization", "Bearer " + METRICS_TOKEN);
        assertThat(collected.statusCode()).isEqualTo(200);
        assertThat(collected.body())
                .contains(
                        "anlan_sensing_readings_total{kind=\"new\"}",
                        "anlan_sensing_waiting ",
                        "anlan_sensing_points ",
                        "anlan_sensing_alarms{state=\"UNACK_ACTIVE\"}",
                        "anlan_mqtt_lines ",
                        "anlan_live_screens ",
                        "anlan_outbox_waiting ",
                        "anlan_outbox_attempts_total{outcome=\"sent\"}",
                        "http_server_requests_seconds_count",
                        "jvm_memory_used_bytes");
    }

    @Test
    void offersNothingElseOfItsInside() {
        TestBrowser admin = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans")) {
            assertThat(new TestBrowser(port).get(path).status()).as(path).isEqualTo(401);
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void countsTheScreensThatAreConnected() throws IOException {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DUTY, null);
        try (var stream = officer.open("/api/live").body()) {
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (screens() < 1 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(screens()).isPositive();
            assertThat(stream).isNotNull();
        }
    }

    private double screens() {
        return new TestBrowser(port)
                .raw("GET", METRICS, null, "Authorization", "Bearer " + METRICS_TOKEN)
                .body()
                .lines()
                .filter(line -> line.startsWith("anlan_live_screens "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }

    /** One JSON object a line, by the Elastic Common Schema. */
    @Test
    void writesItsLogAsOneJsonObjectALine() throws IOException {
        String said = "observed " + UUID.randomUUID();
        LoggerFactory.getLogger(ObservationTests.class).warn(said, new IllegalStateException("the cause"));
        List<String> lines = Files.readAllLines(Path.of("target", "test-data", "logs", "logs", "anlan.log"));
        JsonNode line = lines.stream()
                .filter(each -> each.contains(said))
                .map(new JsonMapper()::readTree)
                .findFirst()
                .orElseThrow();
        assertThat(line.get("@timestamp").asString()).endsWith("Z");
        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(line.at("/service/name").asString()).isEqualTo("anlan");
        assertThat(line.get("message").asString()).isEqualTo(said);
        assertThat(line.at("/error/message").asString()).isEqualTo("the cause");
        assertThat(line.has("ecs")).isTrue();
    }
}
