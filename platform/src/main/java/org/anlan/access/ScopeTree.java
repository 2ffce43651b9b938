package org.anlan.access;

import java.time.Instant;
import org.anlan.database.Scope;

/**
 * Answers what an account may see. Declared here, implemented above: by jurisdiction for officials ({@code organisation}),
 * by operator for enterprises ({@code registry}).
 */
public interface ScopeTree {

    /** Called as the platform itself, before the account acts. */
    boolean knows(Role role);

    Scope scopeOf(AccountView account, Instant now);
}
