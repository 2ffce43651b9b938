@ApplicationModule(allowedDependencies = {})
package org.anlan.planted.left;

import org.springframework.modulith.ApplicationModule;
