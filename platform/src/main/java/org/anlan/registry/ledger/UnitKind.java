package org.anlan.registry.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of supervised units, and the words by which ledgers call them. The first kind whose word is met counts. */
public enum UnitKind {
    DANGEROUS_CHEMICALS("危险化学品", "危险化学品 危化 危险品"),
    SPECIAL_EQUIPMENT("特种设备使用", "特种设备 锅炉 压力容器 电梯 起重机械"),
    HIGH_RISK_VEHICLE("高危运输车辆", "车辆 运输"),
    RENTAL_HOUSING("出租房", "出租 租赁住房 群租"),
    CONSTRUCTION("建设施工", "施工 建设 工地 在建"),
    CROWDED_PLACE("人员密集场所", "人员密集 密集场所 公共场所 商场 学校 医院 养老 宾馆"),
    OTHER("其他", "");

    private final String label;
    private final String words;

    UnitKind(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    static Optional<UnitKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER
                        && Arrays.stream(kind.words.split(" ", -1)).anyMatch(text::contains))
                .findFirst();
    }
}
