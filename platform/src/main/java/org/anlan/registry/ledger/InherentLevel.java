package org.anlan.registry.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 固有风险等级, gravest first, and how ledgers write it. */
public enum InherentLevel {
    RED("重大风险", "红 红色 重大 重大风险 一级 Ⅰ级 A A级"),
    ORANGE("较大风险", "橙 橙色 较大 较大风险 二级 Ⅱ级 B B级"),
    YELLOW("一般风险", "黄 黄色 一般 一般风险 三级 Ⅲ级 C C级"),
    BLUE("低风险", "蓝 蓝色 低 低风险 四级 Ⅳ级 D D级");

    private final String label;
    private final String words;

    InherentLevel(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** As it is kept; null where a unit has none. */
    public static @Nullable InherentLevel find(@Nullable String kept) {
        return kept == null ? null : valueOf(kept);
    }

    static Optional<InherentLevel> read(String text) {
        return Arrays.stream(values())
                .filter(level -> List.of(level.words.split(" ", -1)).contains(text))
                .findFirst();
    }
}
