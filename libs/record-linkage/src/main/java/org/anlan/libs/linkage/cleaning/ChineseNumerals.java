package org.anlan.libs.linkage.cleaning;

import java.util.OptionalLong;

/** Numbers written in Chinese, plain or financial: 九十, 两千三百, 壹佰, 二〇二三 (digit by digit). Below 10^12. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FINANCIAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final String SIGNS = "零一二三四五六七八九〇○壹贰叁肆伍陆柒捌玖两俩十拾百佰千仟万萬亿";

    private ChineseNumerals() {}

    static boolean isNumeral(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    static OptionalLong parse(String text) {
        if (text.isEmpty() || text.length() > 20 || text.chars().anyMatch(c -> !isNumeral((char) c))) {
            return OptionalLong.empty();
        }
        return text.chars().allMatch(c -> digit((char) c) >= 0) ? digitByDigit(text) : byUnits(text);
    }

    private static OptionalLong digitByDigit(String text) {
        if (text.length() > 12) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            value = value * 10 + digit(c);
        }
        return OptionalLong.of(value);
    }

    private static OptionalLong byUnits(String text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long unit = unit(c);
            if (unit == 0) {
                digit = digit(c) + (digit > 0 ? digit * 10 : 0);
            } else if (unit >= 10_000) {
                total = (total + section + Math.max(digit, 0)) * unit;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }
        return OptionalLong.of(total + section + Math.max(digit, 0));
    }

    private static int digit(char c) {
        if (c == '○') {
            return 0;
        }
        if (c == '两' || c == '俩') {
            return 2;
        }
        return Math.max(DIGITS.indexOf(c), FINANCIAL.indexOf(c));
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
