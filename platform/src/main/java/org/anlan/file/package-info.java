/** Photographs and documents: type by content, hash, thumbnail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem", "audit", "access"})
package org.anlan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
