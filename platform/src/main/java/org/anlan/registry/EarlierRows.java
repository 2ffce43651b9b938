package org.anlan.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What earlier imports and clerks made of the same lines; a later run follows it. */
@Component
class EarlierRows {

    /** The same line of another file of the same source. Either the unit is known, or the pair still waits. */
    record Earlier(@Nullable Long unitId, @Nullable Long reviewId) {}

    /** A pair that the same identity made: decided, or waiting. */
    record Judged(long reviewId, @Nullable Long resultUnitId) {}

    record Found(Map<String, Earlier> byFingerprint, Map<String, Judged> byIdentity) {
        Found {
            byFingerprint = Map.copyOf(byFingerprint);
            byIdentity = Map.copyOf(byIdentity);
        }

        Optional<Earlier> line(String fingerprint) {
            return Optional.ofNullable(byFingerprint.get(fingerprint));
        }

        Optional<Judged> pair(String identity) {
            return Optional.ofNullable(byIdentity.get(identity));
        }
    }

    private final DSLContext sql;

    EarlierRows(DSLContext sql) {
        this.sql = sql;
    }

    Found find(long ledgerId, Collection<String> fingerprints, Collection<String> identities) {
        Map<String, Earlier> lines = new HashMap<>();
        sql.fetch("""
                        select fingerprint, unit_id, review_id from registry.ledger_row
                         where fingerprint = any(?) and ledger_id <> ? and (unit_id is not null or review_id is not null) order by id""", fingerprints.toArray(String[]::new), ledgerId)
                .forEach(row -> lines.put(
                        row.get("fingerprint", String.class),
                        new Earlier(row.get("unit_id", Long.class), row.get("review_id", Long.class))));
        Map<String, Judged> pairs = new HashMap<>();
        sql.fetch(
                        "select identity, id, result_unit_id from registry.review where identity = any(?) order by id",
                        (Object) identities.toArray(String[]::new))
                .forEach(row -> pairs.put(
                        row.get("identity", String.class),
                        new Judged(row.get("id", Long.class), row.get("result_unit_id", Long.class))));
        return new Found(lines, pairs);
    }
}
