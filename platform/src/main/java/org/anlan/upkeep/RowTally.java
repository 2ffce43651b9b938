package org.anlan.upkeep;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes rows in COPY's text form on and tells what they were: one line is one row. */
final class RowTally extends FilterOutputStream {

    private final MessageDigest whole = sha256();
    private final MessageDigest row = sha256();
    private long bytes;
    private long rows;
    private long high;
    private long low;

    RowTally(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        whole.update(buffer, offset, length);
        bytes += length;
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n') {
                row.update(buffer, from, i - from);
                add(ByteBuffer.wrap(row.digest()));
                from = i + 1;
            }
        }
        row.update(buffer, from, offset + length - from);
    }

    private void add(ByteBuffer digest) {
        rows++;
        long before = low;
        low += digest.getLong();
        high += digest.getLong() + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    String sha256Hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) whole.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    String rowSum() {
        BigInteger sum = new BigInteger(
                1, ByteBuffer.allocate(16).putLong(high).putLong(low).array());
        return "%032x".formatted(sum);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
