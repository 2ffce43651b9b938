package org.anlan.libs.protocols.jt808;

/** The 32 status bits of a location, table 25. */
public record StatusFlags(int bits) {

    /** How far a lorry or bus is loaded, bits 8 and 9. */
    public enum Load {
        EMPTY,
        HALF,
        RESERVED,
        FULL
    }

    public boolean ignitionOn() {
        return bit(0);
    }

    /** Whether the position was fixed by satellites at this time; else it is an old one. */
    public boolean located() {
        return bit(1);
    }

    public boolean southern() {
        return bit(2);
    }

    public boolean western() {
        return bit(3);
    }

    public boolean outOfService() {
        return bit(4);
    }

    /** Whether the coordinates went through the secrecy plug-in, so that they are not plain WGS-84. */
    public boolean shifted() {
        return bit(5);
    }

    public Load load() {
        return switch ((bits >>> 8) & 3) {
            case 0 -> Load.EMPTY;
            case 1 -> Load.HALF;
            case 2 -> Load.RESERVED;
            default -> Load.FULL;
        };
    }

    public boolean fuelCut() {
        return bit(10);
    }

    public boolean circuitCut() {
        return bit(11);
    }

    public boolean doorLocked() {
        return bit(12);
    }

    /** Door 1 front, 2 middle, 3 rear, 4 driver, 5 by choice. */
    public boolean doorOpen(int door) {
        if (door < 1 || door > 5) {
            throw new IllegalArgumentException("车门编号应为 1 到 5，给出的是 " + door);
        }
        return bit(12 + door);
    }

    public boolean usesGps() {
        return bit(18);
    }

    public boolean usesBeidou() {
        return bit(19);
    }

    public boolean usesGlonass() {
        return bit(20);
    }

    public boolean usesGalileo() {
        return bit(21);
    }

    /** Only in 2019. */
    public boolean moving() {
        return bit(22);
    }

    private boolean bit(int place) {
        return ((bits >>> place) & 1) == 1;
    }
}
