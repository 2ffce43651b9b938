package org.anlan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the wording of a notice: one holiday a line, as {@code 二、春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。}
 *
 * @param days in the order of the text
 * @param unread lines that name a day and were not understood
 */
record NoticeText(List<Notice.Day> days, List<String> unread) {

    private static final String WEEKDAY = "(?:[（(](?:星期|周)[一二三四五六日天][，,、]?[^）)]*[）)])?";
    private static final Pattern LINE = Pattern.compile("^(?:[一二三四五六七八九十]+、)?\\s*([^：:]{1,20})[：:](.+)$");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})月(\\d{1,2})日" + WEEKDAY + "(?:[至到](?:(\\d{1,2})月)?(\\d{1,2})日" + WEEKDAY + ")?");
    private static final Pattern NAMES_A_DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");

    NoticeText {
        days = List.copyOf(days);
        unread = List.copyOf(unread);
    }

    static NoticeText read(int year, String text) {
        List<Notice.Day> days = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            List<Notice.Day> found = readLine(year, line);
            days.addAll(found);
            if (found.isEmpty() && NAMES_A_DAY.matcher(line).find()) {
                unread.add(line);
            }
        }
        return new NoticeText(days, unread);
    }

    private static List<Notice.Day> readLine(int year, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return List.of();
        }
        String holiday = parts.group(1).strip();
        List<Notice.Day> days = new ArrayList<>();
        for (String sentence : parts.group(2).split("[。；;]", -1)) {
            boolean working = sentence.contains("上班");
            if (working || sentence.contains("放假") || sentence.contains("休息")) {
                for (LocalDate date : datesIn(year, sentence)) {
                    days.add(new Notice.Day(date, working, holiday));
                }
            }
        }
        return days;
    }

    private static List<LocalDate> datesIn(int year, String sentence) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher span = SPAN.matcher(sentence);
        try {
            while (span.find()) {
                LocalDate first = LocalDate.of(year, number(span.group(1)), number(span.group(2)));
                LocalDate last = span.group(4) == null
                        ? first
                        : LocalDate.of(
                                year,
                                number(span.group(3) == null ? span.group(1) : span.group(3)),
                                number(span.group(4)));
                if (last.isBefore(first)) {
                    return List.of();
                }
                first.datesUntil(last.plusDays(1)).forEach(dates::add);
            }
        } catch (DateTimeException e) {
            return List.of();
        }
        return dates;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
