package org.anlan.libs.protocols.modbus;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why a Modbus frame is refused, or which part of an accepted one deserves no trust. */
public enum ModbusFault implements Fault {
    TOO_SHORT("报文只有 %2$d 字节，至少需要 %1$d 字节"),
    TOO_LONG("报文 %2$d 字节，超过标准允许的 %1$d 字节"),
    UNIT("从站地址 %2$d 不在 1 到 247 之间"),
    CRC("CRC 校验码不符：应为 %1$04X，报文为 %2$04X，请检查接线和波特率"),
    LRC("LRC 校验码不符：应为 %1$02X，报文为 %2$02X"),
    NOT_ASCII("报文不是以冒号开始、回车换行结束的十六进制字符"),
    PROTOCOL("MBAP 报文头的协议标识应为 0，报文为 %2$d"),
    LENGTH("长度不符：应有 %1$d 字节，实际 %2$d 字节"),
    FUNCTION("功能码 %2$d 标准没有规定，或不用于这个方向"),
    COUNT("数量 %2$d 超出标准允许的 1 到 %1$d"),
    BYTE_COUNT("数据字节数与报文不符：应为 %1$d，报文写的是 %2$d"),
    VALUE("写单个线圈的值只能是 FF00 或 0000，报文为 %2$04X"),

    EXCEPTION_CODE("异常码标准没有规定");

    static final List<ModbusFault> ALL = List.of(values());

    private final String wording;

    ModbusFault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
