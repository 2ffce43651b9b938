package org.anlan.libs.protocols.modbus;

/**
 * Bytes that are no frame.
 *
 * @param expected what the frame should have had, in the unit of the fault; 0 where there is no such figure
 * @param found what it had
 */
public record ModbusRefused(ModbusFault fault, int expected, int found) implements ModbusOutcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
