/** Digital emergency plans: trigger, response levels, task cards. */
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
            "risk"
        })
package org.anlan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
