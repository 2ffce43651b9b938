/** What keeps the platform sound: the auditors' desk, backup and restore, the doctor, and their commands of the terminal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "audit", "access"})
package org.anlan.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
