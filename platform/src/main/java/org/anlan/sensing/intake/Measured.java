package org.anlan.sensing.intake;

import org.anlan.libs.alarm.Reading;

/** A reading of a point, its time cut to the microseconds that the database keeps. */
record Measured(SupervisedPoint point, Reading reading) {}
