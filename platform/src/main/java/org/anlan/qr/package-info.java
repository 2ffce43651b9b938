/** A QR code as a drawing. Stands left of every other module and knows none of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
