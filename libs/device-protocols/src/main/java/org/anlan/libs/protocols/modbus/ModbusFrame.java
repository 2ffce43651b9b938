package org.anlan.libs.protocols.modbus;

import java.util.List;

/**
 * A frame whose lengths and check hold.
 *
 * @param transaction of Modbus TCP, 0 to 65535; 0 on a serial line
 * @param unit 1 to 247 on a serial line; 0 to 255 with TCP, where 0 and 255 mean the gateway itself
 * @param doubts parts that deserve no trust; mostly empty
 */
public record ModbusFrame(int transaction, int unit, Pdu pdu, List<ModbusFault> doubts) implements ModbusOutcome {

    public ModbusFrame {
        doubts = List.copyOf(doubts);
    }

    public static ModbusFrame of(int unit, Pdu pdu) {
        return new ModbusFrame(0, unit, pdu, List.of());
    }
}
