package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a device type writes its times. */
sealed interface TimeFormat {

    /** Null where the value is no such time. */
    @Nullable
    Instant find(JsonNode value);

    /** Seconds or milliseconds since 1970, as a number or as digits in a text. */
    record Epoch(int millisPerUnit) implements TimeFormat {
        private static final BigDecimal YEAR_3000_IN_MILLIS = new BigDecimal("32503680000000");

        @Override
        public @Nullable Instant find(JsonNode value) {
            BigDecimal number = Numbers.find(value);
            if (number == null || number.signum() < 0) {
                return null;
            }
            BigDecimal millis = number.multiply(BigDecimal.valueOf(millisPerUnit));
            return millis.compareTo(YEAR_3000_IN_MILLIS) > 0 ? null : Instant.ofEpochMilli(millis.longValue());
        }
    }

    /** ISO 8601 with an offset, such as {@code 2026-01-01T08:00:00+08:00} or {@code …Z}. */
    record Iso() implements TimeFormat {
        @Override
        public @Nullable Instant find(JsonNode value) {
            try {
                return value.isString() ? OffsetDateTime.parse(value.asString()).toInstant() : null;
            } catch (DateTimeException _) {
                return null;
            }
        }
    }

    /** A pattern such as {@code yyyy-MM-dd HH:mm:ss} with the offset the device's clock keeps. */
    record Pattern(DateTimeFormatter formatter, ZoneOffset offset) implements TimeFormat {
        @Override
        public @Nullable Instant find(JsonNode value) {
            try {
                return LocalDateTime.parse(value.asString(""), formatter).toInstant(offset);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }

    /** Reads the words of a mapping; throws {@link IllegalArgumentException} in Chinese. */
    static TimeFormat parse(String format, String zone) {
        return switch (format) {
            case "epoch-seconds" -> new Epoch(1000);
            case "epoch-millis" -> new Epoch(1);
            case "iso" -> new Iso();
            default -> new Pattern(formatter(format), offset(zone));
        };
    }

    private static DateTimeFormatter formatter(String pattern) {
        String strict = pattern.replace("yyyy", "uuuu");
        try {
            if (Stream.of("uuuu", "MM", "dd", "HH", "mm").allMatch(strict::contains)) {
                return DateTimeFormatter.ofPattern(strict, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            }
        } catch (IllegalArgumentException _) {
            // told below, in the same words
        }
        throw new IllegalArgumentException("时间格式“" + pattern
                + "”无法识别：应是 epoch-seconds、epoch-millis、iso，或含有 yyyy、MM、dd、HH、mm 的格式，如 yyyy-MM-dd HH:mm:ss");
    }

    private static ZoneOffset offset(String zone) {
        try {
            return ZoneOffset.of(zone);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("时区“" + zone + "”无法识别：应写作 +08:00");
        }
    }
}
