package org.anlan.libs.protocols;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Wall-clock times of Chinese device protocols: always UTC+8, never with a summer time. */
public final class BeijingTime {

    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final int OFFSET_SECONDS = 8 * 3600;

    private BeijingTime() {}

    /** The instant of a date and time, or null where there is no such date or time. Makes nothing but the instant. */
    public static @Nullable Instant find(int year, int month, int day, int hour, int minute, int second, int millis) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return null;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || millis < 0) {
            return null;
        }
        long seconds = epochDay(year, month, day) * 86400 + hour * 3600L + minute * 60L + second - OFFSET_SECONDS;
        return Instant.ofEpochSecond(seconds, millis * 1_000_000L);
    }

    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, OFFSET);
    }

    /** BCD {@code yyMMddHHmmss} of 2000 to 2099, as in JT/T 808. */
    public static @Nullable Instant readBcd(ByteReader reader) {
        int year = reader.bcd();
        int month = reader.bcd();
        int day = reader.bcd();
        int hour = reader.bcd();
        int minute = reader.bcd();
        int second = reader.bcd();
        return year < 0 ? null : find(2000 + year, month, day, hour, minute, second, 0);
    }

    /** No time is written as zeros, which no decoder takes for a time. */
    public static void writeBcd(ByteWriter writer, @Nullable Instant at) {
        if (at == null) {
            writer.i32(0).u16(0);
            return;
        }
        LocalDateTime time = local(at);
        writer.bcd(time.getYear() - 2000).bcd(time.getMonthValue()).bcd(time.getDayOfMonth());
        writer.bcd(time.getHour()).bcd(time.getMinute()).bcd(time.getSecond());
    }

    /** Digits {@code yyyyMMddHHmmss}, with or without three digits of milliseconds, as in HJ 212; null if not a time. */
    public static @Nullable Instant findDigits(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length != 14 && length != 17) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return null;
            }
        }
        int millis = length == 17 ? digits(bytes, from + 14, 3) : 0;
        return find(
                digits(bytes, from, 4),
                digits(bytes, from + 4, 2),
                digits(bytes, from + 6, 2),
                digits(bytes, from + 8, 2),
                digits(bytes, from + 10, 2),
                digits(bytes, from + 12, 2),
                millis);
    }

    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 in the Gregorian calendar; years begin in March, so that the leap day comes last. */
    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719468;
    }
}
