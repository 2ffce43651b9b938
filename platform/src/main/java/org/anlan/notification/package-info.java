/** Delivery only: messages to people with receipts, and live push to screens. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "problem", "audit", "access", "geo", "file", "calendar", "organisation"})
package org.anlan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
