/** Incidents under command: directives from one outlet, receipts, log. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "problem",
            "audit",
            "access",
            "geo",
            "file",
            "organisation",
            "notification",
            "workorder",
            "registry",
            "sensing",
            "risk",
            "plan"
        })
package org.anlan.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
