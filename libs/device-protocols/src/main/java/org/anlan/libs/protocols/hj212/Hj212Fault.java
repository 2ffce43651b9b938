package org.anlan.libs.protocols.hj212;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why an HJ 212 frame is refused, or which part of an accepted one deserves no trust. */
public enum Hj212Fault implements Fault {
    NO_HEAD("报文没有以包头 ## 开始"),
    INCOMPLETE("报文没有收完：应有 %1$d 字节，只有 %2$d 字节，请检查通信链路"),
    LENGTH_NOT_DIGITS("包头之后的数据段长度不是四位数字"),
    TOO_LONG("数据段长 %2$d 字节，超过允许的 %1$d 字节，应当拆分包发送"),
    LENGTH("数据段长度不符：按所写长度报文应有 %1$d 字节，实际 %2$d 字节"),
    NO_TAIL("数据段长度不符或缺少包尾：长度所指之处不是校验码和回车换行"),
    CRC_NOT_HEX("校验码不是四位十六进制数"),
    CRC("校验码不符：应为 %1$04X，报文为 %2$04X，请检查通信链路；校验算法不是 Modbus 的"),

    HEADER_FIELD("数据段中有一段不是“字段=内容”的格式"),
    ST_MISSING("缺少系统编码 ST"),
    CN_INVALID("缺少命令编码 CN，或 CN 不是数字"),
    MN_MISSING("缺少设备唯一标识 MN"),
    QN_INVALID("请求编码 QN 不是精确到毫秒的时间"),
    FLAG_INVALID("标志位 Flag 不是 0 到 255 的整数"),
    EDITION_NOT_TAKEN("标志位 Flag 表明的标准版本平台没有启用"),
    PACKET_NUMBERS("总包数 PNUM、包号 PNO 与标志位不一致或不合理"),
    CP_MISSING("缺少指令参数 CP"),
    CP_UNCLOSED("指令参数 CP 没有以 && 结束"),
    ENCRYPTED("数据区已加密，平台没有密钥，只保存原文"),
    CP_FIELD("指令参数中有一项不是“名称=值”的格式，已略过"),
    DATA_TIME("数据时间 DataTime 缺少或不是有效时间，数据不能采用"),
    VALUE_NOT_NUMBER("监测值不是数字，已略过"),
    DATA_FLAG("数据标记不在标准规定之内"),
    GROUP_MIXED("同一组数据中出现了不同的监测因子编码"),
    RETURN_CODE("应答中缺少返回值，或返回值不是数字"),
    TEXT_BROKEN("文字不是 GB 18030 编码，部分字符无法读出");

    static final List<Hj212Fault> ALL = List.of(values());

    private final String wording;

    Hj212Fault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
