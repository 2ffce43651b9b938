package org.anlan.libs.protocols.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.modbus.Pdu.*;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ModbusTests {

    private static ModbusOutcome rtu(Direction direction, String hexWithoutCrc) {
        byte[] plain = Bytes.ofHex(hexWithoutCrc).toArray();
        int crc = Crc16.of(plain, 0, plain.length);
        byte[] bytes = Arrays.copyOf(plain, plain.length + 2);
        bytes[plain.length] = (byte) crc;
        bytes[plain.length + 1] = (byte) (crc >> 8);
        return Modbus.decodeRtu(direction, bytes, 0, bytes.length);
    }

    @Test
    void aFloatIsReadInEachOrderMakersUse() {
        assertThat(registers("41C80000").float32(0, WordOrder.ABCD)).isEqualTo(25.0f);
        assertThat(registers("000041C8").float32(0, WordOrder.CDAB)).isEqualTo(25.0f);
        assertThat(registers("C8410000").float32(0, WordOrder.BADC)).isEqualTo(25.0f);
        assertThat(registers("0000C841").float32(0, WordOrder.DCBA)).isEqualTo(25.0f);
        assertThat(registers("FFFFFFFE").int32(0, WordOrder.ABCD)).isEqualTo(-2);
        assertThat(registers("FFFEFFFF").uint32(0, WordOrder.CDAB)).isEqualTo(4_294_967_294L);
        assertThat(registers("8000").int16(0)).isEqualTo(-32_768);
    }

    private static RegistersAnswer registers(String hex) {
        return new RegistersAnswer(3, Bytes.ofHex(hex));
    }

    @Test
    void coilsComeLowestBitFirst() {
        BitsAnswer coils = new BitsAnswer(1, Bytes.ofHex("CD6B"));
        assertThat(List.of(coils.isOn(0), coils.isOn(1), coils.isOn(2), coils.isOn(8), coils.isOn(10)))
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void refusesWhatTheSpecificationDoesNotAllow() {
        assertThat(fault(rtu(Direction.ANSWER, "010303000102"))).isEqualTo(ModbusFault.BYTE_COUNT);
        assertThat(fault(rtu(Direction.ANSWER, "0103060001"))).isEqualTo(ModbusFault.BYTE_COUNT);
        assertThat(fault(rtu(Direction.REQUEST, "010300000000"))).isEqualTo(ModbusFault.COUNT);
        assertThat(fault(rtu(Direction.REQUEST, "01030000007E"))).isEqualTo(ModbusFault.COUNT);
        assertThat(fault(rtu(Direction.REQUEST, "010500011234"))).isEqualTo(ModbusFault.VALUE);
        assertThat(fault(rtu(Direction.REQUEST, "0109000100"))).isEqualTo(ModbusFault.FUNCTION);
        assertThat(fault(rtu(Direction.REQUEST, "011000010002020001"))).isEqualTo(ModbusFault.BYTE_COUNT);
        assertThat(fault(rtu(Direction.ANSWER, "00030200FF"))).isEqualTo(ModbusFault.UNIT);
        assertThat(((ModbusFrame) rtu(Direction.ANSWER, "01830C")).doubts())
                .containsExactly(ModbusFault.EXCEPTION_CODE);
        assertThat(((ModbusFrame) rtu(Direction.ANSWER, "018302")).pdu()).isEqualTo(new ExceptionAnswer(3, 2));
        assertThat(((ModbusFrame) rtu(Direction.ANSWER, "0142A1B2")).pdu())
                .isEqualTo(new Opaque(0x42, Bytes.ofHex("A1B2")));
    }

    private static ModbusFault fault(ModbusOutcome outcome) {
        return ((ModbusRefused) outcome).fault();
    }

    @RepeatedTest(40)
    void tcpFramesAreWrittenReadAndCutFromAStream(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<ModbusOutcome> sent = new ArrayList<>();
        List<ModbusOutcome> outcomes = new ArrayList<>();
        FrameStream<ModbusOutcome> stream = Modbus.streamTcp(Direction.ANSWER, outcomes::add);
        for (int i = 0; i < 20; i++) {
            ModbusFrame frame = ModbusSamples.answer(random, random.nextInt(0x10000));
            byte[] bytes = Modbus.encodeTcp(frame);
            assertThat(Modbus.decodeTcp(Direction.ANSWER, bytes, 0, bytes.length))
                    .isEqualTo(frame);
            sent.add(frame);
            int cut = random.nextInt(bytes.length);
            stream.feed(bytes, 0, cut);
            stream.feed(bytes, cut, bytes.length);
        }
        assertThat(outcomes).isEqualTo(sent);
    }

    @Test
    void anMbapHeaderMustSayModbusAndTheTrueLength() {
        byte[] wrong = Bytes.ofHex("0001000100051103020102").toArray();
        assertThat(fault(Modbus.decodeTcp(Direction.ANSWER, wrong, 0, wrong.length)))
                .isEqualTo(ModbusFault.PROTOCOL);
        byte[] longer = Bytes.ofHex("0001000000061103020102").toArray();
        assertThat(fault(Modbus.decodeTcp(Direction.ANSWER, longer, 0, longer.length)))
                .isEqualTo(ModbusFault.LENGTH);
    }
}
