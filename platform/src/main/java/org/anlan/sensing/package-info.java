/** Devices, points, readings and alarms. */
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
            "registry"
        })
package org.anlan.sensing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
