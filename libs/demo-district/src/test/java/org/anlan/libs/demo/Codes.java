package org.anlan.libs.demo;

import java.util.Optional;

/** GB 32100 checked from its wording, apart from the generator's computation. */
final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WHOLE = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY = {3, 7, 9, 10, 5, 8, 4, 2};

    private Codes() {}

    static Optional<String> faultOf(String code) {
        if (code.length() != 18 || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.of("长度或字符");
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WHOLE[i];
        }
        if ((sum + ALPHABET.indexOf(code.charAt(17))) % 31 != 0) {
            return Optional.of("总校验码");
        }
        int body = 0;
        for (int i = 0; i < 8; i++) {
            body += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(code.charAt(8 + i)) * BODY[i];
        }
        int check = 11 - body % 11;
        String wanted = check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check);
        return wanted.equals(code.substring(16, 17)) ? Optional.empty() : Optional.of("主体校验码");
    }
}
