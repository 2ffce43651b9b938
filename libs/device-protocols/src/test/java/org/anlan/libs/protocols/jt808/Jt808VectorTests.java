package org.anlan.libs.protocols.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.Vectors;
import org.anlan.libs.protocols.jt808.LocationItem.*;
import org.anlan.libs.protocols.jt808.Message.*;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Frames of two public implementations with the values these read from them. */
class Jt808VectorTests {

    private static final String FILE = "jt808_frames.jsonl";

    @Test
    void acceptsAndRefusesEveryFrameAsExpectedAndReadsTheirHeaders() throws IOException {
        List<JsonNode> records = Vectors.read(FILE);
        int accepted = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            String name = Vectors.name(i, record);
            byte[] bytes = Vectors.hex(record);
            Jt808Outcome outcome = Jt808.decode(bytes, 0, bytes.length);
            if (Vectors.toBeAccepted(record)) {
                assertThat(outcome).as(name).isInstanceOf(Jt808Frame.class);
                checkHeader(name, record.get("computed"), ((Jt808Frame) outcome).header());
                accepted++;
            } else {
                assertThat(outcome).as(name).isInstanceOf(Jt808Refused.class);
                checkRefusal(name, record.get("computed"), (Jt808Refused) outcome);
            }
        }
        System.out.println("JT/T 808: " + records.size() + " vectors, " + accepted + " accepted, the others refused");
    }

    private static void checkHeader(String name, JsonNode computed, Header header) {
        assertThat(String.format("0x%04X", header.messageId())).as(name).isEqualTo(text(computed, "msg_id"));
        assertThat(header.terminal())
                .as(name)
                .isEqualTo(text(computed, "phone_bcd").toLowerCase(Locale.ROOT));
        assertThat(header.serial()).as(name).isEqualTo(computed.get("serial").asInt());
        assertThat(header.edition() == Edition.Y2019)
                .as(name)
                .isEqualTo(computed.get("version_flag_2019").asBoolean());
        assertThat(header.encryption())
                .as(name)
                .isEqualTo(computed.get("encrypt").asInt());
        assertThat(header.part() != null)
                .as(name)
                .isEqualTo(computed.get("subpackage").asBoolean());
        if (computed.has("pkg_total") && header.part() != null) {
            assertThat(header.part().total())
                    .as(name)
                    .isEqualTo(computed.get("pkg_total").asInt());
            assertThat(header.part().index())
                    .as(name)
                    .isEqualTo(computed.get("pkg_index").asInt());
        }
        if (computed.has("protocol_version")) {
            assertThat(header.protocolVersion())
                    .as(name)
                    .isEqualTo(computed.get("protocol_version").asInt());
        }
    }

    private static void checkRefusal(String name, JsonNode computed, Jt808Refused refused) {
        if (!computed.path("checksum_ok").asBoolean(true)) {
            assertThat(refused.fault()).as(name).isEqualTo(Jt808Fault.CHECKSUM);
            assertThat(refused.expected())
                    .as(name)
                    .isEqualTo(Integer.parseInt(text(computed, "checksum_computed"), 16));
            assertThat(refused.found()).as(name).isEqualTo(Integer.parseInt(text(computed, "checksum_in_frame"), 16));
        } else if (!computed.path("body_len_ok").asBoolean(true)) {
            assertThat(refused.fault()).as(name).isEqualTo(Jt808Fault.BODY_LENGTH);
            assertThat(refused.expected())
                    .as(name)
                    .isEqualTo(computed.get("body_len_declared").asInt());
        }
        assertThat(refused.wording()).as(name).isNotBlank().doesNotContain("%");
    }

    @Test
    void readsTheBodiesAsTheImplementationsDo() throws IOException {
        List<JsonNode> records = Vectors.read(FILE);
        int read = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            JsonNode decoded = record.path("decoded");
            byte[] bytes = Vectors.hex(record);
            if (decoded.isObject() && Jt808.decode(bytes, 0, bytes.length) instanceof Jt808Frame frame) {
                read += checkBody(Vectors.name(i, record), decoded, frame.message()) ? 1 : 0;
            }
        }
        System.out.println("JT/T 808: " + read + " bodies compared field by field");
    }

    private static boolean checkBody(String name, JsonNode expected, Message message) {
        switch (message) {
            case TerminalReply it ->
                assertThat(List.of(it.repliedSerial(), it.repliedId(), it.result()))
                        .as(name)
                        .isEqualTo(reply(expected));
            case PlatformReply it ->
                assertThat(List.of(it.repliedSerial(), it.repliedId(), it.result()))
                        .as(name)
                        .isEqualTo(reply(expected));
            case Register it -> {
                assertThat(List.of(it.province(), it.city(), it.plateColour()))
                        .as(name)
                        .isEqualTo(List.of(
                                number(expected, "provinceId"),
                                number(expected, "cityId"),
                                number(expected, "plateColor")));
                assertThat(List.of(it.maker(), it.model(), it.device(), it.plate()))
                        .as(name)
                        .isEqualTo(List.of(
                                text(expected, "makerId"),
                                text(expected, "deviceModel"),
                                text(expected, "deviceId"),
                                text(expected, "plateNo")));
            }
            case RegisterReply it ->
                assertThat(it)
                        .as(name)
                        .isEqualTo(new RegisterReply(
                                number(expected, "responseSerialNo"),
                                number(expected, "resultCode"),
                                expected.path("token").asString("")));
            case Authenticate it ->
                assertThat(it)
                        .as(name)
                        .isEqualTo(new Authenticate(
                                text(expected, "token"),
                                expected.path("imei").asString(""),
                                expected.path("softwareVersion").asString("")));
            case LocationReport it -> checkLocation(name, expected, it.location());
            case LocationAnswer it -> {
                assertThat(it.repliedSerial()).as(name).isEqualTo(number(expected, "responseSerialNo"));
                checkLocation(name, expected, it.location());
            }
            case LocationBatch it -> {
                assertThat(it.late()).as(name).isEqualTo(number(expected, "type") == 1);
                assertThat(it.locations()).as(name).hasSize(number(expected, "total"));
                for (int i = 0; i < it.locations().size(); i++) {
                    checkLocation(
                            name, expected.get("items").get(i), it.locations().get(i));
                }
            }
            case Text it -> {
                assertThat(it.text()).as(name).isEqualTo(text(expected, "content"));
                assertThat(it.flags()).as(name).isEqualTo(number(expected, "sign"));
                assertThat(it.kind()).as(name).isEqualTo(number(expected, "type"));
            }
            case ResendRequest it ->
                assertThat(it.firstSerial()).as(name).isEqualTo(number(expected, "responseSerialNo"));
            case Heartbeat _, Unregister _, LocationQuery _, Opaque _ -> {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> reply(JsonNode expected) {
        return List.of(
                number(expected, "responseSerialNo"),
                number(expected, "responseMessageId"),
                number(expected, "resultCode"));
    }

    private static void checkLocation(String name, JsonNode expected, Location location) {
        assertThat(Integer.toUnsignedLong(location.alarms().bits()))
                .as(name)
                .isEqualTo(expected.get("warnBit").asLong());
        assertThat(Integer.toUnsignedLong(location.status().bits()))
                .as(name)
                .isEqualTo(expected.get("statusBit").asLong());
        assertThat(Integer.toUnsignedLong(location.latitudeMicro()))
                .as(name)
                .isEqualTo(expected.get("latitude").asLong());
        assertThat(Integer.toUnsignedLong(location.longitudeMicro()))
                .as(name)
                .isEqualTo(expected.get("longitude").asLong());
        assertThat(location.altitudeMetres()).as(name).isEqualTo(number(expected, "altitude"));
        assertThat(location.speedTenthsKmh()).as(name).isEqualTo(number(expected, "speed"));
        assertThat(location.courseDegrees()).as(name).isEqualTo(number(expected, "direction"));
        Instant at = LocalDateTime.parse(text(expected, "deviceTime")).toInstant(BeijingTime.OFFSET);
        assertThat(location.at()).as(name).isEqualTo(at);
        JsonNode items = expected.path("attributes");
        for (LocationItem item : location.items()) {
            checkItem(name, items, item);
        }
    }

    private static void checkItem(String name, JsonNode items, LocationItem item) {
        switch (item) {
            case Mileage it ->
                assertThat(it.tenthsKm()).as(name).isEqualTo(items.get("1").asLong());
            case Fuel it -> assertThat(it.tenthsLitre()).as(name).isEqualTo(number(items, "2"));
            case RecorderSpeed it -> assertThat(it.tenthsKmh()).as(name).isEqualTo(number(items, "3"));
            case AlarmToConfirm it -> assertThat(it.number()).as(name).isEqualTo(number(items, "4"));
            case TyrePressures it -> {
                byte[] bytes = new byte[30];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) items.get("5").get("value").get(i).asInt();
                }
                assertThat(it.pascals()).as(name).isEqualTo(Bytes.of(bytes));
            }
            case CabinTemperature it -> assertThat(it.celsius()).as(name).isEqualTo(number(items, "6"));
            case OverspeedPlace it -> {
                assertThat(it.kind()).as(name).isEqualTo(number(items.get("17"), "areaType"));
                assertThat(it.area())
                        .as(name)
                        .isEqualTo(items.get("17").get("areaId").asLong());
            }
            case AreaCrossing it ->
                assertThat(it.area())
                        .as(name)
                        .isEqualTo(items.get("18").get("areaId").asLong());
            case StretchTime it -> {
                assertThat(it.stretch())
                        .as(name)
                        .isEqualTo(items.get("19").get("areaId").asLong());
                assertThat(it.seconds()).as(name).isEqualTo(number(items.get("19"), "driveTime"));
            }
            case VehicleSignals it -> assertThat(it.bits()).as(name).isEqualTo(number(items, "37"));
            case IoStatus it -> assertThat(it.bits()).as(name).isEqualTo(number(items, "42"));
            case AnalogInputs it ->
                assertThat(it.ad0() | (it.ad1() << 16)).as(name).isEqualTo(number(items, "43"));
            case SignalStrength it -> assertThat(it.value()).as(name).isEqualTo(number(items, "48"));
            case Satellites it -> assertThat(it.count()).as(name).isEqualTo(number(items, "49"));
            case Other _ -> {}
        }
    }

    /** What public tests of a second implementation assert about locations, as far as their words can be matched. */
    @Test
    void readsLocationsAsTheSecondImplementationAsserts() throws IOException {
        int checked = 0;
        for (JsonNode record : Vectors.read(FILE)) {
            byte[] bytes = Vectors.hex(record);
            if (record.has("asserts")
                    && Jt808.decode(bytes, 0, bytes.length) instanceof Jt808Frame frame
                    && frame.message() instanceof LocationReport report) {
                for (JsonNode words : record.get("asserts")) {
                    checked += checkWords(words.asString(), report.location()) ? 1 : 0;
                }
            }
        }
        System.out.println("JT/T 808: " + checked + " assertions of the second implementation compared");
    }

    private static boolean checkWords(String words, Location location) {
        var figure = java.util.regex.Pattern.compile(
                        "Equal\\((?:\\(uint\\))?(\\d+)u?, ?[^)]*\\.(Lat|Lng|Speed|Direction|Altitude|AlarmFlag|StatusFlag)\\)")
                .matcher(words);
        if (!figure.find()) {
            return false;
        }
        int expected = Integer.parseInt(figure.group(1));
        int actual = switch (figure.group(2)) {
            case "Lat" -> location.latitudeMicro();
            case "Lng" -> location.longitudeMicro();
            case "Speed" -> location.speedTenthsKmh();
            case "Direction" -> location.courseDegrees();
            case "Altitude" -> location.altitudeMetres();
            case "AlarmFlag" -> location.alarms().bits();
            default -> location.status().bits();
        };
        assertThat(actual).as(words).isEqualTo(expected);
        return true;
    }

    @Test
    void writesTheFramesItReadsByteForByte() throws IOException {
        int same = 0;
        for (JsonNode record : Vectors.read(FILE)) {
            byte[] bytes = Vectors.hex(record);
            if (Jt808.decode(bytes, 0, bytes.length) instanceof Jt808Frame frame
                    && frame.doubts().isEmpty()
                    && frame.header().part() == null
                    && exact(frame.message())) {
                assertThat(Bytes.of(Jt808.encode(frame.header(), frame.message()))
                                .hex())
                        .isEqualTo(Bytes.of(bytes).hex());
                same++;
            }
        }
        assertThat(same).isPositive();
        System.out.println("JT/T 808: " + same + " frames written byte for byte as they were read");
    }

    /** Registrations of 2011, and texts with odd padding, are read more tolerantly than they are written. */
    private static boolean exact(Message message) {
        return !(message instanceof Register || message instanceof Authenticate);
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static int number(JsonNode node, String name) {
        return node.get(name).asInt();
    }
}
