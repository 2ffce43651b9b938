/** Ledgers, their linkage into one registry of units, and the timeline of facts about each unit. */
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
            "workorder"
        })
package org.anlan.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
