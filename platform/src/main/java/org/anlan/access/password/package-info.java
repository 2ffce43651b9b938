/** What a password must be like. Pure: no database, no Spring. */
@NullMarked
package org.anlan.access.password;

import org.jspecify.annotations.NullMarked;
