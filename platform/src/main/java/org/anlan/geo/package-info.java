/** Divisions, villages, coordinates, tile keys and the one map; declares {@link org.anlan.geo.MapLayer}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "audit", "access"})
package org.anlan.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
