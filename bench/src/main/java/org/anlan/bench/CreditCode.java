package org.anlan.bench;

/** Invented unified social credit codes with right check digits (GB 32100); their body starts with BN, which no office issues. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** @param serial below 1,000,000 */
    static String of(int serial) {
        String body = "BN" + "%06d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        String seventeen = "91330503" + body + "0X987654321".charAt(sum % 11);
        return seventeen + check(seventeen);
    }

    private static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
