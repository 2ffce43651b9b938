/** Cleans the cells of a ledger and records every change with its rule. */
@NullMarked
package org.anlan.libs.linkage.cleaning;

import org.jspecify.annotations.NullMarked;
