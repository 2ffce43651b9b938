package org.anlan.libs.protocols.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.Vectors;
import org.anlan.libs.protocols.gauge.Gauge;
import org.anlan.libs.protocols.gauge.GaugeFrame;
import org.anlan.libs.protocols.gauge.GaugeOutcome;
import org.anlan.libs.protocols.gb26875.FireData.*;
import org.anlan.libs.protocols.gb26875.Gb26875.Unit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Frames and application data of a public implementation, and one maker's gauge. */
class Gb26875VectorTests {

    private static final String FILE = "gb26875_frames.jsonl";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Test
    void acceptsAndRefusesEveryFrameAsExpected() throws IOException {
        List<JsonNode> records = Vectors.read(FILE);
        int frames = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            if (!record.get("protocol").asString().equals("GB/T 26875.3 frame")) {
                continue;
            }
            frames++;
            byte[] bytes = Vectors.hex(record);
            FireOutcome outcome = Gb26875.decode(bytes, 0, bytes.length);
            String name = Vectors.name(i, record);
            if (Vectors.toBeAccepted(record)) {
                assertThat(outcome).as(name).isInstanceOf(FireFrame.class);
                checkFrame(name, record, (FireFrame) outcome);
                assertThat(Bytes.of(Gb26875.encode((FireFrame) outcome)))
                        .as(name)
                        .isEqualTo(Bytes.of(bytes));
            } else {
                assertThat(outcome).as(name).isInstanceOf(FireRefused.class);
                checkRefusal(name, record.get("computed").path("error").asString(""), (FireRefused) outcome);
            }
        }
        System.out.println("GB/T 26875.3: " + frames + " frames compared");
    }

    private static void checkRefusal(String name, String error, FireRefused refused) {
        FireFault expected = switch (error) {
            case "head flag" -> FireFault.NO_HEAD;
            case "not enough bytes" -> FireFault.INCOMPLETE;
            case "tail flag" -> FireFault.NO_TAIL;
            case "checksum" -> FireFault.CHECKSUM;
            default -> refused.fault();
        };
        assertThat(refused.fault()).as(name).isEqualTo(expected);
        assertThat(refused.wording()).as(name).isNotBlank().doesNotContain("%");
    }

    private static void checkFrame(String name, JsonNode record, FireFrame frame) {
        JsonNode computed = record.get("computed");
        assertThat(frame.serial()).as(name).isEqualTo(computed.get("serial").asInt());
        assertThat(frame.majorVersion() + "." + frame.userVersion())
                .as(name)
                .isEqualTo(computed.get("version").asString());
        assertThat(frame.sentAt()).as(name).isEqualTo(time(computed.get("time").asString()));
        assertThat(frame.source()).as(name).isEqualTo(computed.get("source").asLong());
        assertThat(frame.target()).as(name).isEqualTo(computed.get("target").asLong());
        assertThat(frame.commandCode())
                .as(name)
                .isEqualTo(computed.get("command").asInt());
        JsonNode decoded = record.path("expected").path("decoded");
        if (decoded.has("description") && frame.data() instanceof ComponentStates states) {
            ComponentState state = states.states().getFirst();
            assertThat(state.description())
                    .as(name)
                    .isEqualTo(decoded.get("description").asString());
            assertThat(state.bits())
                    .as(name)
                    .isEqualTo(decoded.get("state_flag").asInt());
            assertThat(state.component().type())
                    .as(name)
                    .isEqualTo(decoded.get("component_type").asInt());
            assertThat(state.component().system())
                    .as(name)
                    .isEqualTo(new SystemRef(
                            decoded.get("system_type").asInt(),
                            decoded.get("system_addr").asInt()));
        }
    }

    @Test
    void readsApplicationDataUnitsAsExpectedAndFlagsFaultyOnes() throws IOException {
        List<JsonNode> records = Vectors.read(FILE);
        int units = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            if (!record.get("protocol").asString().equals("GB/T 26875.3 application data unit")) {
                continue;
            }
            units++;
            byte[] bytes = Vectors.hex(record);
            Unit unit = Gb26875.decodeUnit(bytes, 0, bytes.length);
            String name = Vectors.name(i, record);
            if (!Vectors.toBeAccepted(record)) {
                assertThat(unit.doubts()).as(name).isNotEmpty();
                continue;
            }
            assertThat(unit.doubts()).as(name).isEmpty();
            JsonNode objects = record.get("computed").path("objects");
            if (objects.isArray()) {
                assertThat(objects(unit.data())).as(name).isEqualTo(expected(objects));
            } else {
                assertThat(unit.data()).as(name).isInstanceOf(Opaque.class);
            }
        }
        System.out.println("GB/T 26875.3: " + units + " application data units compared");
    }

    private static List<Map<String, Object>> expected(JsonNode objects) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (JsonNode object : objects) {
            Map<String, Object> one = new LinkedHashMap<>();
            object.properties()
                    .forEach(field -> one.put(
                            field.getKey(),
                            field.getValue().isNumber()
                                    ? field.getValue().asInt()
                                    : field.getValue().asString()));
            all.add(one);
        }
        return all;
    }

    /** What was read, in the words of the vectors. */
    private static List<Map<String, Object>> objects(FireData data) {
        List<Map<String, Object>> all = new ArrayList<>();
        switch (data) {
            case SystemStates it ->
                it.states().forEach(one -> all.add(map(one.system(), "state", one.bits(), "time", time(one.at()))));
            case ComponentStates it ->
                it.states()
                        .forEach(one -> all.add(map(
                                one.component(),
                                "state",
                                one.bits(),
                                "description",
                                one.description(),
                                "time",
                                time(one.at()))));
            case AnalogValues it ->
                it.values()
                        .forEach(one -> all.add(map(
                                one.component(),
                                "analog_type",
                                one.typeCode(),
                                "analog_value_le_signed",
                                one.raw(),
                                "time",
                                time(one.at()))));
            case SystemOperations it ->
                it.operations()
                        .forEach(one -> all.add(map(
                                one.system(),
                                "operation_flag",
                                one.bits(),
                                "operator",
                                one.operator(),
                                "time",
                                time(one.at()))));
            case SystemVersions it ->
                it.versions()
                        .forEach(one -> all.add(map(one.system(), "version_bytes", version(one.major(), one.minor()))));
            case SystemConfigurations it ->
                it.configurations().forEach(one -> all.add(map(one.system(), "config", one.description())));
            case ComponentConfigurations it ->
                it.configurations().forEach(one -> all.add(map(one.component(), "description", one.description())));
            case SystemTimes it -> it.times().forEach(one -> all.add(map(one.system(), "time", time(one.at()))));
            case DeviceStates it ->
                it.states().forEach(one -> all.add(map("device_state", one.bits(), "time", time(one.at()))));
            case DeviceOperations it ->
                it.operations()
                        .forEach(one -> all.add(
                                map("operation_flag", one.bits(), "operator", one.operator(), "time", time(one.at()))));
            case DeviceVersion it -> all.add(map("version_bytes", version(it.major(), it.minor())));
            case DeviceConfiguration it -> all.add(map("config", it.description()));
            case DeviceTime it -> all.add(map("time", time(it.at())));
            default -> throw new AssertionError("a kind of data the vectors had not: " + data);
        }
        return all;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        int first = 0;
        if (pairs[0] instanceof SystemRef system) {
            put(map, system);
            first = 1;
        } else if (pairs[0] instanceof ComponentRef component) {
            put(map, component.system());
            map.put("component_type", component.type());
            byte[] address = new byte[4];
            for (int i = 0; i < 4; i++) {
                address[i] = (byte) (component.address() >>> (8 * i));
            }
            map.put("component_addr_hex", HexFormat.of().withUpperCase().formatHex(address));
            first = 1;
        }
        for (int i = first; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static void put(Map<String, Object> map, SystemRef system) {
        map.put("system_type", system.type());
        map.put("system_addr", system.address());
    }

    private static String version(int major, int minor) {
        return "%02X%02X".formatted(major, minor);
    }

    private static String time(Instant at) {
        return BeijingTime.local(at).format(TIME);
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(BeijingTime.OFFSET);
    }

    @Test
    void readsTheGaugesOfAMakerToo() throws IOException {
        for (JsonNode record : Vectors.read(FILE)) {
            if (!record.get("protocol").asString().startsWith("vendor wireless pressure gauge")) {
                continue;
            }
            byte[] bytes = Vectors.hex(record);
            GaugeOutcome outcome = Gauge.decode(bytes, 0, bytes.length);
            assertThat(outcome).isInstanceOf(GaugeFrame.class);
            GaugeFrame frame = (GaugeFrame) outcome;
            JsonNode expected = record.get("expected");
            assertThat(frame.device()).isEqualTo(expected.get("device_id").asString());
            assertThat(frame.batteryPercent())
                    .isEqualTo(expected.get("battery_pct").asInt());
            assertThat(frame.signalDbm()).isEqualTo(expected.get("rssi_dbm").asInt());
            assertThat(frame.intervalSeconds())
                    .isEqualTo(expected.get("interval_s").asInt());
            assertThat(frame.records()).hasSize(expected.get("records").asInt());
            assertThat(frame.pressure())
                    .isEqualByComparingTo(expected.get("current_mpa").decimalValue());
            assertThat(frame.unit().value(frame.lowLimit()))
                    .isEqualByComparingTo(expected.get("low_limit_mpa").decimalValue());
            assertThat(frame.unit().value(frame.highLimit()))
                    .isEqualByComparingTo(expected.get("high_limit_mpa").decimalValue());
            assertThat(frame.recordedAt().getEpochSecond())
                    .isEqualTo(expected.get("utc_epoch").asLong());
            for (int i = 0; i < frame.records().size(); i++) {
                assertThat(frame.readings().get(i).value())
                        .isEqualByComparingTo(expected.get("cached_mpa").get(i).decimalValue());
            }
            assertThat(Bytes.of(Gauge.encode(frame))).isEqualTo(Bytes.of(bytes));
        }
    }
}
