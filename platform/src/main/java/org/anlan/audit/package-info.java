/** The append-only log of what was done and what was refused. Requests may only add to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.anlan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
