/**
 * Alarm rules of one measuring point as a pure function: {@code (rules, state, reading, now) -> (state, events)}.
 * Thresholds, delays, deadband, silence and clocks after ISA-18.2 and EEMUA 191; no input or output, no clock of its own.
 */
@NullMarked
package org.anlan.libs.alarm;

import org.jspecify.annotations.NullMarked;
