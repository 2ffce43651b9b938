/** The safety code of each unit, computed from facts alone, with its reasons and the way to green. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "problem",
            "qr",
            "audit",
            "access",
            "geo",
            "file",
            "organisation",
            "notification",
            "workorder",
            "registry",
            "sensing"
        })
package org.anlan.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
