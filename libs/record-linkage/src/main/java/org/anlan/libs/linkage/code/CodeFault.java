package org.anlan.libs.linkage.code;

/** One thing wrong with a code; {@code position} counts from 1, 0 for the whole; text and remedy are for the clerk. */
public record CodeFault(Kind kind, int position, String text, String remedy) {

    public enum Kind {
        LENGTH,
        OLD_REGISTRATION_NUMBER,
        SCIENTIFIC,
        CHARACTER,
        DIVISION,
        ORGANISATION_CHECK,
        WHOLE_CHECK
    }
}
