package org.anlan.libs.protocols.hj212;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.hj212.Content.*;
import org.anlan.libs.protocols.hj212.PacketGathering.*;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class Hj212Tests {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

    /** A frame around a data segment, with the right length and check. */
    private static byte[] framed(String data) {
        byte[] bytes = Gb18030.bytes(data);
        return Gb18030.bytes("##%04d%s%04X\r\n".formatted(bytes.length, data, Hj212.crc(bytes, 0, bytes.length)));
    }

    private static Hj212Outcome read(Hj212Rules rules, String data) {
        byte[] bytes = framed(data);
        return Hj212.decode(rules, bytes, 0, bytes.length);
    }

    private static Hj212Frame frame(String data) {
        return (Hj212Frame) read(Hj212Rules.EDITION_2017, data);
    }

    private static String segment(String cn, String cp) {
        return "QN=20261127120000123;ST=31;CN=" + cn + ";PW=123456;MN=330503000000000000000001;Flag=5;CP=&&" + cp
                + "&&";
    }

    @Test
    void theStandardsOwnExampleHasTheCheckItPrints() {
        byte[] data = Gb18030.bytes("QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;"
                + "CP=&&RtdInterval=30&&");
        assertThat(Hj212.crc(data, 0, data.length)).isEqualTo(0x1C80);
    }

    @Test
    void readsHourlyValuesOfAChimney() {
        Hj212Frame frame = frame(segment(
                "2061",
                "DataTime=20261127110000;"
                        + "a21026-Cou=12.500,a21026-Min=1.02,a21026-Avg=1.10,a21026-Max=2,a21026-Flag=N;"
                        + "a34013-Avg=-0.052,a34013-Flag=D"));
        assertThat(frame.doubts()).isEmpty();
        assertThat(frame.segment().requestedAt()).isEqualTo(Instant.parse("2026-11-27T04:00:00.123Z"));
        assertThat(frame.segment().flag().wantsAnswer()).isTrue();
        assertThat(frame.segment().flag().edition()).isEqualTo(1);
        Measurements measured = (Measurements) frame.content();
        assertThat(measured.period()).isEqualTo(Period.HOUR);
        assertThat(measured.at()).isEqualTo(Instant.parse("2026-11-27T03:00:00Z"));
        Factor sulphur = measured.factors().getFirst();
        assertThat(sulphur.find(Factor.Kind.COU)).isEqualTo(new BigDecimal("12.500"));
        assertThat(sulphur.find(Factor.Kind.MAX)).isEqualTo(new BigDecimal("2"));
        assertThat(sulphur.find(Factor.Kind.RTD)).isNull();
        assertThat(sulphur.flag()).isEqualTo(DataFlag.N);
        Factor dust = measured.factors().getLast();
        assertThat(dust.find(Factor.Kind.AVG)).isEqualTo(new BigDecimal("-0.052"));
        assertThat(dust.flag().measured()).isFalse();
    }

    @Test
    void flagsWhatDeservesNoTrustAndKeepsTheRest() {
        assertThat(frame(segment("2011", "a21026-Rtd=1.0,a21026-Flag=N")).doubts())
                .containsExactly(Hj212Fault.DATA_TIME);
        assertThat(frame(segment("2011", "DataTime=20261327110000;a21026-Rtd=1.0"))
                        .doubts())
                .containsExactly(Hj212Fault.DATA_TIME);
        assertThat(frame(segment("2011", "DataTime=20261127110000;a21026-Rtd=1e9;a1-Rtd=--;a2-Rtd=3"))
                        .doubts())
                .containsExactly(Hj212Fault.VALUE_NOT_NUMBER);
        assertThat(frame(segment("2011", "DataTime=20261127110000;a21026-Rtd=1,a21026-Flag=Q"))
                        .doubts())
                .containsExactly(Hj212Fault.DATA_FLAG);
        assertThat(frame(segment("2011", "DataTime=20261127110000;J01-Rtd=1,J02-Flag=N"))
                        .doubts())
                .containsExactly(Hj212Fault.GROUP_MIXED);
        assertThat(frame(segment("2011", "DataTime=20261127110000;a21026-Rtd=1;lost"))
                        .doubts())
                .containsExactly(Hj212Fault.CP_FIELD);
        assertThat(frame("QN=x;ST=31;CN=20a1;MN=;Flag=256;oops;CP=&&").doubts())
                .containsExactly(
                        Hj212Fault.HEADER_FIELD,
                        Hj212Fault.CN_INVALID,
                        Hj212Fault.MN_MISSING,
                        Hj212Fault.QN_INVALID,
                        Hj212Fault.FLAG_INVALID,
                        Hj212Fault.CP_UNCLOSED);
        assertThat(frame(segment("9011", "")).doubts()).containsExactly(Hj212Fault.RETURN_CODE);
    }

    @Test
    void aRequestForDataIsNoMeasurement() {
        Hj212Frame frame = frame(segment("2061", "BeginTime=20261127070000,EndTime=20261127080000"));
        assertThat(frame.content()).isEqualTo(new Other());
        assertThat(frame.segment().groups().getFirst().find("EndTime")).isEqualTo("20261127080000");
        assertThat(frame.doubts()).isEmpty();
    }

    @Test
    void answersRepeatTheRequestNumber() {
        Segment taken = frame(segment("2011", "DataTime=20261127110000")).segment();
        assertThat(frame(text(Hj212.dataAnswer(taken))).content()).isEqualTo(new DataAnswer());
        assertThat(frame(text(Hj212.noticeAnswer(taken))).content()).isEqualTo(new NoticeAnswer());
        assertThat(frame(text(Hj212.requestAnswer(taken, 3))).content()).isEqualTo(new RequestAnswer(3));
        assertThat(frame(text(Hj212.result(taken, 100))).content()).isEqualTo(new Result(100));
        Segment answer = Hj212.dataAnswer(taken);
        assertThat(new String(Hj212.encode(Hj212Rules.EDITION_2017, answer), StandardCharsets.US_ASCII))
                .startsWith("##")
                .contains("QN=20261127120000123;ST=91;CN=9014;PW=123456;MN=330503000000000000000001;Flag=4;CP=&&&&");
    }

    private static String text(Segment segment) {
        byte[] bytes = Hj212.encode(Hj212Rules.EDITION_2017, segment);
        return Gb18030.text(bytes, 6, bytes.length - 6);
    }

    @Test
    void chineseTextIsGb18030EvenWhereASecondByteLooksLikeALetter() {
        Hj212Frame frame = frame(segment("3020", "PolId=i11001,i11001-Info=厂区东北角丂镕"));
        assertThat(frame.segment().groups().getFirst().find("i11001-Info")).isEqualTo("厂区东北角丂镕");
        assertThat(frame.doubts()).isEmpty();
    }

    @Test
    void theEditionOf2025IsTakenOnlyWhereRulesSaySo() {
        String data = "QN=20261127120000123;ST=31;CN=2011;PW=123456;MN=330503000000000000000001;Flag=9;RF=1;"
                + "CP=&&DataTime=20261127110000;a21026-Rtd=1.0,a21026-Flag=N&&";
        assertThat(frame(data).doubts()).containsExactly(Hj212Fault.EDITION_NOT_TAKEN);
        Hj212Frame newer = (Hj212Frame) read(Hj212Rules.EDITION_2025, data);
        assertThat(newer.doubts()).isEmpty();
        assertThat(newer.segment().late()).isTrue();
        assertThat(newer.segment().flag().edition()).isEqualTo(2);
        assertThat(Hj212.dataAnswer(newer.segment()).flag().edition()).isEqualTo(2);
        Hj212Frame secret = (Hj212Frame) read(Hj212Rules.EDITION_2025, segment("2011", "{0xE4,0x3E,0xA4}g=N"));
        assertThat(secret.doubts()).containsExactly(Hj212Fault.ENCRYPTED);
    }

    @Test
    void aSegmentThatIsTooLongIsRefusedWithoutWaitingForIt() {
        Hj212Outcome outcome = read(Hj212Rules.EDITION_2017, segment("2011", "x".repeat(1024)));
        assertThat(((Hj212Refused) outcome).fault()).isEqualTo(Hj212Fault.TOO_LONG);
        assertThat(read(new Hj212Rules(false, 4096), segment("2011", "x".repeat(1024))))
                .isInstanceOf(Hj212Frame.class);
        Segment big = frame(segment("2011", "DataTime=20261127110000")).segment();
        Segment bigger =
                new Segment(big.qn(), "31", 2011, "", big.mn(), big.flag(), 0, 0, false, List.of(), "x".repeat(1024));
        assertThatThrownBy(() -> Hj212.encode(Hj212Rules.EDITION_2017, bigger)).hasMessageContaining("应当拆分包");
    }

    private static Segment packet(int number, int total, String cp) {
        Flag flag = Flag.of(1, true, true);
        return new Segment(
                "20261127120000123",
                "31",
                2011,
                "123456",
                "330503000000000000000001",
                flag,
                total,
                number,
                false,
                List.of(),
                cp);
    }

    @RepeatedTest(20)
    void splitPacketsInAnyOrderGiveOneMessage(RepetitionInfo info) {
        List<Segment> packets = new ArrayList<>(List.of(
                packet(1, 3, "DataTime=20261127110000;a1-Rtd=1,a1-Flag=N"),
                packet(2, 3, "a2-Rtd=2,a2-Flag=N"),
                packet(3, 3, "a3-Rtd=3,a3-Flag=N")));
        Collections.shuffle(packets, new Random(info.getCurrentRepetition()));
        PacketGathering gathering = new PacketGathering(Limits.USUAL);
        assertThat(gathering.add(packets.get(0), NOW)).isEqualTo(new Waiting(1, 3));
        assertThat(gathering.add(packets.get(0), NOW)).isEqualTo(new NotTaken(Reason.DUPLICATE));
        gathering.add(packets.get(1), NOW);
        Whole whole = (Whole) gathering.add(packets.get(2), NOW);
        assertThat(whole.frame().doubts()).isEmpty();
        assertThat(((Measurements) whole.frame().content()).factors())
                .extracting(Factor::code)
                .containsExactly("a1", "a2", "a3");
        assertThat(whole.frame().segment().flag().split()).isFalse();
        assertThat(gathering.inHand()).isZero();
    }

    @Test
    void onePacketByItselfIsReadAsAPartAndNotAsAMeasurement() {
        byte[] bytes = Hj212.encode(Hj212Rules.EDITION_2017, packet(2, 3, "a2-Rtd=2,a2-Flag=N"));
        Hj212Frame frame = (Hj212Frame) Hj212.decode(Hj212Rules.EDITION_2017, bytes, 0, bytes.length);
        assertThat(frame.content()).isEqualTo(new Other());
        assertThat(frame.doubts()).isEmpty();
        assertThat(frame(segment("2011", "").replace("Flag=5", "Flag=7")).doubts())
                .containsExactly(Hj212Fault.PACKET_NUMBERS);
    }

    @Test
    void gatheringIsBoundedInPacketsMessagesAndTime() {
        PacketGathering gathering = new PacketGathering(new Limits(3, 2, Duration.ofSeconds(60)));
        assertThat(gathering.add(packet(1, 4, ""), NOW)).isEqualTo(new NotTaken(Reason.TOO_MANY_PACKETS));
        assertThat(gathering.add(packet(1, 3, ""), NOW)).isEqualTo(new Waiting(1, 3));
        assertThat(gathering.add(packet(1, 2, ""), NOW)).isEqualTo(new Waiting(1, 2));
        assertThat(gathering.inHand()).isEqualTo(2);
        assertThat(gathering.expire(NOW.plusSeconds(59))).isZero();
        assertThat(gathering.expire(NOW.plusSeconds(60))).isEqualTo(2);
    }
}
