package org.anlan.libs.protocols.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anlan.libs.protocols.json.DeviceMapping.*;
import org.anlan.libs.protocols.json.JsonReadings.*;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DeviceMappingTests {

    private static final Set<String> UNITS = Set.of("kPa", "MPa", "℃", "%LEL");

    static final String GATEWAY = """
            {
              "rows": "data[*]",
              "device": "id",
              "time": {"path": "$.header.ts", "format": "epoch-millis"},
              "points": [
                {"point": "pressure", "path": "values[name=p].v", "unit": "kPa", "scale": 0.1, "offset": -5,
                 "required": true, "min": 0, "max": 1600},
                {"point": "door", "path": "state.door", "unit": "", "values": {"open": 1, "closed": 0, "true": 1}}
              ]
            }
            """;

    private static DeviceMapping mapping(String json) {
        Parsed parsed = DeviceMapping.parse(json, UNITS::contains);
        assertThat(parsed).isInstanceOf(Valid.class);
        return ((Valid) parsed).mapping();
    }

    private static JsonOutcome read(String mapping, String message) {
        return mapping(mapping).read(message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsSeveralDevicesBehindOneGateway() {
        JsonReadings readings = (JsonReadings) read(GATEWAY, """
                {"header": {"ts": 1795752000000}, "data": [
                  {"id": "g-1", "values": [{"name": "t", "v": 21}, {"name": "p", "v": "6050"}], "state": {"door": "open"}},
                  {"id": "g-2", "values": [{"name": "p", "v": 5000}], "state": {"door": true}}
                ]}
                """);
        Instant at = Instant.ofEpochMilli(1_795_752_000_000L);
        assertThat(readings.readings())
                .containsExactly(
                        new Reading("g-1", "pressure", new BigDecimal("600.0"), "kPa", at),
                        new Reading("g-1", "door", BigDecimal.ONE, "", at),
                        new Reading("g-2", "pressure", new BigDecimal("495.0"), "kPa", at),
                        new Reading("g-2", "door", BigDecimal.ONE, "", at));
        assertThat(readings.doubts()).isEmpty();
    }

    @Test
    void takesWhatIsGoodAndSaysWhyTheRestIsNot() {
        JsonReadings readings = (JsonReadings) read(GATEWAY, """
                {"header": {"ts": 1795752000000}, "data": [
                  {"id": "g-1", "values": [{"name": "p", "v": 6050}], "state": {"door": "ajar"}},
                  {"id": "g-2", "values": []},
                  {"values": [{"name": "p", "v": 1}]},
                  {"id": "g-4", "values": [{"name": "p", "v": 99999}]}
                ]}
                """);
        assertThat(readings.readings()).hasSize(1);
        assertThat(readings.doubts())
                .containsExactly(
                        new Doubt(JsonFault.NOT_A_NUMBER, 1, "door"),
                        new Doubt(JsonFault.MISSING, 2, "pressure"),
                        new Doubt(JsonFault.DEVICE, 3, "device"),
                        new Doubt(JsonFault.OUT_OF_RANGE, 4, "pressure"));
        assertThat(readings.doubts().getFirst().wording()).isEqualTo("第 1 行 door：数值不是数字，也不在映射的对照表中");
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThat(read(GATEWAY, "{")).isEqualTo(new JsonRefused(JsonFault.NOT_JSON, 0, 0));
        assertThat(read(GATEWAY, "")).isEqualTo(new JsonRefused(JsonFault.NOT_JSON, 0, 0));
        assertThat(read(GATEWAY, "{} {}")).isEqualTo(new JsonRefused(JsonFault.NOT_JSON, 0, 0));
        assertThat(read(GATEWAY, "{\"a\":1,\"a\":2}")).isEqualTo(new JsonRefused(JsonFault.NOT_JSON, 0, 0));
        assertThat(read(GATEWAY, "[".repeat(100) + "]".repeat(100)))
                .isEqualTo(new JsonRefused(JsonFault.NOT_JSON, 0, 0));
        assertThat(read(GATEWAY, "{\"data\": []}")).isEqualTo(new JsonRefused(JsonFault.NO_ROWS, 0, 0));
        assertThat(((JsonRefused) read(GATEWAY, " ".repeat(300_000))).fault()).isEqualTo(JsonFault.TOO_LONG);
        assertThat(((JsonRefused) read(GATEWAY, "{\"data\": [" + "0,".repeat(10_000) + "0]}")).fault())
                .isEqualTo(JsonFault.TOO_MANY_ROWS);
    }

    @Test
    void numbersOfNoMeasurementAreNotTaken() {
        String simple = "{\"points\": [{\"point\": \"t\", \"path\": \"t\", \"unit\": \"℃\"}]}";
        for (String number : List.of("\"NaN\"", "\"\"", "1e400", "1e-400", "true", "null", "[1]", "{}", "\"0x10\"")) {
            assertThat(read(simple, "{\"t\": " + number + "}")).as(number).isInstanceOf(JsonRefused.class);
        }
        assertThat(((JsonReadings) read(simple, "{\"t\": -1.5e1}"))
                        .readings()
                        .getFirst()
                        .value())
                .isEqualByComparingTo("-15");
    }

    @Test
    void eachTimeFormatIsReadStrictly() {
        assertThat(time("epoch-seconds", "1795752000")).isEqualTo(Instant.ofEpochSecond(1_795_752_000L));
        assertThat(time("epoch-seconds", "1795752000.5")).isEqualTo(Instant.ofEpochMilli(1_795_752_000_500L));
        assertThat(time("iso", "\"2026-11-27T12:00:00+08:00\"")).isEqualTo(Instant.parse("2026-11-27T04:00:00Z"));
        assertThat(time("yyyyMMddHHmmss", "20261127120000")).isEqualTo(Instant.parse("2026-11-27T04:00:00Z"));
        assertThat(time("yyyy-MM-dd HH:mm:ss", "\"2026-11-27 12:00:00\""))
                .isEqualTo(Instant.parse("2026-11-27T04:00:00Z"));
        assertThat(time("yyyy-MM-dd HH:mm:ss", "\"2026-02-30 12:00:00\"")).isNull();
        assertThat(time("epoch-millis", "-1")).isNull();
        assertThat(time("epoch-seconds", "1795752000000000")).isNull();
        assertThat(time("iso", "\"2026-11-27 12:00\"")).isNull();
    }

    private static Instant time(String format, String value) {
        String mapping = "{\"time\": {\"path\": \"ts\", \"format\": \"" + format
                + "\"}, \"points\": [{\"point\": \"t\", \"path\": \"t\", \"unit\": \"℃\"}]}";
        JsonOutcome outcome = read(mapping, "{\"t\": 1, \"ts\": " + value + "}");
        return outcome instanceof JsonReadings readings
                ? readings.readings().getFirst().at()
                : null;
    }

    @Test
    void aFaultyMappingIsRefusedWithEveryFaultAtOnce() {
        Parsed parsed = DeviceMapping.parse("""
                {"row": "x", "rows": "data", "time": {"path": "a..b", "format": "often"},
                 "points": [
                   {"point": "p", "path": "x[", "unit": "bananas", "scale": 0},
                   {"point": "p", "path": "y", "unit": "kPa", "min": 5, "max": 1, "required": "yes"},
                   {"path": "z[*]", "unit": ""}
                 ]}
                """, UNITS::contains);
        assertThat(((Invalid) parsed).problems())
                .containsExactly(
                        "映射中的“row”无法识别，可用的有 device、points、rows、time",
                        "rows 应以 [*] 结尾，如 data[*]",
                        "time.path：路径“a..b”第 3 个字符：缺少字段名；含有特殊字符的字段名写作 [\"字段名\"]",
                        "time.format：时间格式“often”无法识别：应是 epoch-seconds、epoch-millis、iso，"
                                + "或含有 yyyy、MM、dd、HH、mm 的格式，如 yyyy-MM-dd HH:mm:ss",
                        "points 第 1 项的 path：路径“x[”第 2 个字符：方括号没有闭合",
                        "points 第 1 项的单位“bananas”缺少或不在计量单位表中；没有单位的写作空文字",
                        "points 第 1 项的 scale 不能为 0",
                        "points 第 2 项的测点名称“p”重复",
                        "points 第 2 项的 min 大于 max",
                        "points 第 2 项的 required 应是 true 或 false",
                        "points 第 3 项缺少测点名称 point",
                        "points 第 3 项的 path 不能以 [*] 结尾，只有 rows 可以");
        assertThat(DeviceMapping.parse("{", UNITS::contains)).isInstanceOf(Invalid.class);
        assertThat(DeviceMapping.parse("[]", UNITS::contains)).isInstanceOf(Invalid.class);
        assertThat(DeviceMapping.parse("{}", UNITS::contains)).isInstanceOf(Invalid.class);
    }

    @Test
    void pathsLeadToFieldsElementsAndMatches() {
        String message = "{\"a\": {\"b.c\": [10, {\"k\": \"x\", \"v\": 7}, 30]}}";
        assertThat(at("a[\"b.c\"][0]", message)).isEqualTo("10");
        assertThat(at("$.a[\"b.c\"][-1]", message)).isEqualTo("30");
        assertThat(at("a[\"b.c\"][k=x].v", message)).isEqualTo("7");
        assertThat(at("a[\"b.c\"][3]", message)).isNull();
        assertThat(at("a.b", message)).isNull();
        assertThat(at("a[0]", message)).isNull();
        assertThat(JsonPath.parse("$")
                        .find(DeviceMapping.JSON.readTree(message))
                        .size())
                .isEqualTo(1);
    }

    private static String at(String path, String message) {
        var node = JsonPath.parse(path).find(DeviceMapping.JSON.readTree(message));
        return node == null ? null : node.asString();
    }

    @Test
    void malformedPathsSayWhereAndHowToMend() {
        for (String path :
                List.of("", ".", "a.", "a..b", "a[", "a[]", "a[x]", "a[*].b", "a]b", "a[\"\"]", "a[\"b]", "a b*")) {
            assertThatThrownBy(() -> JsonPath.parse(path))
                    .as(path)
                    .isInstanceOf(JsonPath.Malformed.class)
                    .hasMessageContaining("个字符：");
        }
        assertThatThrownBy(() -> JsonPath.parse("a" + ".a".repeat(40))).hasMessageContaining("16 层");
    }

    @RepeatedTest(100)
    void randomMessagesAndMappingsAreNeverMoreThanRefused(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        DeviceMapping mapping = mapping(GATEWAY);
        String good =
                "{\"header\":{\"ts\":1795752000000},\"data\":[{\"id\":\"g\",\"values\":[{\"name\":\"p\",\"v\":1}]}]}";
        for (int i = 0; i < 100; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int k = random.nextInt(4); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) "{}[]\":,0e9-truefalsn\\\0 ".charAt(random.nextInt(23));
            }
            assertThat(mapping.read(bytes)).isNotNull();
            StringBuilder broken = new StringBuilder(GATEWAY);
            broken.setCharAt(random.nextInt(broken.length()), "{}[]\":,0e9-*$=.".charAt(random.nextInt(15)));
            assertThat(DeviceMapping.parse(broken.toString(), UNITS::contains)).isNotNull();
        }
    }
}
