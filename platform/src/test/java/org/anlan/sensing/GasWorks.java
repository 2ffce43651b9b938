package org.anlan.sensing;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.TestBrowser;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A make-believe chemical works with one gas detector: H 25 %LEL after 10 s, HH 50 %LEL after 5 s, deadband 2. */
public final class GasWorks {

    private static final AtomicInteger BUILT = new AtomicInteger();
    public static final int VILLAGE = 71_001;
    public static final int SIBLING_VILLAGE = 71_002;

    public final DSLContext sql;
    public final int mqttPort;
    public final String device;
    public final String name;
    public final String operator;
    public final long unitId;
    public final String password = "k7m2p9q4r8s3t6v5w1x0";

    private GasWorks(GasWorks known, int mqttPort) {
        sql = known.sql;
        this.mqttPort = mqttPort;
        operator = known.operator;
        device = known.device;
        name = known.name;
        unitId = known.unitId;
    }

    /** The same works, speaking to another port. */
    public GasWorks at(int port) {
        return new GasWorks(this, port);
    }

    private GasWorks(DSLContext sql, int mqttPort, String operator, int village) {
        int number = BUILT.incrementAndGet();
        this.sql = sql;
        this.mqttPort = mqttPort;
        this.operator = operator;
        device = "test-gas-" + number + "-" + ProcessHandle.current().pid();
        name = "试验化工" + number + "厂";
        unitId = register(sql, name, operator, village);
    }

    /** Registered with its unit and its detector, through the platform's own door. */
    public static GasWorks built(DSLContext sql, int mqttPort, TestBrowser administrator) {
        return built(sql, mqttPort, administrator, "91330503TEST" + BUILT.get(), VILLAGE);
    }

    public static GasWorks built(
            DSLContext sql, int mqttPort, TestBrowser administrator, String operator, int village) {
        GasWorks works = new GasWorks(sql, mqttPort, operator, village);
        TestBrowser.Answer answer = administrator.post("/api/sensing/devices/import", works.list(25));
        if (answer.status() != 200 || answer.json().get("points").asInt() != 1) {
            throw new IllegalStateException(answer.toString());
        }
        return works;
    }

    /** Another unit in the same village, which has no credit code. */
    public void buildWithoutCode(String unitName) {
        register(sql, unitName, null, VILLAGE);
    }

    private static long register(DSLContext sql, String name, @Nullable String operator, int village) {
        OffsetDateTime then = OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(sql.resultQuery("""
                                insert into registry.unit (kind, name, grams, initials, operator_code, village_id, first_seen_at, changed_at)
                                values ('DANGEROUS_CHEMICALS', ?, '{}', '', ?, ?, ?, ?) returning id""", name, operator, village, then, then)
                        .fetchOneInto(Long.class)));
    }

    public String list(double high) {
        return """
                [{"deviceId": "%s", "mqttUser": "%s", "mqttPassword": "%s", "pointId": "%s/1",
                  "quantity": "COMBUSTIBLE_GAS", "quantityName": "可燃气体", "unitOfMeasure": "%%LEL",
                  "rangeLow": 0, "rangeHigh": 100, "periodSeconds": 30, "silentAfterPeriods": 3,
                  "unitName": "%s", "unitCreditCode": "%s", "unitNumber": 1, "place": "T-103 甲苯储罐",
                  "position": {"longitude": 120.41, "latitude": 30.87},
                  "rules": [
                    {"id": "h", "kind": "HIGH", "limit": %s, "deadband": 2, "onDelaySeconds": 10, "offDelaySeconds": 10,
                     "priority": "MEDIUM", "dispatch": {"mode": "ASK_DUTY_OFFICER", "afterMinutes": 5}, "response": "停止动火，查明泄漏点。"},
                    {"id": "hh", "kind": "HIGH_HIGH", "limit": 50, "deadband": 2, "onDelaySeconds": 5, "offDelaySeconds": 10,
                     "priority": "HIGH", "dispatch": {"mode": "AUTOMATIC"}, "response": "撤离人员，切断气源。"}]}]
                """.formatted(device, device, password, device, name, operator, high);
    }

    public String topic() {
        return "anlan/" + device + "/readings";
    }

    public Mqtt3AsyncClient client3() {
        return MqttClient.builder()
                .useMqttVersion3()
                .identifier("c3-" + device)
                .serverHost("127.0.0.1")
                .serverPort(mqttPort)
                .simpleAuth()
                .username(device)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
    }

    public Mqtt5AsyncClient client5() {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier("c5-" + device)
                .serverHost("127.0.0.1")
                .serverPort(mqttPort)
                .simpleAuth()
                .username(device)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
    }

    public Mqtt3AsyncClient connected3() {
        Mqtt3AsyncClient client = client3();
        within(client.connect());
        return client;
    }

    /** Sends and waits for the acknowledgement. */
    public void send(Mqtt3AsyncClient client, String message) {
        within(begin(client, message));
    }

    public CompletableFuture<?> begin(Mqtt3AsyncClient client, String message) {
        return client.publishWith()
                .topic(topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** One reading a line of the curve: {@code step} seconds apart, the last one now. */
    public void sendCurve(Mqtt3AsyncClient client, Instant last, int step, double... values) {
        for (int i = 0; i < values.length; i++) {
            Instant at = last.minusSeconds((long) step * (values.length - 1 - i));
            send(client, reading(at, values[i]));
        }
    }

    public static String reading(Instant at, double value) {
        return "{\"t\":\"" + at + "\",\"v\":{\"1\":" + value + "}}";
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public long pointId() {
        return Objects.requireNonNull(one(
                "select p.id from sensing.point p join sensing.device d on d.id = p.device_id where d.code = ?",
                Long.class,
                device));
    }

    public long count(String table) {
        return Objects.requireNonNull(
                one("select count(*) from sensing." + table + " where point_id = ?", Long.class, pointId()));
    }

    public List<String> alarmStates() {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select rule_kind || ' ' || state from sensing.alarm where point_id = ? order by id",
                                pointId())
                        .fetchInto(String.class));
    }

    public long onlyAlarm() {
        return Objects.requireNonNull(one("select id from sensing.alarm where point_id = ?", Long.class, pointId()));
    }

    public List<String> journal() {
        return SystemWork.call("test", () -> sql.resultQuery("""
                                select j.change from sensing.journal j join sensing.alarm a on a.id = j.alarm_id
                                 where a.point_id = ? order by j.position""", pointId()).fetchInto(String.class));
    }

    public <T> T one(String query, Class<T> type, Object... binds) {
        return SystemWork.call("test", () -> sql.resultQuery(query, binds).fetchOneInto(type));
    }
}
