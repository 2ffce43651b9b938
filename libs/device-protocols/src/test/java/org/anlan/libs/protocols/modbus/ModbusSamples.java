package org.anlan.libs.protocols.modbus;

import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.modbus.Pdu.*;

/** Random Modbus frames as the specification has them. */
public final class ModbusSamples {

    private ModbusSamples() {}

    public static ModbusFrame answer(Random random, int transaction) {
        return new ModbusFrame(transaction, 1 + random.nextInt(247), answer(random), List.of());
    }

    private static Pdu answer(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new BitsAnswer(1 + random.nextInt(2), Sample.bytes(random, 1 + random.nextInt(30)));
            case 1, 2 -> new RegistersAnswer(3 + random.nextInt(2), Sample.bytes(random, 2 + 2 * random.nextInt(60)));
            case 3 -> new WriteSingle(6, random.nextInt(0x10000), random.nextInt(0x10000));
            case 4 -> new WriteMultipleAnswer(16, random.nextInt(0x10000), 1 + random.nextInt(123));
            default -> new ExceptionAnswer(1 + random.nextInt(6), 1 + random.nextInt(6));
        };
    }

    public static ModbusFrame request(Random random) {
        return ModbusFrame.of(1 + random.nextInt(247), requested(random));
    }

    private static Pdu requested(Random random) {
        int address = random.nextInt(0x10000);
        int count = 1 + random.nextInt(100);
        return switch (random.nextInt(5)) {
            case 0 -> new ReadRequest(1 + random.nextInt(4), address, count);
            case 1 -> new WriteSingle(5, address, random.nextBoolean() ? 0xFF00 : 0);
            case 2 -> new WriteSingle(6, address, random.nextInt(0x10000));
            case 3 -> new WriteMultipleRequest(15, address, count, Sample.bytes(random, (count + 7) / 8));
            default -> new WriteMultipleRequest(16, address, count, Sample.bytes(random, count * 2));
        };
    }
}
