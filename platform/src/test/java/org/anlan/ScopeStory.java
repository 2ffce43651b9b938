package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.anlan.TestBrowser.Answer;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.DemoUnit;
import org.anlan.libs.demo.SensorPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gas alarm at 望舒 in 菱湖镇, its order up to the photograph, and an incident opened from it: by the rightful people. */
final class ScopeStory {

    static final String PASSWORD = "Anlan@2026";
    private static final JsonMapper JSON = new JsonMapper();
    private final DemoDistrict district = new DemoDistrict(330503, LocalDate.now(ZoneId.of("Asia/Shanghai")));

    private final int port;
    private final TestBrowser owner;
    final DemoUnit unit = district.units().getFirst();
    final JsonNode alarm;
    final JsonNode order;
    final long villageId;
    final long fileId;
    final long incidentId;
    final long directiveId;
    final long planId;
    final long messageId;
    final long reviewId;

    ScopeStory(int port, int mqttPort, TestBrowser owner) throws IOException {
        this.port = port;
        this.owner = owner;
        publish(mqttPort, detector());
        await(() -> firstAlarm().path("orderId").isNumber(), Duration.ofSeconds(60));
        alarm = firstAlarm();
        villageId = done(owner.get("/api/geo/villages"))
                .valueStream()
                .filter(village ->
                        village.path("code").asString().equals(unit.village().code()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        reviewId = done(TestBrowser.signIn(port, "shuju", PASSWORD).get("/api/registry/reviews"))
                .get(0)
                .path("id")
                .asLong();
        TestBrowser enterprise = TestBrowser.signIn(port, "wangshu", PASSWORD);
        String orderPath = "/api/workorder/orders/" + alarm.path("orderId").asLong();
        long accepted = version(enterprise.post(
                orderPath + "/accept", "{\"version\":%d}".formatted(version(enterprise.get(orderPath)))));
        messageId = done(enterprise.get("/api/notification/messages"))
                .path("items")
                .get(0)
                .path("messageId")
                .asLong();
        fileId = done(enterprise.upload(
                        "/api/file/files?unitId=" + alarm.path("unitId").asLong(), "after.jpg", photograph()))
                .path("id")
                .asLong();
        order = done(enterprise.post(
                orderPath + "/rectify",
                "{\"version\":%d,\"note\":\"已更换法兰垫片\",\"fileIds\":[%d]}".formatted(accepted, fileId)));
        TestBrowser duty = TestBrowser.signIn(port, "zhiban", PASSWORD);
        JsonNode plans = done(duty.get("/api/plan/plans"));
        planId = (plans.isArray() ? plans : plans.path("items"))
                .get(0)
                .path("id")
                .asLong();
        JsonNode incident = done(duty.post(
                "/api/incident/incidents",
                JSON.writeValueAsString(Map.of(
                        "alarmId",
                        alarm.path("id").asLong(),
                        "title",
                        unit.name().text() + "泄漏",
                        "kind",
                        "危险化学品泄漏",
                        "planId",
                        planId))));
        incidentId = incident.path("id").asLong();
        directiveId = directive(duty, incident);
    }

    private long directive(TestBrowser duty, JsonNode incident) {
        JsonNode card = incident.path("cards")
                .valueStream()
                .filter(one -> one.path("suggested").path("personId").isNumber())
                .findFirst()
                .orElseThrow();
        JsonNode commanded = done(duty.post(
                "/api/incident/incidents/" + incidentId + "/directives",
                JSON.writeValueAsString(Map.of(
                        "cardId", card.path("id").asLong(),
                        "title", card.path("title").asString(),
                        "text", unit.name().text() + "：" + card.path("text").asString(),
                        "personIds",
                                List.of(card.path("suggested").path("personId").asLong())))));
        JsonNode directives = commanded.path("directives");
        return directives.isArray()
                ? directives.get(0).path("id").asLong()
                : commanded.path("id").asLong();
    }

    /** Twenty things that only 菱湖镇 has: its units' names and codes, the order's number, the point. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        marks.add(unit.name().text());
        marks.add(Objects.requireNonNull(unit.creditCode()));
        marks.add(order.path("number").asString());
        marks.add("T-103 甲苯储罐");
        List<String> elsewhere = district.units().stream()
                .filter(other -> !other.town().equals(unit.town()))
                .map(other -> other.name().text())
                .toList();
        district.units().stream()
                .filter(other -> other.town().equals(unit.town()) && other.number() != unit.number())
                .map(other -> other.name().text())
                .filter(name -> elsewhere.stream().noneMatch(other -> other.contains(name)))
                .limit(16)
                .forEach(marks::add);
        return marks;
    }

    TestBrowser signIn(String username) {
        return TestBrowser.signIn(port, username, PASSWORD);
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

    private JsonNode firstAlarm() {
        JsonNode alarms = owner.get("/api/sensing/alarms?state=OPEN").json().path("items");
        return alarms.isEmpty() ? JSON.createObjectNode() : alarms.get(0);
    }

    private static long version(Answer answer) {
        return done(answer).path("version").asLong();
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private SensorPoint detector() {
        return district.sensors().stream()
                .filter(point -> point.deviceId().equals("gas-001"))
                .findFirst()
                .orElseThrow();
    }

    private static void publish(int mqttPort, SensorPoint point) {
        Mqtt3BlockingClient device = Mqtt3Client.builder()
                .identifier("scope-test")
                .serverHost("127.0.0.1")
                .serverPort(mqttPort)
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
                    .payload("{\"t\":\"%s\",\"v\":{\"%s\":%s}}"
                            .formatted(now.plusSeconds(second), code, 28 + second / 10.0)
                            .getBytes(StandardCharsets.UTF_8))
                    .send();
        }
        device.disconnect();
    }

    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(20, 20, 200, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
