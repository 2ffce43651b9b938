package org.anlan.libs.protocols.gb26875;

/** Command byte, table 2. */
public enum Command {
    CONTROL(1, "控制命令"),
    SEND(2, "发送数据"),
    CONFIRM(3, "确认"),
    REQUEST(4, "请求"),
    ANSWER(5, "应答"),
    DENY(6, "否认"),
    /** 0 and 7 to 127. */
    RESERVED(0, "预留"),
    /** 128 to 255. */
    USER_DEFINED(128, "用户自定义");

    private final int code;
    private final String chinese;

    Command(int code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public int code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Command of(int code) {
        return switch (code) {
            case 1 -> CONTROL;
            case 2 -> SEND;
            case 3 -> CONFIRM;
            case 4 -> REQUEST;
            case 5 -> ANSWER;
            case 6 -> DENY;
            default -> code >= 128 ? USER_DEFINED : RESERVED;
        };
    }
}
