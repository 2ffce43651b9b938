package org.anlan.libs.demo;

import java.time.Instant;

/** One value of one point at the time of measuring, in the point's unit of measure. */
public record DemoReading(String deviceId, String pointId, Instant at, double value) {}
