package org.anlan.registry.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What a ledger's column may tell about a unit. {@code key} names it in tables and the API. */
public enum LedgerField {
    NAME("name", "单位名称"),
    CREDIT_CODE("creditCode", "统一社会信用代码"),
    KIND("kind", "类别"),
    TRADE("trade", "行业"),
    TOWN("town", "镇街"),
    VILLAGE("village", "村（社区）"),
    ADDRESS("address", "地址"),
    LONGITUDE("longitude", "经度"),
    LATITUDE("latitude", "纬度"),
    LEGAL_REPRESENTATIVE("legalRepresentative", "法定代表人"),
    CONTACT("contactName", "安全负责人"),
    PHONE("contactPhone", "联系电话"),
    EMPLOYEES("employees", "从业人数"),
    LEVEL("level", "固有风险等级"),
    REGISTERED_ON("registeredOn", "登记日期");

    private final String key;
    private final String label;

    LedgerField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Optional<LedgerField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
