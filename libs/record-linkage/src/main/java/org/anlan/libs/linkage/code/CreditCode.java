package org.anlan.libs.linkage.code;

/**
 * A valid unified social credit code of 18 characters (GB 32100-2015): registration department, category, 6 digits of
 * division, 9 characters of organisation code whose last is its own check (GB 11714, mod 11), and a check over all (mod
 * 31). The alphabet has no I, O, S, V and Z.
 */
public record CreditCode(String value) {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] WEIGHTS = weights();
    private static final int[] VALUES = values();

    public CreditCode {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a valid credit code: " + value);
        }
    }

    /** What a cell says about a code: valid, faulty with every reason, or nothing. */
    public static CreditCodeReading read(String text) {
        return CreditCodeReader.read(text);
    }

    /**
     * Builds a code with both check digits.
     *
     * @param department registration department, {@code '9'} for market regulation
     * @param category category in that department, {@code '1'} enterprise, {@code '2'} individual business
     * @param division six digits
     * @param body eight characters of the organisation code
     */
    public static CreditCode of(char department, char category, String division, String body) {
        if (!division.matches("\\d{6}") || body.length() != 8 || !inAlphabet(body)) {
            throw new IllegalArgumentException(
                    "division of 6 digits and body of 8 characters wanted: " + division + body);
        }
        String first17 = "" + department + category + division + body + organisationCheck(body);
        if (!inAlphabet(first17)) {
            throw new IllegalArgumentException("department or category out of the alphabet: " + first17);
        }
        return new CreditCode(first17 + check(first17));
    }

    /** Division of the registering authority, six digits; not where the enterprise stands today. */
    public String division() {
        return value.substring(2, 8);
    }

    /** Organisation code of nine characters with its check. */
    public String organisation() {
        return value.substring(8, 17);
    }

    static boolean valid(String text) {
        return text.length() == 18
                && inAlphabet(text)
                && digits(text, 2, 8)
                && organisationCheck(text.substring(8, 16)) == text.charAt(16)
                && check(text) == text.charAt(17);
    }

    static boolean inAlphabet(String text) {
        return text.chars().allMatch(c -> value((char) c) >= 0);
    }

    static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Check character over the first 17 characters: (31 − Σ weight × value mod 31) mod 31, weight 3^(i−1) mod 31. */
    static char check(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Check of the organisation code: 11 − Σ weight × value mod 11, where 10 is X and 11 is 0; A counts 10 to Z 35. */
    static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    private static int[] weights() {
        int[] weights = new int[17];
        weights[0] = 1;
        for (int i = 1; i < 17; i++) {
            weights[i] = weights[i - 1] * 3 % 31;
        }
        return weights;
    }

    private static int[] values() {
        int[] values = new int[128];
        for (int c = 0; c < 128; c++) {
            values[c] = ALPHABET.indexOf(c);
        }
        return values;
    }
}
