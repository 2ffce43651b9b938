package org.anlan.libs.protocols.jt808;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why a JT/T 808 frame is refused, or which part of an accepted one deserves no trust. */
public enum Jt808Fault implements Fault {
    NO_DELIMITER("报文首尾缺少标识位 7E，请检查终端的分包和转义"),
    INCOMPLETE("报文没有收完：缺少结尾的标识位 7E，请检查通信链路"),
    TOO_LONG("报文超过 %1$d 字节仍没有结尾的标识位 7E，请检查终端的转义"),
    BAD_ESCAPE("转义有误：7D 之后是 %2$02X，只能是 01 或 02，请检查终端的转义"),
    TOO_SHORT("报文只有 %2$d 字节，消息头至少需要 %1$d 字节"),
    BODY_LENGTH("消息体长度不符：消息头写 %1$d 字节，实际 %2$d 字节，请检查终端程序"),
    CHECKSUM("校验码不符：应为 %1$02X，报文为 %2$02X，请检查通信链路或终端程序"),
    PART_NUMBERS("分包的包序号不合理：共 %1$d 包，这是第 %2$d 包"),
    BODY_SHORT("消息体太短，缺少标准规定的字段，请核对终端执行的标准版本"),

    TRAILING_BYTES("消息体比标准规定的长，多余的字节没有采用"),
    TERMINAL_NOT_BCD("终端号不是 BCD 数字，请核对终端的设置"),
    ENCRYPTED("消息体已加密，平台没有密钥，只保存原文"),
    TIME_INVALID("时间不是有效的日期和时刻，没有采用"),
    POSITION_IMPOSSIBLE("经纬度超出范围，不能采用"),
    COURSE_IMPOSSIBLE("方向超过 359 度，不能采用"),
    ITEM_LENGTH("附加信息项的长度与标准不符，只保存原文"),
    ITEMS_TRUNCATED("附加信息项不完整，末尾的字节没有采用"),
    BATCH_COUNT("批量定位的条数与消息头所写不符"),
    BATCH_ITEM("批量定位中有一条无法读出，已略过"),
    TEXT_BROKEN("文字不是 GBK 编码，部分字符无法读出");

    static final List<Jt808Fault> ALL = List.of(values());

    private final String wording;

    Jt808Fault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
