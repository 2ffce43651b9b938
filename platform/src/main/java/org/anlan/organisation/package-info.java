/** Org units, posts, appointments, jurisdictions, responsibility rules and the duty roster. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "audit", "access", "geo", "file"})
package org.anlan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
