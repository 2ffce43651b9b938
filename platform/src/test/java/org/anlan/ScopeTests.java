package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.anlan.TestBrowser.Answer;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.DemoUnit;
import org.anlan.libs.demo.SensorPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data scope over every handler there is. In the demonstration district something happens in 菱湖镇: its officer sees it, the
 * officer of 练市镇 sees nothing of it, in no list, count, export, map, push or refusal. A handler that this test does not know
 * fails it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTests {

    private static final String PASSWORD = "Anlan@2026";
    private static final int MQTT_PORT = freePort();
    private static final JsonMapper JSON = new JsonMapper();

    @DynamicPropertySource
    static void wholeDemonstration(DynamicPropertyRegistry registry) {
        Path directory = Path.of(
                "target", "test-data", "scope-" + ProcessHandle.current().pid());
        registry.add("anlan.db.directory", directory::toString);
        registry.add("anlan.mqtt.port", () -> MQTT_PORT);
        registry.add("anlan.demo.load", () -> "true");
        registry.add("anlan.demo.feed", () -> "false");
    }

    /** What is asked of one handler. {@code path} null: its rightful use and its refusals are told elsewhere, as {@code why} says. */
    private record Probe(
            Kind kind, @Nullable String path, @Nullable String body, String why) {}

    private enum Kind {
        /** The owner's answer holds a mark of the place, the sibling's none. */
        LIST,
        /** The owner gets it, for the sibling it does not exist. */
        OBJECT,
        /** A deed upon a thing of the place: for the sibling the thing does not exist. */
        DEED,
        /** Not for this role at all. */
        OTHER_ROLE,
        /** Holds no rows of a place; still no mark of the place may be in it. */
        OPEN
    }

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private TestBrowser owner;
    private TestBrowser sibling;
    private final ByteArrayOutputStream pushedToOwner = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pushedToSibling = new ByteArrayOutputStream();
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();

    @BeforeAll
    void somethingHappensInOneTown() throws IOException {
        TestBrowser visitor = new TestBrowser(port);
        await(() -> visitor.get("/api/setup").json().path("phase").asString().equals("READY"), Duration.ofMinutes(5));
        owner = TestBrowser.signIn(port, "linghu", PASSWORD);
        sibling = TestBrowser.signIn(port, "lianshi", PASSWORD);
        listen(owner, pushedToOwner);
        listen(sibling, pushedToSibling);
        Story story = new Story();
        gatherMarks(story);
        fillProbes(story);
    }

    @Test
    void knowsEveryHandlerThereIs() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> handlers.addAll(namesOf(info, method)));
        }
        assertThat(probes.keySet()).containsExactlyInAnyOrderElementsOf(handlers);
    }

    @TestFactory
    Stream<DynamicTest> showsTheRowToItsOwnerAndNothingToTheSibling() {
        return probes.entrySet().stream()
                .filter(probe -> probe.getValue().path() != null)
                .map(probe -> dynamicTest(probe.getKey(), () -> hold(probe.getKey(), probe.getValue())));
    }

    @Test
    void pushesToTheOwnerAndNothingToTheSibling() {
        await(
                () -> marks.stream().anyMatch(pushedToOwner.toString(StandardCharsets.UTF_8)::contains),
                Duration.ofSeconds(20));
        assertThat(marks.stream().filter(pushedToSibling.toString(StandardCharsets.UTF_8)::contains))
                .isEmpty();
    }

    private void hold(String handler, Probe probe) {
        String path = Objects.requireNonNull(probe.path());
        boolean get = handler.startsWith("GET");
        Answer strange = get ? sibling.get(path) : sibling.post(path, Objects.requireNonNullElse(probe.body(), "{}"));
        assertThat(marks.stream().filter(strange.text()::contains))
                .as("marks in the sibling's answer")
                .isEmpty();
        switch (probe.kind()) {
            case LIST -> {
                Answer own = owner.get(path);
                assertThat(own.status()).as(own.text()).isEqualTo(200);
                assertThat(marks.stream().filter(own.text()::contains))
                        .as("marks in the owner's answer")
                        .isNotEmpty();
                assertThat(strange.status()).isEqualTo(200);
            }
            case OBJECT -> {
                assertThat(owner.get(path).status()).as("owner").isEqualTo(200);
                assertThat(strange.status()).as(strange.text()).isEqualTo(404);
            }
            case DEED -> assertThat(strange.status()).as(strange.text()).isEqualTo(404);
            case OTHER_ROLE -> assertThat(strange.status()).as(strange.text()).isEqualTo(403);
            case OPEN -> assertThat(strange.status()).as(strange.text()).isEqualTo(200);
        }
    }

    private static List<String> namesOf(RequestMappingInfo info, HandlerMethod method) {
        if (!method.getBeanType().getName().startsWith("org.anlan.")
                || method.getBeanType().getSimpleName().equals("FrontPages")) {
            return List.of();
        }
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(verb -> verb + " " + pattern))
                .toList();
    }

    private static void listen(TestBrowser browser, ByteArrayOutputStream into) {
        var stream = browser.open("/api/live");
        Thread.ofVirtual().start(() -> {
            try (var body = stream.body()) {
                body.transferTo(into);
            } catch (IOException e) {
                into.writeBytes("(cut)".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static void await(Supplier<Boolean> condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + atMost);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fillProbes(Story story) {
        long unit = story.alarm.path("unitId").asLong();
        long alarm = story.alarm.path("id").asLong();
        long point = story.alarm.path("pointId").asLong();
        long order = story.alarm.path("orderId").asLong();
        double lon = story.unit.position().longitude();
        double lat = story.unit.position().latitude();
        String bbox = (lon - 0.02) + "," + (lat - 0.02) + "," + (lon + 0.02) + "," + (lat + 0.02);
        String name = URLEncoder.encode(story.unit.name().text(), StandardCharsets.UTF_8);

        elsewhere("POST /api/access/login", "every test here signs in; wrong passwords in SignInTests");
        elsewhere("POST /api/access/logout", "SignInTests");
        open("GET /api/access/me", "/api/access/me");
        fillAccessProbes(unit, story);
        open("GET /api/setup", "/api/setup");

        otherRole("POST /api/geo/divisions", "/api/geo/divisions");
        otherRole("POST /api/geo/basemap", "/api/geo/basemap");
        open("GET /api/geo/basemap", "/api/geo/basemap");
        open("GET /api/geo/divisions", "/api/geo/divisions");
        open("GET /api/geo/villages", "/api/geo/villages");
        list("GET /api/geo/map", "/api/geo/map?zoom=17&layers=units,alarms,incidents&bbox=" + bbox);

        deed("POST /api/file/files", "/api/file/files?unitId=" + unit);
        object("GET /api/file/files/{id}", "/api/file/files/" + story.fileId);
        object("GET /api/file/files/{id}/thumbnail", "/api/file/files/" + story.fileId + "/thumbnail");

        otherRole("POST /api/organisation/import", "/api/organisation/import");
        open("GET /api/organisation/units", "/api/organisation/units");
        open("GET /api/organisation/people", "/api/organisation/people");
        open("GET /api/organisation/roster", "/api/organisation/roster");
        open("GET /api/organisation/chain", "/api/organisation/chain?villageId=1&sector=DANGEROUS_CHEMICALS");

        elsewhere("GET /api/live", "pushesToTheOwnerAndNothingToTheSibling");
        list("GET /api/notification/messages", "/api/notification/messages?orderId=" + order);
        otherRole("GET /api/notification/local-sms", "/api/notification/local-sms");
        list("GET /api/desk/needs", "/api/desk/needs");
        open("GET /api/desk/figures", "/api/desk/figures");

        list("GET /api/workorder/orders", "/api/workorder/orders");
        list("GET /api/workorder/orders/export.xlsx", "/api/workorder/orders/export.xlsx");
        object("GET /api/workorder/orders/{id}", "/api/workorder/orders/" + order);
        object("GET /api/workorder/orders/{id}/life", "/api/workorder/orders/" + order + "/life");
        deed("POST /api/workorder/orders/{id}/accept", "/api/workorder/orders/" + order + "/accept", "{\"version\":1}");
        deed(
                "POST /api/workorder/orders/{id}/rectify",
                "/api/workorder/orders/" + order + "/rectify",
                "{\"version\":1,\"note\":\"好了\",\"fileIds\":[1]}");
        deed(
                "POST /api/workorder/orders/{id}/review",
                "/api/workorder/orders/" + order + "/review",
                "{\"version\":1,\"passed\":true,\"note\":\"好了\"}");
        deed(
                "POST /api/workorder/orders/{id}/cancel",
                "/api/workorder/orders/" + order + "/cancel",
                "{\"version\":1,\"reason\":\"不要了\"}");
        deed("POST /api/workorder/orders/{id}/note", "/api/workorder/orders/" + order + "/note", "{\"text\":\"看过\"}");
        deed(
                "POST /api/workorder/orders",
                "/api/workorder/orders",
                "{\"unitId\":" + unit + ",\"title\":\"查\",\"what\":\"查\",\"dueAt\":\"2099-01-01T00:00:00Z\"}");

        list("GET /api/registry/units", "/api/registry/units?q=" + name);
        object("GET /api/registry/units/{id}", "/api/registry/units/" + unit);
        object("GET /api/registry/units/{id}/facts", "/api/registry/units/" + unit + "/facts");
        list("GET /api/registry/units/export.xlsx", "/api/registry/units/export.xlsx");
        list("GET /api/registry/search", "/api/registry/search?q=" + name);

        otherRole("POST /api/sensing/devices/import", "/api/sensing/devices/import");
        list("GET /api/sensing/points", "/api/sensing/points?unitId=" + unit);
        object("GET /api/sensing/points/{id}", "/api/sensing/points/" + point);
        object("GET /api/sensing/points/{id}/readings", "/api/sensing/points/" + point + "/readings");
        list("GET /api/sensing/alarms", "/api/sensing/alarms?state=OPEN");
        object("GET /api/sensing/alarms/{id}", "/api/sensing/alarms/" + alarm);
        deed("POST /api/sensing/alarms/{id}/acknowledge", "/api/sensing/alarms/" + alarm + "/acknowledge");
        otherRole("POST /api/sensing/alarms/{id}/dispatch", "/api/sensing/alarms/" + alarm + "/dispatch");

        list("GET /api/risk/units", "/api/risk/units?q=" + name);
        object("GET /api/risk/units/{id}", "/api/risk/units/" + unit);
        object("GET /api/risk/units/{id}/code", "/api/risk/units/" + unit + "/code");
        deed("POST /api/risk/units/{id}/code/renew", "/api/risk/units/" + unit + "/code/renew");
        elsewhere("GET /api/public/codes/{token}", "whoever holds the plate may read it; RiskTests");

        otherRole("POST /api/plan/plans", "/api/plan/plans");
        open("GET /api/plan/plans", "/api/plan/plans");
        open("GET /api/plan/plans/{id}", "/api/plan/plans/" + story.planId);

        list("GET /api/incident/incidents", "/api/incident/incidents?state=OPEN");
        object("GET /api/incident/incidents/{id}", "/api/incident/incidents/" + story.incidentId);
        otherRole("POST /api/incident/incidents", "/api/incident/incidents");
        otherRole(
                "POST /api/incident/incidents/{id}/directives",
                "/api/incident/incidents/" + story.incidentId + "/directives");
        deed(
                "POST /api/incident/incidents/{id}/log",
                "/api/incident/incidents/" + story.incidentId + "/log",
                "{\"text\":\"到场\"}");
        otherRole("POST /api/incident/incidents/{id}/close", "/api/incident/incidents/" + story.incidentId + "/close");
        open("GET /api/incident/directives", "/api/incident/directives?mine=true");
        deed(
                "POST /api/incident/directives/{id}/receipts",
                "/api/incident/directives/" + story.directiveId + "/receipts",
                "{\"step\":\"READ\"}");
    }

    /** Accounts, keys and sessions hold no rows of a place; whole telephone numbers do. */
    private void fillAccessProbes(long unit, Story story) {
        String accounts = "/api/access/accounts";
        otherRole("GET /api/access/accounts", accounts);
        otherRole("POST /api/access/accounts", accounts);
        for (String deed : List.of(
                "close", "reopen", "role", "lock", "unlock", "password", "second-factor/reset", "sessions/end")) {
            otherRole("POST /api/access/accounts/{id}/" + deed, accounts + "/1/" + deed);
        }
        otherRole("GET /api/access/keys", "/api/access/keys");
        otherRole("GET /api/access/keys/permissions", "/api/access/keys/permissions");
        otherRole("POST /api/access/keys", "/api/access/keys");
        otherRole("POST /api/access/keys/{id}/revoke", "/api/access/keys/1/revoke");
        otherRole("GET /api/access/all-sessions", "/api/access/all-sessions");
        otherRole("POST /api/access/all-sessions/{id}/revoke", "/api/access/all-sessions/1/revoke");
        open("GET /api/access/sessions", "/api/access/sessions");
        deed("POST /api/access/sessions/{id}/end", "/api/access/sessions/999999999/end");
        elsewhere("POST /api/access/sessions/end-others", "OwnAccountTests");
        open("GET /api/access/password/rules", "/api/access/password/rules");
        elsewhere("POST /api/access/password", "OwnAccountTests");
        open("GET /api/access/second-factor", "/api/access/second-factor");
        for (String step : List.of("draw", "confirm", "recovery-codes", "remove")) {
            elsewhere("POST /api/access/second-factor/" + step, "SecondFactorTests");
        }
        elsewhere("POST /api/access/login/code", "SecondFactorTests");
        deed("POST /api/registry/units/{id}/contact-phone", "/api/registry/units/" + unit + "/contact-phone");
        elsewhere("POST /api/organisation/people/{id}/phone", "officials may call each other; PhoneTests");
        assertThat(owner.post("/api/registry/units/" + unit + "/contact-phone", "{}")
                        .status())
                .as("the owner may call " + story.unit.name().text())
                .isEqualTo(200);
    }

    private void list(String handler, String path) {
        probes.put(handler, new Probe(Kind.LIST, path, null, ""));
    }

    private void object(String handler, String path) {
        probes.put(handler, new Probe(Kind.OBJECT, path, null, ""));
    }

    private void deed(String handler, String path) {
        deed(handler, path, "{}");
    }

    private void deed(String handler, String path, String body) {
        probes.put(handler, new Probe(Kind.DEED, path, body, ""));
    }

    private void otherRole(String handler, String path) {
        probes.put(handler, new Probe(Kind.OTHER_ROLE, path, "{}", ""));
    }

    private void open(String handler, String path) {
        probes.put(handler, new Probe(Kind.OPEN, path, null, ""));
    }

    private void elsewhere(String handler, String why) {
        probes.put(handler, new Probe(Kind.OPEN, null, null, why));
    }

    /** A gas alarm at 望舒 in 菱湖镇, its order up to the photograph, and an incident opened from it: by the rightful people. */
    private final class Story {
        final DemoUnit unit;
        final JsonNode alarm;
        final JsonNode order;
        final long fileId;
        final long incidentId;
        final long directiveId;
        final long planId;

        Story() throws IOException {
            DemoDistrict district = new DemoDistrict(330503, LocalDate.now(ZoneId.of("Asia/Shanghai")));
            unit = district.units().getFirst();
            publish(district.sensors().stream()
                    .filter(point -> point.deviceId().equals("gas-001"))
                    .findFirst()
                    .orElseThrow());
            await(() -> firstAlarm().path("orderId").isNumber(), Duration.ofSeconds(60));
            alarm = firstAlarm();
            TestBrowser enterprise = TestBrowser.signIn(port, "wangshu", PASSWORD);
            String orderPath = "/api/workorder/orders/" + alarm.path("orderId").asLong();
            JsonNode dispatched = done(enterprise.get(orderPath));
            JsonNode accepted = done(enterprise.post(
                    orderPath + "/accept",
                    "{\"version\":" + dispatched.path("version").asInt() + "}"));
            fileId = done(enterprise.upload(
                            "/api/file/files?unitId=" + alarm.path("unitId").asLong(), "after.jpg", photograph()))
                    .path("id")
                    .asLong();
            order = done(enterprise.post(
                    orderPath + "/rectify",
                    "{\"version\":" + accepted.path("version").asInt() + ",\"note\":\"已更换法兰垫片\",\"fileIds\":[" + fileId
                            + "]}"));
            TestBrowser duty = TestBrowser.signIn(port, "zhiban", PASSWORD);
            JsonNode plans = duty.get("/api/plan/plans").json();
            planId = (plans.isArray() ? plans : plans.path("items"))
                    .get(0)
                    .path("id")
                    .asLong();
            JsonNode incident = done(duty.post(
                    "/api/incident/incidents",
                    "{\"alarmId\":" + alarm.path("id").asLong() + ",\"title\":\""
                            + unit.name().text() + "泄漏\",\"kind\":\"危险化学品泄漏\",\"planId\":" + planId + "}"));
            incidentId = incident.path("id").asLong();
            JsonNode card = incident.path("cards")
                    .valueStream()
                    .filter(one -> one.path("suggested").path("personId").isNumber())
                    .findFirst()
                    .orElseThrow();
            JsonNode commanded = done(duty.post(
                    "/api/incident/incidents/" + incidentId + "/directives",
                    "{\"cardId\":" + card.path("id").asLong() + ",\"title\":\""
                            + card.path("title").asString()
                            + "\",\"text\":\"" + unit.name().text() + "："
                            + card.path("text").asString() + "\",\"personIds\":["
                            + card.path("suggested").path("personId").asLong() + "]}"));
            JsonNode directives = commanded.path("directives");
            directiveId = directives.isArray()
                    ? directives.get(0).path("id").asLong()
                    : commanded.path("id").asLong();
        }

        private JsonNode firstAlarm() {
            JsonNode alarms = owner.get("/api/sensing/alarms?state=OPEN").json().path("items");
            return alarms.isEmpty() ? JSON.createObjectNode() : alarms.get(0);
        }

        private JsonNode done(Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        }

        private void publish(SensorPoint point) {
            Mqtt3BlockingClient device = Mqtt3Client.builder()
                    .identifier("scope-test")
                    .serverHost("127.0.0.1")
                    .serverPort(MQTT_PORT)
                    .simpleAuth()
                    .username(point.mqttUser())
                    .password(point.mqttPassword().getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth()
                    .buildBlocking();
            device.connect();
            String code = point.pointId().substring(point.pointId().indexOf('/') + 1);
            Instant now = Instant.now();
            for (int second = -30; second <= 0; second += 5) {
                device.publishWith()
                        .topic("anlan/" + point.deviceId() + "/readings")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(("{\"t\":\"" + now.plusSeconds(second) + "\",\"v\":{\"" + code + "\":"
                                        + (28 + second / 10.0) + "}}")
                                .getBytes(StandardCharsets.UTF_8))
                        .send();
            }
            device.disconnect();
        }

        private byte[] photograph() throws IOException {
            BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
            image.createGraphics().fillRect(20, 20, 200, 100);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        }
    }

    /** Twenty things that only 菱湖镇 has: its units' names and codes, the order's number, the point. */
    private void gatherMarks(Story story) {
        DemoDistrict district = new DemoDistrict(330503, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        String town = story.unit.town().code();
        marks.add(story.unit.name().text());
        marks.add(Objects.requireNonNull(story.unit.creditCode()));
        marks.add(story.order.path("number").asString());
        marks.add("T-103 甲苯储罐");
        List<String> elsewhere = district.units().stream()
                .filter(unit -> !unit.town().code().equals(town))
                .map(unit -> unit.name().text())
                .toList();
        district.units().stream()
                .filter(unit -> unit.town().code().equals(town) && unit.number() != story.unit.number())
                .map(unit -> unit.name().text())
                .filter(name -> elsewhere.stream().noneMatch(other -> other.contains(name)))
                .limit(16)
                .forEach(marks::add);
        assertThat(marks).hasSize(20);
    }
}
