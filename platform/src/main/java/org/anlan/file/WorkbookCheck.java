package org.anlan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping it, before anything interprets it. Refuses what is no workbook, what unpacks to
 * far more than a ledger, and what carries a document type (ECMA-376 Part 2 forbids them; external entities need them).
 * Sizes are counted while unpacking: those that the archive declares are not believed.
 */
public final class WorkbookCheck {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 400L << 20;
    private static final long SMALL_BYTES = 20L << 20;
    private static final int MOST_RATIO = 120;
    private static final byte[] DOCUMENT_TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private WorkbookCheck() {}

    /** @throws WorkbookRefused when the content is no workbook, or a hostile one */
    public static void check(byte[] content) {
        magic(content);
        try {
            Path file = Files.createTempFile("ledger", ".xlsx");
            try {
                Files.write(file, content);
                parts(file, content.length);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookRefused("ledger-broken", "文件已损坏，打不开。", "请在表格软件中打开后另存为 .xlsx，再上传。");
        }
    }

    private static void magic(byte[] content) {
        if (content.length > 8 && (content[0] & 0xff) == 0xD0 && (content[1] & 0xff) == 0xCF) {
            throw new WorkbookRefused("ledger-old-format", "这是旧版 .xls 文件，或是加了密码的工作簿。", "请去掉密码并另存为 .xlsx，再上传。");
        }
        boolean zip =
                content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
        if (!zip) {
            throw new WorkbookRefused("ledger-not-xlsx", "这不是 .xlsx 文件，只是文件名像。", "请用表格软件打开台账，另存为 .xlsx，再上传。");
        }
    }

    private static void parts(Path file, long packedBytes) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw hostile("文件内部有 " + archive.size() + " 个部分，正常台账不会超过 " + MOST_PARTS + " 个。");
            }
            if (archive.getEntry("xl/workbook.xml") == null) {
                throw new WorkbookRefused("ledger-not-xlsx", "文件里没有工作簿，不是表格文件。", "请用表格软件打开台账，另存为 .xlsx，再上传。");
            }
            long unpacked = 0;
            for (ZipEntry part : Collections.list(archive.entries())) {
                try (InputStream in = archive.getInputStream(part)) {
                    unpacked = drain(in, part.getName(), unpacked, packedBytes);
                }
            }
        }
    }

    private static long drain(InputStream in, String part, long before, long packedBytes) throws IOException {
        long unpacked = before;
        int matched = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_BYTES || (unpacked > SMALL_BYTES && unpacked / MOST_RATIO > packedBytes)) {
                throw hostile(
                        "文件解压后超过 " + (unpacked >> 20) + " MB，与 " + Math.max(1, packedBytes >> 10) + " KB 的文件大小不相称。");
            }
            for (int i = 0; i < read; i++) {
                matched = step(matched, buffer[i]);
                if (matched == DOCUMENT_TYPE.length) {
                    throw hostile("文件的“" + part + "”里含有文档类型声明，可能用来读取服务器上的文件。");
                }
            }
        }
        return unpacked;
    }

    /** Zero bytes are passed over, so that UTF-16 hides nothing. */
    private static int step(int matched, byte next) {
        if (next == 0) {
            return matched;
        }
        byte upper = (byte) Character.toUpperCase(next);
        if (upper == DOCUMENT_TYPE[matched]) {
            return matched + 1;
        }
        return upper == DOCUMENT_TYPE[0] ? 1 : 0;
    }

    private static WorkbookRefused hostile(String reason) {
        return new WorkbookRefused("ledger-hostile", reason, "请确认文件来源，用表格软件打开后另存为新的 .xlsx，再上传。");
    }
}
