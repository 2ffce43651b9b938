package org.anlan.libs.linkage.cleaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as ledgers write them: 2023年5月1日, 2023.5.1, 2023/05/01, 20230501, 二〇二三年五月一日, with or without a time of
 * day, and the serial number 45047 that a spreadsheet shows for a date cell formatted as a number (1900 system). A date
 * that could mean two days is refused, never guessed.
 */
public final class Dates {

    private static final String TIME = "(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?";
    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern CHINESE = Pattern.compile("(\\D{4})年(\\D{1,3})月(\\D{1,3})[日号]");
    private static final Pattern MONTH_ONLY = Pattern.compile("\\d{4}[-/.年]\\d{1,2}月?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String REMEDY = "请写成年-月-日，如 2023-05-01。";

    private Dates() {}

    public static CellReading<LocalDate> read(String raw) {
        Cleaned<String> text = Text.clean(raw);
        String value = text.value();
        if (Text.saysNothing(value)) {
            return new CellReading.Blank<>();
        }
        Matcher parts = PARTS.matcher(value);
        if (parts.matches()) {
            return date(raw, text, parts, Rule.DATE_FORM);
        }
        Matcher compact = COMPACT.matcher(value);
        if (compact.matches()) {
            return date(raw, text, compact, Rule.DATE_FORM);
        }
        Matcher serial = SERIAL.matcher(value);
        if (serial.matches()) {
            return serial(raw, text, Integer.parseInt(serial.group(1)));
        }
        Matcher chinese = CHINESE.matcher(value);
        return chinese.matches() ? chinese(raw, text, chinese) : refused(raw, value);
    }

    private static CellReading<LocalDate> refused(String raw, String value) {
        if (MONTH_ONLY.matcher(value).matches()) {
            return new CellReading.Unreadable<>(raw, "只有年和月，缺少日。", REMEDY);
        }
        return new CellReading.Unreadable<>(raw, "看不出是哪一天。", REMEDY);
    }

    private static CellReading<LocalDate> date(String raw, Cleaned<String> text, Matcher m, Rule rule) {
        int year = Integer.parseInt(m.group(1));
        int month = Integer.parseInt(m.group(2));
        return value(raw, text, rule, year, month, Integer.parseInt(m.group(3)));
    }

    private static CellReading<LocalDate> chinese(String raw, Cleaned<String> text, Matcher m) {
        long year = ChineseNumerals.parse(m.group(1)).orElse(0);
        long month = ChineseNumerals.parse(m.group(2)).orElse(0);
        long day = ChineseNumerals.parse(m.group(3)).orElse(0);
        return value(raw, text, Rule.CHINESE_NUMERAL, (int) year, (int) month, (int) day);
    }

    private static CellReading<LocalDate> serial(String raw, Cleaned<String> text, int days) {
        LocalDate date = SERIAL_ZERO.plusDays(days);
        return value(raw, text, Rule.EXCEL_SERIAL, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static CellReading<LocalDate> value(
            String raw, Cleaned<String> text, Rule rule, int year, int month, int day) {
        if (year < 1900 || year > 2199) {
            return new CellReading.Unreadable<>(raw, "年份不在 1900 至 2199 之间。", REMEDY);
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            Cleaned<String> done = Cleaned.step(text, rule, _ -> date.toString());
            return new CellReading.Value<>(date, done.changes());
        } catch (DateTimeException _) {
            String what = year + "年" + month + "月没有" + day + "日，或月份不对。";
            return new CellReading.Unreadable<>(raw, what, REMEDY);
        }
    }
}
