/** Refusals that a person can understand and mend, rendered as RFC 9457 problems in one place. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
