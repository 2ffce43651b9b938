package org.anlan.libs.protocols.gb26875;

/**
 * Bytes that are no frame; never answered, the sender repeats.
 *
 * @param expected what the frame should have had, in the unit of the fault; 0 where there is no such figure
 * @param found what it had
 */
public record FireRefused(FireFault fault, int expected, int found) implements FireOutcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
