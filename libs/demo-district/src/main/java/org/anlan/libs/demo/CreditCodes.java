package org.anlan.libs.demo;

/**
 * Invented unified social credit codes with right check digits (GB 32100). Their body starts with YL (样例), a range
 * from which no office issues.
 */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** @param registrar two characters: 91 company, 92 individual business, 52 private non-enterprise institution */
    static String of(String registrar, int serial, Draw draw) {
        String body = "YL" + String.format("%04d", serial) + draw.characters(ALPHABET, 2);
        String seventeen = registrar + "330503" + body + bodyCheck(body);
        return seventeen + check(seventeen);
    }

    /** The code with one character changed as a typist would; never valid. */
    static String slipped(String code, Draw draw) {
        int at = draw.between(8, 17);
        char wrong = switch (code.charAt(at)) {
            case '0' -> 'O';
            case '1' -> 'I';
            case '2' -> 'Z';
            case '5' -> 'S';
            case '8' -> 'B';
            case '6' -> '9';
            case '3' -> '8';
            default -> '7';
        };
        if (wrong == code.charAt(at)) {
            wrong = '1';
        }
        return code.substring(0, at) + wrong + code.substring(at + 1);
    }

    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
