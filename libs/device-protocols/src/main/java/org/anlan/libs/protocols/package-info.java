/**
 * Device protocols of a district's sensing network as pure functions over bytes: what all of them share.
 * {@link org.anlan.libs.protocols.FrameStream} cuts frames from a byte stream; each protocol has a package of its own.
 * No input or output, no clock, no threads; a fault of a device is a typed value, never an exception.
 */
@NullMarked
package org.anlan.libs.protocols;

import org.jspecify.annotations.NullMarked;
