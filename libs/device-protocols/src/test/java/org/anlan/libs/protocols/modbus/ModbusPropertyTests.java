package org.anlan.libs.protocols.modbus;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.ProtocolProperties;
import org.junit.jupiter.api.Nested;

class ModbusPropertyTests {

    abstract static class Common extends ProtocolProperties<ModbusOutcome> {
        @Override
        protected boolean accepted(ModbusOutcome outcome) {
            return outcome instanceof ModbusFrame;
        }
    }

    @Nested
    class RtuAnswers extends Common {
        @Override
        protected ModbusOutcome frame(Random random) {
            return ModbusSamples.answer(random, 0);
        }

        @Override
        protected byte[] encode(ModbusOutcome frame) {
            return Modbus.encodeRtu((ModbusFrame) frame);
        }

        @Override
        protected ModbusOutcome decode(byte[] bytes, int from, int to) {
            return Modbus.decodeRtu(Direction.ANSWER, bytes, from, to);
        }

        @Override
        protected FrameStream<ModbusOutcome> stream(Consumer<ModbusOutcome> sink) {
            return Modbus.streamRtu(Direction.ANSWER, sink);
        }

        /** One turned bit always changes a CRC. */
        @Override
        protected boolean checkHolds(byte[] bytes) {
            return false;
        }

        @Override
        protected byte[] favourites() {
            return new byte[] {1, 2, 3, 4, 16};
        }

        @Override
        protected int longest() {
            return 256;
        }
    }

    @Nested
    class RtuRequests extends RtuAnswers {
        @Override
        protected ModbusOutcome frame(Random random) {
            return ModbusSamples.request(random);
        }

        @Override
        protected ModbusOutcome decode(byte[] bytes, int from, int to) {
            return Modbus.decodeRtu(Direction.REQUEST, bytes, from, to);
        }

        @Override
        protected FrameStream<ModbusOutcome> stream(Consumer<ModbusOutcome> sink) {
            return Modbus.streamRtu(Direction.REQUEST, sink);
        }
    }

    @Nested
    class Ascii extends Common {
        @Override
        protected ModbusOutcome frame(Random random) {
            return ModbusSamples.answer(random, 0);
        }

        @Override
        protected byte[] encode(ModbusOutcome frame) {
            return Modbus.encodeAscii((ModbusFrame) frame);
        }

        @Override
        protected ModbusOutcome decode(byte[] bytes, int from, int to) {
            return Modbus.decodeAscii(Direction.ANSWER, bytes, from, to);
        }

        @Override
        protected FrameStream<ModbusOutcome> stream(Consumer<ModbusOutcome> sink) {
            return Modbus.streamAscii(Direction.ANSWER, sink);
        }

        /** A turned bit may make a letter small, which says the same; else it changes the sum. */
        @Override
        protected boolean checkHolds(byte[] bytes) {
            int sum = 0;
            for (int i = 1; i < bytes.length - 2; i += 2) {
                sum += Integer.parseInt(new String(bytes, i, 2, StandardCharsets.US_ASCII), 16);
            }
            return (sum & 0xFF) == 0;
        }

        @Override
        protected byte[] favourites() {
            return ":0123456789ABCDEF\r\n".getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        protected int longest() {
            return 513;
        }
    }
}
