package org.anlan.libs.protocols.hj212;

/**
 * Bytes that are no frame; never acknowledged.
 *
 * @param expected what the frame should have had, in the unit of the fault; 0 where there is no such figure
 * @param found what it had
 */
public record Hj212Refused(Hj212Fault fault, int expected, int found) implements Hj212Outcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
