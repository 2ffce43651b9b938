package org.anlan.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.registry.ledger.InherentLevel;
import org.anlan.registry.ledger.LedgerField;
import org.anlan.registry.ledger.UnitKind;
import org.springframework.stereotype.Component;

/** The fields of a unit as people read them: labels in the order of the page, and values in words. */
@Component
class FieldNames {

    private static final Map<String, String> LABELS = labels();

    private final Villages villages;

    FieldNames(Villages villages) {
        this.villages = villages;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (LedgerField field : LedgerField.values()) {
            switch (field) {
                case CREDIT_CODE -> {
                    labels.put(field.key(), field.label());
                    labels.put(GoldenUnit.CODE_UNVERIFIED, "信用代码（未通过校验）");
                }
                case TOWN -> {
                    labels.put(GoldenUnit.VILLAGE, "镇街、村（社区）");
                    labels.put(GoldenUnit.VILLAGE_GUESS, "镇街、村（社区，推定）");
                }
                case LONGITUDE -> labels.put(GoldenUnit.POSITION, "位置（经度，纬度）");
                case VILLAGE, LATITUDE -> {}
                case NAME,
                        KIND,
                        TRADE,
                        ADDRESS,
                        LEGAL_REPRESENTATIVE,
                        CONTACT,
                        PHONE,
                        EMPLOYEES,
                        LEVEL,
                        REGISTERED_ON -> labels.put(field.key(), field.label());
            }
        }
        return labels;
    }

    /** Labels by field, in order. */
    Map<String, String> inOrder() {
        return java.util.Collections.unmodifiableMap(LABELS);
    }

    /** The value in words; telephones masked. */
    String shown(String field, String value) {
        if (field.equals(LedgerField.KIND.key())) {
            return UnitKind.valueOf(value).label();
        }
        if (field.equals(LedgerField.LEVEL.key())) {
            return InherentLevel.valueOf(value).label();
        }
        if (field.equals(LedgerField.PHONE.key())) {
            return PhoneMask.mask(value);
        }
        if (field.equals(GoldenUnit.VILLAGE) || field.equals(GoldenUnit.VILLAGE_GUESS)) {
            return villages.find(Integer.parseInt(value)).map(FieldNames::place).orElse(value);
        }
        return value;
    }

    static String place(Village village) {
        return village.townName() + village.name();
    }
}
