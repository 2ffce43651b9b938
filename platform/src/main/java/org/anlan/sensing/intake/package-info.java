/** The path of a reading: batched, judged, stored with what it changes in one transaction, and only then acknowledged. */
@NullMarked
package org.anlan.sensing.intake;

import org.jspecify.annotations.NullMarked;
