/** Working days with the State Council's exchanged days (调休), and the hours in which people are left in peace. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "audit", "access"})
package org.anlan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
