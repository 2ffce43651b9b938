/**
 * JT/T 808 of 2011, 2013 and 2019: how a vehicle's terminal talks to a platform. Framing and escapes (clause 4.4.2 of
 * 2013 and 2019), header, check byte, split packets and the messages of location, identity and text. Start at
 * {@link org.anlan.libs.protocols.jt808.Jt808}.
 */
@NullMarked
package org.anlan.libs.protocols.jt808;

import org.jspecify.annotations.NullMarked;
