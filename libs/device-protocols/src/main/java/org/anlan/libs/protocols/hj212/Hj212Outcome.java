package org.anlan.libs.protocols.hj212;

/** What decoding of a frame comes to. */
public sealed interface Hj212Outcome permits Hj212Frame, Hj212Refused {}
