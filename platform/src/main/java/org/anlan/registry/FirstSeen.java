package org.anlan.registry;

import java.time.Instant;

/** The fact that a ledger named a unit for the first time. */
final class FirstSeen {

    static final String KIND = "LEDGER";

    private FirstSeen() {}

    static Facts.NewFact fact(long unitId, long ledgerId, String fileName, String source, int line, Instant now) {
        return new Facts.NewFact(
                unitId,
                KIND,
                "registered",
                false,
                now,
                null,
                null,
                "{}",
                "首次列入台账《" + fileName + "》第 " + line + " 行。",
                source,
                "/ledgers/" + ledgerId);
    }
}
