/** Meetings of committees: an agenda from their own red and overdue items, minutes, resolutions that become work orders. */
@NullMarked
package org.anlan.organisation.meeting;

import org.jspecify.annotations.NullMarked;
