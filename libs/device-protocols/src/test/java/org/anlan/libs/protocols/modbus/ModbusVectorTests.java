package org.anlan.libs.protocols.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.Vectors;
import org.anlan.libs.protocols.modbus.Pdu.*;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Frames of field logs, of the specification's examples and of public tests. */
class ModbusVectorTests {

    @Test
    void acceptsAndRefusesEveryFrameAsExpectedAndReadsItsFields() throws IOException {
        List<JsonNode> records = Vectors.read("modbus_frames.jsonl");
        int accepted = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            String name = Vectors.name(i, record);
            List<ModbusOutcome> outcomes = decode(record);
            if (Vectors.toBeAccepted(record)) {
                assertThat(outcomes).as(name).anyMatch(outcome -> outcome instanceof ModbusFrame);
                ModbusFrame frame = (ModbusFrame) outcomes.stream()
                        .filter(outcome -> outcome instanceof ModbusFrame)
                        .findFirst()
                        .orElseThrow();
                checkFrame(name, record.get("expected"), frame);
                accepted++;
            } else {
                assertThat(outcomes).as(name).allMatch(outcome -> outcome instanceof ModbusRefused);
            }
        }
        System.out.println("Modbus: " + records.size() + " vectors, " + accepted + " accepted, the others refused");
    }

    /** A plain frame must fill the record; a maker's wrapping is what the stream is for. */
    private static List<ModbusOutcome> decode(JsonNode record) {
        byte[] bytes = Vectors.hex(record);
        String kind = record.get("kind").asString();
        Direction direction = kind.endsWith("request") ? Direction.REQUEST : Direction.ANSWER;
        return switch (record.get("protocol").asString()) {
            case "Modbus TCP" -> List.of(Modbus.decodeTcp(direction, bytes, 0, bytes.length));
            case "Modbus ASCII" -> List.of(Modbus.decodeAscii(direction, bytes, 0, bytes.length));
            default -> kind.contains("wrapped") ? stream(direction, bytes) : rtu(kind, direction, bytes);
        };
    }

    private static List<ModbusOutcome> rtu(String kind, Direction direction, byte[] bytes) {
        ModbusOutcome first = Modbus.decodeRtu(direction, bytes, 0, bytes.length);
        return kind.equals("frame")
                ? List.of(first, Modbus.decodeRtu(Direction.REQUEST, bytes, 0, bytes.length))
                : List.of(first);
    }

    private static List<ModbusOutcome> stream(Direction direction, byte[] bytes) {
        List<ModbusOutcome> outcomes = new ArrayList<>();
        FrameStream<ModbusOutcome> stream = Modbus.streamRtu(direction, outcomes::add);
        stream.feed(bytes);
        stream.lapse();
        return outcomes;
    }

    private static void checkFrame(String name, JsonNode expected, ModbusFrame frame) {
        check(name, expected, "tx", frame.transaction());
        check(name, expected, "unit", frame.unit());
        check(name, expected, "fc", frame.pdu().function());
        switch (frame.pdu()) {
            case ReadRequest it -> {
                check(name, expected, "address", it.address());
                check(name, expected, "count", it.count());
            }
            case BitsAnswer it -> {
                check(name, expected, "byte_count", it.packed().length());
                String hex = expected.path("coils_hex")
                        .asString(expected.path("inputs_hex").asString(""));
                assertThat(hex.isEmpty() ? it.packed().hex() : hex)
                        .as(name)
                        .isEqualTo(it.packed().hex());
            }
            case RegistersAnswer it -> {
                check(name, expected, "byte_count", it.packed().length());
                for (int i = 0; i < expected.path("registers").size(); i++) {
                    assertThat(it.register(i))
                            .as(name)
                            .isEqualTo(expected.get("registers").get(i).asInt());
                }
            }
            case WriteSingle it -> {
                check(name, expected, "address", it.address());
                JsonNode value = expected.path("value");
                if (value.isNumber()) {
                    assertThat(it.value()).as(name).isEqualTo(value.asInt());
                } else if (value.isString()) {
                    assertThat(it.value()).as(name).isEqualTo(value.asString().equals("ON") ? 0xFF00 : 0);
                }
            }
            case WriteMultipleRequest it -> {
                check(name, expected, "address", it.address());
                check(name, expected, "count", it.count());
                assertThat(expected.path("data_hex").asString(it.packed().hex()))
                        .as(name)
                        .isEqualTo(it.packed().hex());
            }
            case WriteMultipleAnswer it -> {
                check(name, expected, "address", it.address());
                check(name, expected, "count", it.count());
            }
            case ExceptionAnswer it -> check(name, expected, "code", it.code());
            case Opaque _ -> {}
        }
    }

    private static void check(String name, JsonNode expected, String field, int actual) {
        if (expected.path(field).isNumber()) {
            assertThat(actual)
                    .as(name + " " + field)
                    .isEqualTo(expected.get(field).asInt());
        }
    }

    @Test
    void readsWordSwappedFloatsOfAFieldLog() throws IOException {
        List<JsonNode> records = Vectors.read("modbus_frames.jsonl");
        byte[] bytes = Vectors.hex(records.get(1));
        RegistersAnswer answer =
                (RegistersAnswer) ((ModbusFrame) Modbus.decodeRtu(Direction.ANSWER, bytes, 0, bytes.length)).pdu();
        assertThat(answer.float32(0, WordOrder.CDAB)).isBetween(4979f, 4980f);
        assertThat(answer.float32(2, WordOrder.CDAB)).isBetween(0.86f, 0.87f);
    }
}
