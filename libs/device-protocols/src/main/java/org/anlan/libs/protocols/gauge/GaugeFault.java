package org.anlan.libs.protocols.gauge;

import java.util.List;
import org.anlan.libs.protocols.Fault;

/** Why a gauge's frame is refused, or which part of an accepted one deserves no trust. */
public enum GaugeFault implements Fault {
    NO_HEAD("报文没有以 A5 5A 开始"),
    INCOMPLETE("报文没有收完：应有 %1$d 字节，只有 %2$d 字节"),
    LENGTH("帧总长度不合理：允许至多 %1$d 字节，报文写的是 %2$d 字节"),
    NO_TAIL("帧总长度所指之处没有结束标记 55 AA"),
    CRC("校验码不符：应为 %1$04X，报文为 %2$04X"),
    RECORDS("记录条数与帧长不符：应占 %1$d 字节，实际 %2$d 字节"),
    DEVICE_TYPE("设备类型 %2$d 未知，无法确定单位和字段，请联系厂家取得对照表"),

    COMMAND_UNKNOWN("命令类型不是上传数据"),
    DEVICE_ID("设备编号含有不可显示的字符");

    static final List<GaugeFault> ALL = List.of(values());

    private final String wording;

    GaugeFault(String wording) {
        this.wording = wording;
    }

    @Override
    public String wording() {
        return wording;
    }
}
