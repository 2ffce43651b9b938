package org.anlan.libs.protocols.gauge;

/** What decoding of a frame comes to. */
public sealed interface GaugeOutcome permits GaugeFrame, GaugeRefused {}
