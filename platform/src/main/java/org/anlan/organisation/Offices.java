package org.anlan.organisation;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of offices. */
@Component
class Offices {

    record Office(
            long id,
            String name,
            String kind,
            @Nullable Long parentId,
            @Nullable String divisionCode) {}

    private final DSLContext sql;

    Offices(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    List<Office> list() {
        return sql.resultQuery("select id, name, kind, parent_id, division_code from organisation.org_unit order by id")
                .fetch(row -> new Office(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("parent_id", Long.class),
                        row.get("division_code", String.class)));
    }
}
