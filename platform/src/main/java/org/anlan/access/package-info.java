/** Accounts, roles, sessions, and the data scope of whoever acts; declares {@link org.anlan.access.ScopeTree}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "qr", "audit"})
package org.anlan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
