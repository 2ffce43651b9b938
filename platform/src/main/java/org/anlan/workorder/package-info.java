/** Every assignment with a responsible person and a deadline, its life, and the durable deadline ledger. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "problem",
            "audit",
            "access",
            "geo",
            "file",
            "calendar",
            "organisation",
            "notification"
        })
package org.anlan.workorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
