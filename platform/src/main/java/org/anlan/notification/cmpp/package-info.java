/** A client of CMPP 2.0, the protocol of China Mobile's gateways for short messages. */
@NullMarked
package org.anlan.notification.cmpp;

import org.jspecify.annotations.NullMarked;
