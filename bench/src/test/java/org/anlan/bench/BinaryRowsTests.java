package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryRowsTests {

    @Test
    void cutsAStreamIntoStreamsThatTogetherHoldEveryRow() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        assertThat(BinaryRows.split(in(rows(0, 12)), 5, parts::add)).isEqualTo(12);
        assertThat(parts).containsExactly(rows(0, 5), rows(5, 10), rows(10, 12));
    }

    @Test
    void makesNoEmptyPart() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        assertThat(BinaryRows.split(in(rows(0, 10)), 5, parts::add)).isEqualTo(10);
        assertThat(parts).hasSize(2);
        assertThat(BinaryRows.split(in(rows(0, 0)), 5, parts::add)).isZero();
        assertThat(parts).hasSize(2);
    }

    @Test
    void refusesAnotherFormatAndACutStream() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> BinaryRows.split(
                        in("a\t1\nb\t2\nc\t3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 5, part -> {}));
        byte[] whole = rows(0, 3);
        assertThatIOException()
                .isThrownBy(
                        () -> BinaryRows.split(in(java.util.Arrays.copyOf(whole, whole.length - 2)), 5, part -> {}));
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Rows of a number and a missing value. */
    private static byte[] rows(int from, int to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(BinaryRows.SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
        for (int row = from; row < to; row++) {
            out.writeShort(2);
            out.writeInt(8);
            out.writeLong(row);
            out.writeInt(-1);
        }
        out.writeShort(-1);
        return bytes.toByteArray();
    }
}
