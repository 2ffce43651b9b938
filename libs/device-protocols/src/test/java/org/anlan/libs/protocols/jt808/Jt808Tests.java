package org.anlan.libs.protocols.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.jt808.LocationItem.*;
import org.anlan.libs.protocols.jt808.Message.*;
import org.junit.jupiter.api.Test;

class Jt808Tests {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final Header TANKER =
            Header.of(Edition.Y2013, "13305030001", 7, new LocationReport(at(30_780_000, 120_430_000)));

    private static Location at(int latitude, int longitude, LocationItem... items) {
        return new Location(
                AlarmFlags.of(Alarm.OVERSPEED, Alarm.ROLLOVER),
                new StatusFlags(0b11),
                latitude,
                longitude,
                12,
                865,
                270,
                NOON,
                List.of(items));
    }

    private static Jt808Outcome read(byte[] bytes) {
        return Jt808.decode(bytes, 0, bytes.length);
    }

    private static Jt808Frame readBody(int id, String body) {
        Opaque opaque = new Opaque(id, Bytes.ofHex(body));
        return (Jt808Frame) read(Jt808.encode(Header.of(Edition.Y2013, "13305030001", 1, opaque), opaque));
    }

    @Test
    void readsWhereAHazardousGoodsVehicleIsAndWhatItsAlarmsSay() {
        LocationReport report = new LocationReport(at(30_780_000, 120_430_000, new CabinTemperature(-18)));
        Jt808Frame frame = (Jt808Frame) read(Jt808.encode(TANKER, report));
        Location location = ((LocationReport) frame.message()).location();
        assertThat(frame.header().terminal()).isEqualTo("013305030001");
        assertThat(location.latitudeDegrees()).isEqualTo(30.78);
        assertThat(location.longitudeDegrees()).isEqualTo(120.43);
        assertThat(location.speedKmh()).isEqualTo(86.5);
        assertThat(location.at()).isEqualTo(NOON);
        assertThat(location.alarms().toSet()).containsExactly(Alarm.OVERSPEED, Alarm.ROLLOVER);
        assertThat(location.status().ignitionOn()).isTrue();
        assertThat(location.status().located()).isTrue();
        assertThat(location.items()).containsExactly(new CabinTemperature(-18));
        assertThat(frame.doubts()).isEmpty();
    }

    @Test
    void theHemisphereStandsInTheStatus() {
        Location location = new Location(
                AlarmFlags.NONE, new StatusFlags(0b1100), 33_000_000, 70_000_000, 0, 0, 0, NOON, List.of());
        assertThat(location.latitudeDegrees()).isEqualTo(-33.0);
        assertThat(location.longitudeDegrees()).isEqualTo(-70.0);
    }

    @Test
    void flagsWhatDeservesNoTrustAndKeepsTheRest() {
        assertThat(readLocation("00000000 00000002 06EEB6AD 02633DF7 0138 0003 0063 200707192359")
                        .doubts())
                .containsExactly(Jt808Fault.POSITION_IMPOSSIBLE);
        Jt808Frame noTime = readLocation("00000000 00000000 00000000 00000000 0000 0000 0000 000000000000");
        assertThat(noTime.doubts()).containsExactly(Jt808Fault.TIME_INVALID);
        assertThat(((LocationReport) noTime.message()).location().at()).isNull();
        assertThat(readLocation("00000000 00000000 00000000 00000000 0000 0000 0168 200229000000")
                        .doubts())
                .containsExactly(Jt808Fault.COURSE_IMPOSSIBLE);
        assertThat(readLocation("00000000 00000000 00000000 00000000 0000 0000 0000 210229000000")
                        .doubts())
                .containsExactly(Jt808Fault.TIME_INVALID);
        Jt808Frame cut = readLocation("00000000 00000000 00000000 00000000 0000 0000 0000 200229000000 300105 0104 00");
        assertThat(cut.doubts()).containsExactly(Jt808Fault.ITEMS_TRUNCATED);
        assertThat(((LocationReport) cut.message()).location().items()).containsExactly(new SignalStrength(5));
        Jt808Frame odd = readLocation("00000000 00000000 00000000 00000000 0000 0000 0000 200229000000 0103 000001");
        assertThat(odd.doubts()).containsExactly(Jt808Fault.ITEM_LENGTH);
        assertThat(((LocationReport) odd.message()).location().items())
                .containsExactly(new Other(1, Bytes.ofHex("000001")));
    }

    private static Jt808Frame readLocation(String spaced) {
        return readBody(0x0200, spaced.replace(" ", ""));
    }

    @Test
    void refusesABodyThatIsTooShortForItsMessage() {
        Opaque half = new Opaque(0x0200, Bytes.ofHex("00000000"));
        Jt808Outcome outcome = read(Jt808.encode(Header.of(Edition.Y2013, "1", 1, half), half));
        assertThat(outcome).isEqualTo(new Jt808Refused(Jt808Fault.BODY_SHORT, 0, 4));
        assertThat(readBody(0x0002, "00").doubts()).containsExactly(Jt808Fault.TRAILING_BYTES);
    }

    @Test
    void oneUnreadableLocationOfABatchDoesNotLoseTheOthers() {
        String good = "001C 00000000 00000002 01D5A0E0 072DA1B0 0000 0000 0000 261127120000".replace(" ", "");
        Jt808Frame frame = readBody(0x0704, "000301" + good + "0003" + "010203" + good);
        assertThat(((LocationBatch) frame.message()).locations()).hasSize(2);
        assertThat(((LocationBatch) frame.message()).late()).isTrue();
        assertThat(frame.doubts()).containsExactly(Jt808Fault.BATCH_ITEM);
        assertThat(readBody(0x0704, "000200" + good).doubts()).containsExactly(Jt808Fault.BATCH_COUNT);
    }

    @Test
    void anEncryptedBodyIsKeptAsItCame() {
        Opaque secret = new Opaque(0x0200, Bytes.ofHex("A1B2C3"));
        Header plain = Header.of(Edition.Y2019, "1", 1, secret);
        Header header = new Header(0x0200, plain.edition(), 1, plain.terminal(), 1, 1, null);
        Jt808Frame frame = (Jt808Frame) read(Jt808.encode(header, secret));
        assertThat(frame.message()).isEqualTo(secret);
        assertThat(frame.doubts()).containsExactly(Jt808Fault.ENCRYPTED);
    }

    @Test
    void refusalsSayWhatWasExpectedAndFound() {
        byte[] bytes = Jt808.encode(Header.of(Edition.Y2013, "13305030001", 1, new Heartbeat()), new Heartbeat());
        bytes[bytes.length - 2] ^= 0x01;
        assertThat(((Jt808Refused) read(bytes)).wording())
                .startsWith("校验码不符：应为 ")
                .contains("，报文为 ");
        assertThat(Jt808Fault.CHECKSUM.slug()).isEqualTo("checksum");
        assertThat(read(Bytes.ofHex("7E017D037E").toArray())).isEqualTo(new Jt808Refused(Jt808Fault.BAD_ESCAPE, 0, 3));
    }

    @Test
    void answersGoToTheSameTerminalInItsEdition() {
        PlatformReply reply = new PlatformReply(7, 0x0200, 0);
        byte[] bytes = Jt808.encode(TANKER.answering(99, reply), reply);
        Jt808Frame frame = (Jt808Frame) read(bytes);
        assertThat(frame.message()).isEqualTo(reply);
        assertThat(frame.header().terminal()).isEqualTo(TANKER.terminal());
        assertThat(frame.header().serial()).isEqualTo(99);
    }

    @Test
    void whatDoesNotFitIsNotSent() {
        Text text = new Text(Text.SPEAK, 0, "请".repeat(600));
        Header header = Header.of(Edition.Y2013, "13305030001", 1, text);
        assertThatThrownBy(() -> Jt808.encode(header, text)).hasMessageContaining("应分包发送");
        assertThat(Jt808.encodeSplit(header, text, 1000)).hasSize(2);
        assertThatThrownBy(() -> Header.of(Edition.Y2013, "1234567890123", 1, text))
                .hasMessageContaining("12 位数字");
        assertThatThrownBy(() -> Jt808.encode(TANKER, text)).hasMessageContaining("消息 ID");
    }

    @Test
    void doubtsOfAReaderComeInTheirOrder() {
        ByteReader reader = new ByteReader(new byte[0], 0, 0);
        reader.doubt(Jt808Fault.TEXT_BROKEN);
        reader.doubt(Jt808Fault.TIME_INVALID);
        assertThat(reader.doubts(Jt808Fault.ALL)).containsExactly(Jt808Fault.TIME_INVALID, Jt808Fault.TEXT_BROKEN);
    }
}
