package org.anlan.libs.protocols.jt808;

/** What decoding of a frame comes to. */
public sealed interface Jt808Outcome permits Jt808Frame, Jt808Refused {}
