package org.anlan.libs.protocols.gb26875;

/** What decoding of a frame comes to. */
public sealed interface FireOutcome permits FireFrame, FireRefused {}
