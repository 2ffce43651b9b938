package org.anlan.libs.protocols.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.libs.protocols.Vectors;
import org.anlan.libs.protocols.hj212.Segment.Field;
import org.anlan.libs.protocols.hj212.Segment.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Frames of the standard's annex and of public code, among them wrong ones. */
class Hj212VectorTests {

    @Test
    void acceptsAndRefusesEveryFrameAsExpectedAndReadsItsFields() throws IOException {
        List<JsonNode> records = Vectors.read("hj212_frames.jsonl");
        int accepted = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            String name = Vectors.name(i, record);
            byte[] bytes = record.get("ascii").asString().getBytes(StandardCharsets.UTF_8);
            Hj212Outcome outcome = Hj212.decode(Hj212Rules.EDITION_2017, bytes, 0, bytes.length);
            if (Vectors.toBeAccepted(record)) {
                assertThat(outcome).as(name).isInstanceOf(Hj212Frame.class);
                checkSegment(name, record, ((Hj212Frame) outcome).segment());
                accepted++;
            } else {
                assertThat(outcome).as(name).isInstanceOf(Hj212Refused.class);
                checkRefusal(name, record.get("computed"), (Hj212Refused) outcome);
            }
        }
        System.out.println("HJ 212: " + records.size() + " vectors, " + accepted + " accepted, the others refused");
    }

    private static void checkRefusal(String name, JsonNode computed, Hj212Refused refused) {
        if (computed.get("declared_len").asInt() == computed.get("actual_len").asInt()) {
            assertThat(refused)
                    .as(name)
                    .isEqualTo(new Hj212Refused(
                            Hj212Fault.CRC,
                            Integer.parseInt(computed.get("crc_computed").asString(), 16),
                            Integer.parseInt(computed.get("crc_in_frame").asString(), 16)));
        }
        assertThat(refused.wording()).as(name).isNotBlank().doesNotContain("%");
    }

    private static void checkSegment(String name, JsonNode record, Segment segment) {
        Map<String, String> expected = new LinkedHashMap<>();
        record.get("header")
                .properties()
                .forEach(field ->
                        expected.put(field.getKey(), closed(field.getValue().asString())));
        assertThat(fields(segment)).as(name).isEqualTo(expected);
        List<Map<String, String>> groups = new ArrayList<>();
        for (JsonNode group : record.get("cp_groups")) {
            Map<String, String> fields = new LinkedHashMap<>();
            group.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
            groups.add(fields);
        }
        assertThat(segment.groups().stream().map(Hj212VectorTests::lastWins).toList())
                .as(name)
                .isEqualTo(groups);
    }

    /** The vectors' simple reader leaves the closing marks of a segment without CP on its last field. */
    private static String closed(String value) {
        return value.endsWith("&&") ? value.substring(0, value.length() - 2) : value;
    }

    private static Map<String, String> lastWins(Group group) {
        Map<String, String> fields = new LinkedHashMap<>();
        group.fields().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static Map<String, String> fields(Segment segment) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "QN", segment.qn());
        put(fields, "ST", segment.st());
        put(fields, "CN", segment.cn() == 0 ? "" : Integer.toString(segment.cn()));
        put(fields, "PW", segment.pw());
        put(fields, "MN", segment.mn());
        put(
                fields,
                "Flag",
                segment.flag().isPresent() ? Integer.toString(segment.flag().bits()) : "");
        put(fields, "PNUM", segment.packets() == 0 ? "" : Integer.toString(segment.packets()));
        put(fields, "PNO", segment.packet() == 0 ? "" : Integer.toString(segment.packet()));
        put(fields, "RF", segment.late() ? "1" : "");
        for (Field extra : segment.extras()) {
            fields.put(extra.key(), extra.value());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
    }
}
