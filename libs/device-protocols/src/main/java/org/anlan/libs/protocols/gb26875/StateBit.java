package org.anlan.libs.protocols.gb26875;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What the bits of a state mean. System (clause 8.2.1.1) and component (8.2.1.2) share bits 0 to 7 and differ after;
 * the transmission device (8.2.1.8) has a set of its own.
 */
public enum StateBit {
    NORMAL("正常运行", 0, 0, 0),
    FIRE("火警", 1, 1, 1),
    FAULT("故障", 2, 2, 2),
    SHIELDED("屏蔽", 3, 3, -1),
    SUPERVISION("监管", 4, 4, -1),
    STARTED("启动", 5, 5, -1),
    FEEDBACK("反馈", 6, 6, -1),
    DELAYED("延时", 7, 7, -1),
    MAIN_POWER_FAULT("主电故障", 8, -1, 3),
    BACKUP_POWER_FAULT("备电故障", 9, -1, 4),
    BUS_FAULT("总线故障", 10, -1, -1),
    MANUAL("手动状态", 11, -1, -1),
    CONFIGURATION_CHANGED("配置改变", 12, -1, -1),
    RESET("复位", 13, -1, -1),
    POWER_FAULT("电源故障", -1, 8, -1),
    CENTRE_LINK_FAULT("与监控中心通信信道故障", -1, -1, 5),
    MONITOR_LINE_FAULT("监测连接线路故障", -1, -1, 6);

    private static final EnumSet<StateBit> EVERY = EnumSet.allOf(StateBit.class);

    private final String chinese;
    private final int system;
    private final int component;
    private final int device;

    StateBit(String chinese, int system, int component, int device) {
        this.chinese = chinese;
        this.system = system;
        this.component = component;
        this.device = device;
    }

    public String chinese() {
        return chinese;
    }

    static Set<StateBit> ofSystem(int bits) {
        return select(bits, bit -> bit.system);
    }

    static Set<StateBit> ofComponent(int bits) {
        return select(bits, bit -> bit.component);
    }

    static Set<StateBit> ofDevice(int bits) {
        return select(bits, bit -> bit.device);
    }

    private static Set<StateBit> select(int bits, ToIntFunction<StateBit> place) {
        Set<StateBit> set = EnumSet.noneOf(StateBit.class);
        for (StateBit bit : EVERY) {
            int at = place.applyAsInt(bit);
            if (at >= 0 && ((bits >> at) & 1) == 1) {
                set.add(bit);
            }
        }
        return set;
    }
}
