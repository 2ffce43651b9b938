package org.anlan.libs.protocols.jt808;

/**
 * Bytes that are no frame. Never answered: the terminal sends again what is not acknowledged.
 *
 * @param expected what the frame should have had, in the unit of the fault; 0 where there is no such figure
 * @param found what it had
 */
public record Jt808Refused(Jt808Fault fault, int expected, int found) implements Jt808Outcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
