package org.anlan.libs.protocols.hj212;

import org.jspecify.annotations.Nullable;

/** Whether a value is to be trusted, table 7 of 2017. */
public enum DataFlag {
    N("正常"),
    F("停运"),
    M("维护"),
    S("手工输入"),
    D("故障"),
    C("校准"),
    T("超测定上限"),
    B("通讯异常");

    private final String chinese;

    DataFlag(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Only such a value counts as measured. */
    public boolean measured() {
        return this == N;
    }

    /** Null for anything the standard does not know. */
    static @Nullable DataFlag find(byte letter) {
        return switch (letter) {
            case 'N' -> N;
            case 'F' -> F;
            case 'M' -> M;
            case 'S' -> S;
            case 'D' -> D;
            case 'C' -> C;
            case 'T' -> T;
            case 'B' -> B;
            default -> null;
        };
    }
}
