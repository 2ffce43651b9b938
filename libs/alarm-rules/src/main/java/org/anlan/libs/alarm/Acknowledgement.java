package org.anlan.libs.alarm;

import java.time.Instant;

/** A named person has seen the alarm and says so. {@code at} is the person's time, by the receiving clock. */
public record Acknowledgement(String person, Instant at) {

    public Acknowledgement {
        if (person.isBlank()) {
            throw new IllegalArgumentException("an acknowledgement names a person");
        }
    }
}
