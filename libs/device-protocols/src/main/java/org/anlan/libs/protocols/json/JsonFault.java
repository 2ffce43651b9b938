package org.anlan.libs.protocols.json;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why a JSON message is refused, or why one value of it is not taken. */
public enum JsonFault implements Fault {
    TOO_LONG("报文 %2$d 字节，超过允许的 %1$d 字节"),
    NOT_JSON("报文不是有效的 JSON"),
    NO_ROWS("报文中没有找到映射所说的数据行"),
    TOO_MANY_ROWS("报文有 %2$d 行数据，超过允许的 %1$d 行"),
    NO_VALUES("报文中没有一个能采用的数值"),

    MISSING("缺少必需的数值"),
    NOT_A_NUMBER("数值不是数字，也不在映射的对照表中"),
    OUT_OF_RANGE("数值超出映射规定的范围"),
    TIME("时间缺少或不符合映射规定的格式，没有采用"),
    DEVICE("缺少设备编号");

    static final List<JsonFault> ALL = List.of(values());

    private final String wording;

    JsonFault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
