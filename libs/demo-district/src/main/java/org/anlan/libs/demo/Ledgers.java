package org.anlan.libs.demo;

import java.util.List;

/** The two departments' ledgers by which the units enter, and the pairs that a person shall have to decide. */
public record Ledgers(List<LedgerRow> emergency, List<LedgerRow> market, List<DoubtfulPair> doubtfulPairs) {
    /** On disk plain names, which any locale can write; the departments hand the files in under their own titles. */
    public static final String EMERGENCY_FILE = "ledger-emergency.xlsx";

    public static final String MARKET_FILE = "ledger-market.xlsx";
    public static final String EMERGENCY_TITLE = "应急管理局-重点监管单位台账.xlsx";
    public static final String MARKET_TITLE = "市场监管局-特种设备与场所清单.xlsx";
    /** Excel's number of the first row of data in each file. */
    public static final int FIRST_EMERGENCY_ROW = 2;

    public static final int FIRST_MARKET_ROW = 3;

    /** Why a pair is doubtful. */
    public enum Doubt {
        /** One unit: same brand, 厂 for 有限公司, no code, no person, other telephone, no road, point 150 m off. */
        SAME_BRAND_OTHER_FORM,
        /** One unit: brand and trade as a short name, no code, other person, point 260 m off; the telephone agrees. */
        SAME_PHONE_NO_CODE,
        /** Two units: same brand and trade next door (30 m), no code, other person and telephone. */
        ADDRESS_NEAR
    }

    /** Indices into {@link #emergency} and {@link #market}. */
    public record DoubtfulPair(Doubt doubt, int emergencyIndex, int marketIndex, boolean sameUnit) {}

    public Ledgers {
        emergency = List.copyOf(emergency);
        market = List.copyOf(market);
        doubtfulPairs = List.copyOf(doubtfulPairs);
    }
}
