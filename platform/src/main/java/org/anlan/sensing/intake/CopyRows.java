package org.anlan.sensing.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Readings in PostgreSQL's binary COPY format: point, measurement time, value, receipt. */
final class CopyRows {

    private static final byte[] HEAD = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ROW_BYTES = 2 + 4 * (4 + 8);
    private static final long EPOCH_SECOND_2000 = 946_684_800L;

    private CopyRows() {}

    static byte[] of(List<Measured> readings, Instant receivedAt) {
        ByteBuffer rows = ByteBuffer.allocate(HEAD.length + 4 + 4 + readings.size() * ROW_BYTES + 2);
        rows.put(HEAD).putInt(0).putInt(0);
        long received = micros(receivedAt);
        for (Measured measured : readings) {
            rows.putShort((short) 4);
            rows.putInt(8).putLong(measured.point().id());
            rows.putInt(8).putLong(micros(measured.reading().at()));
            rows.putInt(8).putDouble(measured.reading().value());
            rows.putInt(8).putLong(received);
        }
        rows.putShort((short) -1);
        return rows.array();
    }

    /** Microseconds since 2000-01-01, as PostgreSQL counts. */
    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond() - EPOCH_SECOND_2000, 1_000_000L), time.getNano() / 1_000);
    }
}
