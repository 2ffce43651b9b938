package org.anlan.libs.protocols.jt808;

import java.util.EnumSet;
import java.util.Set;

/** The 32 alarm bits of a location. Bits 15 to 17 have a meaning only in 2019. */
@SuppressWarnings("EnumOrdinal") // an alarm's place among the constants is its bit
public record AlarmFlags(int bits) {

    public static final AlarmFlags NONE = new AlarmFlags(0);

    public static AlarmFlags of(Alarm first, Alarm... others) {
        int bits = 1 << first.ordinal();
        for (Alarm alarm : others) {
            bits |= 1 << alarm.ordinal();
        }
        return new AlarmFlags(bits);
    }

    public boolean contains(Alarm alarm) {
        return ((bits >>> alarm.ordinal()) & 1) == 1;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public Set<Alarm> toSet() {
        Set<Alarm> set = EnumSet.noneOf(Alarm.class);
        for (int left = bits; left != 0; left &= left - 1) {
            set.add(Alarm.ALL.get(Integer.numberOfTrailingZeros(left)));
        }
        return set;
    }
}
