/**
 * The PostgreSQL under the platform: the embedded server, the three roles, the pool that is chosen by who is acting, and the
 * data scope as a value. Stands left of every other module and knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
