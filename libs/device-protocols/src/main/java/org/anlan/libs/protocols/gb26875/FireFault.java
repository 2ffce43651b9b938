package org.anlan.libs.protocols.gb26875;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why a GB/T 26875.3 frame is refused, or which part of an accepted one deserves no trust. */
public enum FireFault implements Fault {
    NO_HEAD("数据包没有以启动符 @@ 开始"),
    INCOMPLETE("数据包没有收完：应有 %1$d 字节，只有 %2$d 字节，请检查通信链路"),
    TOO_LONG("应用数据单元长 %2$d 字节，超过标准允许的 %1$d 字节"),
    LENGTH("数据包长度不符：按所写长度应有 %1$d 字节，实际 %2$d 字节"),
    NO_TAIL("长度所指之处没有结束符 ##，请检查应用数据单元长度"),
    CHECKSUM("校验和不符：应为 %1$02X，报文为 %2$02X，请检查通信链路"),

    COMMAND_RESERVED("命令字节是标准预留的，没有含义"),
    TIME_INVALID("时间标签不是有效的日期和时刻，没有采用"),
    DATA_SHORT("应用数据单元太短，缺少信息对象，应当否认并请对方重发"),
    TRAILING_BYTES("应用数据单元比信息对象数目所需的长，多余的字节没有采用"),
    TYPE_RESERVED("类型标志是标准预留的，只保存原文"),
    NO_OBJECTS("信息对象数目为 0"),
    ANALOG_TYPE("模拟量类型标准没有规定，数值没有单位"),
    TEXT_BROKEN("文字不是 GB 18030 编码，部分字符无法读出");

    static final List<FireFault> ALL = List.of(values());

    private final String wording;

    FireFault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
