package org.anlan.libs.linkage;

import java.util.Arrays;
import java.util.List;
import org.anlan.libs.linkage.address.AddressLevel;
import org.anlan.libs.linkage.name.NameLevel;

/** What two records are compared by. Each field has levels of agreement, the best first. */
public enum Field {
    NAME(0, "名称"),
    CREDIT_CODE(1, "统一社会信用代码"),
    ADDRESS(2, "地址"),
    PHONE(3, "电话"),
    LEGAL_REPRESENTATIVE(4, "法定代表人"),
    POSITION(5, "位置");

    static final int COUNT = 6;
    private static final List<String> NAME_LEVELS =
            Arrays.stream(NameLevel.values()).map(NameLevel::label).toList();
    private static final List<String> ADDRESS_LEVELS = Arrays.stream(AddressLevel.values())
            .filter(level -> level != AddressLevel.UNKNOWN)
            .map(AddressLevel::label)
            .toList();

    private final int index;
    private final String label;

    Field(int index, String label) {
        this.index = index;
        this.label = label;
    }

    /** Place of the field in arrays of weights and levels. */
    int index() {
        return index;
    }

    public String label() {
        return label;
    }

    /** Labels of the levels, best first. */
    public List<String> levels() {
        return switch (this) {
            case NAME -> NAME_LEVELS;
            case CREDIT_CODE -> List.of("代码相同", "代码只差一处或同样未过校验", "代码不同");
            case ADDRESS -> ADDRESS_LEVELS;
            case PHONE -> List.of("电话相同", "电话不同");
            case LEGAL_REPRESENTATIVE -> List.of("姓名相同", "姓名差一字", "姓名不同");
            case POSITION -> List.of("相距 50 米以内", "相距 200 米以内", "相距 1 公里以内", "相距超过 1 公里");
        };
    }
}
