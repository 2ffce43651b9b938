package org.anlan.libs.protocols.modbus;

import org.anlan.libs.protocols.Bytes;

/** Function code and its data, chapter 6 of the application protocol. */
public sealed interface Pdu {

    int function();

    /** 1 coils, 2 discrete inputs, 3 holding registers, 4 input registers: please read. */
    record ReadRequest(int function, int address, int count) implements Pdu {}

    /** 1 and 2 answered: eight states a byte, the first in the lowest bit; the last byte may have filling. */
    record BitsAnswer(int function, Bytes packed) implements Pdu {
        public boolean isOn(int index) {
            return ((packed.at(index / 8) >> (index % 8)) & 1) == 1;
        }
    }

    /** 3, 4 and 23 answered: registers of 16 bits, high byte first. */
    record RegistersAnswer(int function, Bytes packed) implements Pdu {

        public int size() {
            return packed.length() / 2;
        }

        /** Unsigned. */
        public int register(int index) {
            return packed.at(2 * index) << 8 | packed.at(2 * index + 1);
        }

        public int int16(int index) {
            return (short) register(index);
        }

        public int int32(int index, WordOrder order) {
            return order.value(register(index), register(index + 1));
        }

        public long uint32(int index, WordOrder order) {
            return Integer.toUnsignedLong(int32(index, order));
        }

        /** IEEE 754; may be NaN or infinite, as devices say that a sensor is missing. */
        public float float32(int index, WordOrder order) {
            return Float.intBitsToFloat(int32(index, order));
        }
    }

    /** 5 coil (0xFF00 on, 0 off) and 6 register: request and answer look the same. */
    record WriteSingle(int function, int address, int value) implements Pdu {}

    /** 15 coils, 16 registers. */
    record WriteMultipleRequest(int function, int address, int count, Bytes packed) implements Pdu {}

    /** 15 and 16 answered. */
    record WriteMultipleAnswer(int function, int address, int count) implements Pdu {}

    /** The device could not: 1 function, 2 address, 3 value, 4 failure, 5 acknowledged, 6 busy, 8 parity, 10, 11 gateway. */
    record ExceptionAnswer(int function, int code) implements Pdu {}

    /** A function of a user, 65 to 72 and 100 to 110; or one of the standard that is not read here. */
    record Opaque(int function, Bytes data) implements Pdu {}
}
