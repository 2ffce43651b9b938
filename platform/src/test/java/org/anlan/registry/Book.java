package org.anlan.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.file.Workbooks;

/** A small workbook written for a test, one text for each line, cells parted by {@code |}. */
public final class Book {

    static final String HEAD = "单位名称|统一社会信用代码|类别|镇街|村社区|地址|法定代表人|联系电话|固有风险等级";

    private Book() {}

    public static byte[] of(String head, String... lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(Arrays.asList(line.split("\\|", -1)));
        }
        return Workbooks.write("台账", Arrays.asList(head.split("\\|", -1)), rows);
    }
}
