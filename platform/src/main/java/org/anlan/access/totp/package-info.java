/** One-time codes by the clock (RFC 6238). Pure: no database, no Spring. */
@NullMarked
package org.anlan.access.totp;

import org.jspecify.annotations.NullMarked;
