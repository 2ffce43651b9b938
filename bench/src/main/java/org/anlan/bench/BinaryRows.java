package org.anlan.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** PostgreSQL's binary COPY format: a stream is cut into streams of fewer rows, whatever their columns are. */
final class BinaryRows {

    static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int END = -1;

    private BinaryRows() {}

    /** @return how many rows the stream held */
    static long split(DataInputStream in, int rowsPerPart, Consumer<byte[]> parts) throws IOException {
        readHead(in);
        long rows = 0;
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        DataOutputStream out = begin(part);
        for (int fields = in.readShort(); fields != END; fields = in.readShort()) {
            copyRow(in, fields, out);
            rows++;
            if (rows % rowsPerPart == 0) {
                parts.accept(end(part, out));
                out = begin(part);
            }
        }
        if (rows % rowsPerPart != 0) {
            parts.accept(end(part, out));
        }
        return rows;
    }

    private static void readHead(DataInputStream in) throws IOException {
        byte[] signature = new byte[SIGNATURE.length];
        in.readFully(signature);
        if (!Arrays.equals(signature, SIGNATURE)) {
            throw new IOException("not a stream of binary COPY");
        }
        in.readInt();
        in.skipNBytes(in.readInt());
    }

    private static void copyRow(DataInputStream in, int fields, DataOutputStream out) throws IOException {
        out.writeShort(fields);
        for (int field = 0; field < fields; field++) {
            int length = in.readInt();
            out.writeInt(length);
            if (length > 0) {
                byte[] value = new byte[length];
                in.readFully(value);
                out.write(value);
            }
        }
    }

    private static DataOutputStream begin(ByteArrayOutputStream part) throws IOException {
        part.reset();
        DataOutputStream out = new DataOutputStream(part);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
        return out;
    }

    private static byte[] end(ByteArrayOutputStream part, DataOutputStream out) throws IOException {
        out.writeShort(END);
        out.flush();
        return part.toByteArray();
    }
}
