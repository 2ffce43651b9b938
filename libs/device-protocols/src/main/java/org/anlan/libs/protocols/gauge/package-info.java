/**
 * Frames {@code A5 5A … 55 AA} of wireless pressure gauges that report hydrant and sprinkler pressure through fire
 * networks; a maker's format (terminal protocol V3.0), not a standard.
 */
@NullMarked
package org.anlan.libs.protocols.gauge;

import org.jspecify.annotations.NullMarked;
