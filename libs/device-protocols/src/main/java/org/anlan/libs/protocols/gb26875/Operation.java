package org.anlan.libs.protocols.gb26875;

import java.util.EnumSet;
import java.util.Set;

/** What was done at a system (clause 8.2.1.4) or at the transmission device (8.2.1.9), by the bits of a byte. */
public enum Operation {
    RESET("复位"),
    SILENCE("消音"),
    MANUAL_ALARM("手动报警"),
    ALARM_CLEARED("警情消除"),
    SELF_TEST("自检"),
    /** Bit 5: confirmation at a system, answer to a roll call at the transmission device. */
    CONFIRMATION("确认或查岗应答"),
    TEST("测试");

    private static final EnumSet<Operation> EVERY = EnumSet.allOf(Operation.class);

    private final String chinese;

    Operation(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Set<Operation> of(int bits) {
        Set<Operation> set = EnumSet.noneOf(Operation.class);
        int left = bits;
        for (Operation operation : EVERY) {
            if ((left & 1) == 1) {
                set.add(operation);
            }
            left >>= 1;
        }
        return set;
    }
}
