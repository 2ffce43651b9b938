package org.anlan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The body of a message: {@code {"t":"2026-11-23T06:32:08Z","v":{"1":4.2}}}. */
final class Payload {

    private Payload() {}

    static byte[] of(Instant at, String code, double value) {
        return of(at, List.of(code), new double[] {value});
    }

    static byte[] of(Instant at, List<String> codes, double[] values) {
        StringBuilder text = new StringBuilder(40 + 12 * codes.size());
        text.append("{\"t\":\"").append(at).append("\",\"v\":{");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "\"" : ",\"")
                    .append(codes.get(i))
                    .append("\":")
                    .append(values[i]);
        }
        return text.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
