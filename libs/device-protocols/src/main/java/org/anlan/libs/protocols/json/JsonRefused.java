package org.anlan.libs.protocols.json;

/** A message of which nothing can be taken. */
public record JsonRefused(JsonFault fault, int expected, int found) implements JsonOutcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
