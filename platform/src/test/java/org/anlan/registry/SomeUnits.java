package org.anlan.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;

/** Units put into the registry by hand, for tests that need some. */
final class SomeUnits {

    private SomeUnits() {}

    static long unit(DSLContext sql, int villageId, String name, String operatorCode) {
        OffsetDateTime then = OffsetDateTime.ofInstant(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(sql.resultQuery("""
                        insert into registry.unit (kind, name, grams, initials, operator_code, village_id, first_seen_at, changed_at)
                        values ('DANGEROUS_CHEMICALS', ?, '{}', '', ?, ?, ?, ?) returning id""", name, operatorCode, villageId, then, then)
                        .fetchOneInto(Long.class)));
    }
}
