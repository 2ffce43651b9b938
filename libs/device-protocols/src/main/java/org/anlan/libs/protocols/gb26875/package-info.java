/**
 * GB/T 26875.3-2011: how the fire-protection transmission device of a building talks to a monitoring centre. Start at
 * {@link org.anlan.libs.protocols.gb26875.Gb26875}.
 */
@NullMarked
package org.anlan.libs.protocols.gb26875;

import org.jspecify.annotations.NullMarked;
