package org.anlan.libs.protocols.modbus;

import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.modbus.Pdu.*;

/** Protocol data units. Bounds of counts: chapter 6 of the application protocol. */
final class PduCodec {

    static final int UNKNOWN = -1;
    private static final int LONGEST = 253;
    private static final int MOST_BITS = 2000;
    private static final int MOST_REGISTERS = 125;
    private static final int MOST_WRITTEN_BITS = 1968;
    private static final int MOST_WRITTEN_REGISTERS = 123;

    private PduCodec() {}

    /** A unit, or why it is none. */
    sealed interface Read {}

    record Good(Pdu pdu) implements Read {}

    record Bad(ModbusRefused refused) implements Read {}

    /**
     * Bytes that a unit beginning with these has, function code included: {@link #UNKNOWN} where the function does not
     * tell or it would be longer than any unit, 0 where more bytes are needed.
     */
    static int length(Direction direction, byte[] bytes, int from, int to) {
        int function = bytes[from] & 0xFF;
        boolean answer = direction == Direction.ANSWER;
        if (answer && function > 0x80) {
            return exceptionOf(function - 0x80) ? 2 : UNKNOWN;
        }
        return switch (function) {
            case 1, 2, 3, 4 -> answer ? counted(bytes, from + 1, to, 2) : 5;
            case 5, 6 -> 5;
            case 15, 16 -> answer ? 5 : counted(bytes, from + 5, to, 6);
            case 23 -> answer ? counted(bytes, from + 1, to, 2) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static int counted(byte[] bytes, int at, int to, int before) {
        int length = at < to ? before + (bytes[at] & 0xFF) : 0;
        return length > LONGEST ? UNKNOWN : length;
    }

    private static boolean exceptionOf(int function) {
        return (function >= 1 && function <= 6) || function == 15 || function == 16 || function == 23;
    }

    /** Reads a unit that fills the slice. */
    static Read read(Direction direction, byte[] bytes, ByteReader in) {
        int from = in.position();
        int found = in.remaining();
        int function = in.u8();
        if (isOfUser(function)) {
            return new Good(new Opaque(function, in.rest()));
        }
        int length = length(direction, bytes, from, from + found);
        if (length == UNKNOWN) {
            return bad(ModbusFault.FUNCTION, 0, function);
        }
        if (length != found) {
            boolean counted = length > 5 && found > 2;
            return bad(counted ? ModbusFault.BYTE_COUNT : ModbusFault.LENGTH, length, found);
        }
        return direction == Direction.ANSWER ? answer(function, in) : request(function, in);
    }

    private static boolean isOfUser(int function) {
        return (function >= 65 && function <= 72) || (function >= 100 && function <= 110);
    }

    private static Read answer(int function, ByteReader in) {
        if (function > 0x80) {
            int code = in.u8();
            in.doubtIf(code < 1 || code > 11 || code == 7 || code == 9, ModbusFault.EXCEPTION_CODE);
            return new Good(new ExceptionAnswer(function - 0x80, code));
        }
        return switch (function) {
            case 1, 2 -> packed(function, MOST_BITS / 8, in);
            case 3, 4, 23 -> packed(function, MOST_REGISTERS * 2, in);
            case 5, 6 -> single(function, in);
            default -> {
                WriteMultipleAnswer pdu = new WriteMultipleAnswer(function, in.u16(), in.u16());
                yield counted(pdu, pdu.count(), mostWritten(function));
            }
        };
    }

    private static Read packed(int function, int most, ByteReader in) {
        int count = in.u8();
        boolean registers = function > 2;
        if (count < 1 || count > most || (registers && count % 2 != 0)) {
            return bad(ModbusFault.BYTE_COUNT, most, count);
        }
        Bytes data = in.bytes(count);
        return new Good(registers ? new RegistersAnswer(function, data) : new BitsAnswer(function, data));
    }

    private static Read request(int function, ByteReader in) {
        return switch (function) {
            case 1, 2, 3, 4 -> {
                ReadRequest pdu = new ReadRequest(function, in.u16(), in.u16());
                yield counted(pdu, pdu.count(), function <= 2 ? MOST_BITS : MOST_REGISTERS);
            }
            case 5, 6 -> single(function, in);
            default -> writeMultiple(function, in);
        };
    }

    private static Read single(int function, ByteReader in) {
        WriteSingle pdu = new WriteSingle(function, in.u16(), in.u16());
        boolean odd = function == 5 && pdu.value() != 0 && pdu.value() != 0xFF00;
        return odd ? bad(ModbusFault.VALUE, 0, pdu.value()) : new Good(pdu);
    }

    private static Read writeMultiple(int function, ByteReader in) {
        int address = in.u16();
        int count = in.u16();
        int bytes = in.u8();
        int expected = function == 15 ? (count + 7) / 8 : count * 2;
        if (bytes != expected) {
            return bad(ModbusFault.BYTE_COUNT, expected, bytes);
        }
        return counted(
                new WriteMultipleRequest(function, address, count, in.bytes(bytes)), count, mostWritten(function));
    }

    private static int mostWritten(int function) {
        return function == 15 ? MOST_WRITTEN_BITS : MOST_WRITTEN_REGISTERS;
    }

    private static Read counted(Pdu pdu, int count, int most) {
        return count < 1 || count > most ? bad(ModbusFault.COUNT, most, count) : new Good(pdu);
    }

    private static Bad bad(ModbusFault fault, int expected, int found) {
        return new Bad(new ModbusRefused(fault, expected, found));
    }

    static void write(ByteWriter out, Pdu pdu) {
        switch (pdu) {
            case ReadRequest it -> out.u8(it.function()).u16(it.address()).u16(it.count());
            case BitsAnswer it -> out.u8(it.function()).u8(it.packed().length()).bytes(it.packed());
            case RegistersAnswer it ->
                out.u8(it.function()).u8(it.packed().length()).bytes(it.packed());
            case WriteSingle it -> out.u8(it.function()).u16(it.address()).u16(it.value());
            case WriteMultipleRequest it -> {
                out.u8(it.function()).u16(it.address()).u16(it.count());
                out.u8(it.packed().length()).bytes(it.packed());
            }
            case WriteMultipleAnswer it ->
                out.u8(it.function()).u16(it.address()).u16(it.count());
            case ExceptionAnswer it -> out.u8(it.function() + 0x80).u8(it.code());
            case Opaque it -> out.u8(it.function()).bytes(it.data());
        }
    }
}
