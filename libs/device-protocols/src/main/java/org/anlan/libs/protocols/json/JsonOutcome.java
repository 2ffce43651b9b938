package org.anlan.libs.protocols.json;

/** What reading of a message comes to. */
public sealed interface JsonOutcome permits JsonReadings, JsonRefused {}
