/** The duty roster as a week: entering, copying, swaps, hand-over notes, and the check of each day. */
@NullMarked
package org.anlan.organisation.duty;

import org.jspecify.annotations.NullMarked;
