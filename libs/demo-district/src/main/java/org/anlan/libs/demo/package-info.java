/**
 * A make-believe 南浔区 drawn from a seed: real divisions with their codes, invented people, units, ledgers, sensors.
 * Everything leaves as files and messages, so that it can enter a platform by its own doors.
 */
@NullMarked
package org.anlan.libs.demo;

import org.jspecify.annotations.NullMarked;
