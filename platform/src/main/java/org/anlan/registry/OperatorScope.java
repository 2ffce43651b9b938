package org.anlan.registry;

import java.time.Instant;
import org.anlan.access.AccountView;
import org.anlan.access.Role;
import org.anlan.access.ScopeTree;
import org.anlan.database.Scope;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** An enterprise sees the units that its own credit codes operate. */
@Component
class OperatorScope implements ScopeTree {

    private final DSLContext sql;

    OperatorScope(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean knows(Role role) {
        return role == Role.ENTERPRISE;
    }

    @Override
    public Scope scopeOf(AccountView account, Instant now) {
        if (account.operatorCodes().isEmpty()) {
            return Scope.NONE;
        }
        String[] codes = account.operatorCodes().toArray(String[]::new);
        return Scope.ofUnits(sql.fetch("select id from registry.unit where operator_code = any(?)", (Object) codes)
                .getValues("id", Long.class));
    }
}
