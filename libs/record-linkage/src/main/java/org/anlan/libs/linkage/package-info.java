/**
 * Links one incoming row of a department's ledger with the records already known: blocking, comparison, Fellegi–Sunter
 * weights, and a decision that explains itself.
 */
@NullMarked
package org.anlan.libs.linkage;

import org.jspecify.annotations.NullMarked;
