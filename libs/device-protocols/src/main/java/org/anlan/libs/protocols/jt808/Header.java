package org.anlan.libs.protocols.jt808;

import org.jspecify.annotations.Nullable;

/**
 * Message header, clause 4.4.3.
 *
 * @param messageId 0 to 0xFFFF
 * @param protocolVersion counts up with each change of the 2019 edition, from 1; 0 in 2013
 * @param terminal the terminal's number as BCD digits with leading zeros: 12 digits in 2013, 20 in 2019
 * @param serial 0 to 0xFFFF, counts round
 * @param encryption bits 10 to 12 of the attributes; 0 means plain, 1 RSA
 * @param part null where the message is not split
 */
public record Header(
        int messageId,
        Edition edition,
        int protocolVersion,
        String terminal,
        int serial,
        int encryption,
        @Nullable Part part) {

    /** Packet {@code index} of {@code total}, counted from 1. */
    public record Part(int total, int index) {}

    /** A plain unsplit header; a number that is too short gets leading zeros. */
    public static Header of(Edition edition, String terminal, int serial, Message message) {
        int digits = edition.terminalBytes * 2;
        if (terminal.length() > digits || !terminal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("终端号“" + terminal + "”应为至多 " + digits + " 位数字");
        }
        String padded = "0".repeat(digits - terminal.length()) + terminal;
        return new Header(message.id(), edition, edition == Edition.Y2019 ? 1 : 0, padded, serial, 0, null);
    }

    /** The header of an answer to the same terminal in the same edition. */
    public Header answering(int answerSerial, Message answer) {
        return new Header(answer.id(), edition, protocolVersion, terminal, answerSerial, 0, null);
    }

    Header split(int total, int index) {
        int next = (serial + index - 1) & 0xFFFF;
        return new Header(messageId, edition, protocolVersion, terminal, next, encryption, new Part(total, index));
    }
}
