package org.anlan.libs.protocols.modbus;

/** CRC-16/MODBUS: polynomial 0xA001 reflected, begins with 0xFFFF. On the RTU wire the low byte comes first. */
public final class Crc16 {

    private static final short[] TABLE = new short[256];

    static {
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
            TABLE[value] = (short) crc;
        }
    }

    private Crc16() {}

    public static int of(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int at = from; at < to; at++) {
            crc = (crc >> 8) ^ (TABLE[(crc ^ bytes[at]) & 0xFF] & 0xFFFF);
        }
        return crc;
    }
}
