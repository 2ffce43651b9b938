package org.anlan.libs.protocols.hj212;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.Gb18030;
import org.jspecify.annotations.Nullable;

/**
 * The data segment of a frame, table 3. Absent fields are empty text.
 *
 * @param qn request number, a time to the millisecond in UTC+8; answers repeat it
 * @param st system code, such as 22 air, 31 and 32 air and water at a source, 39 dust, 91 exchange between systems
 * @param cn command code; 0 where absent or no number
 * @param pw access password of up to 6 characters
 * @param mn identity of the device, 24 characters by the standard
 * @param packets total number of packets, 0 where not split
 * @param packet number of this packet from 1, 0 where not split
 * @param late RF=1 (2025): sent after a break, so history rather than the present
 * @param extras fields the standard does not know, in their order
 * @param cp what stands between {@code CP=&&} and {@code &&}; null where there is no CP
 */
public record Segment(
        String qn,
        String st,
        int cn,
        String pw,
        String mn,
        Flag flag,
        int packets,
        int packet,
        boolean late,
        List<Field> extras,
        @Nullable String cp) {

    public Segment {
        extras = List.copyOf(extras);
    }

    /** One {@code key=value}. */
    public record Field(String key, String value) {}

    /** Fields that belong together, such as value and flag of one factor; between semicolons. */
    public record Group(List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }

        /** The value of a key, the last where a device repeats it; null where absent. */
        public @Nullable String find(String key) {
            String found = null;
            for (Field field : fields) {
                if (field.key().equals(key)) {
                    found = field.value();
                }
            }
            return found;
        }
    }

    /** When the request was made; null where the number is no time. */
    public @Nullable Instant requestedAt() {
        byte[] digits = Gb18030.bytes(qn);
        return digits.length == 17 ? BeijingTime.findDigits(digits, 0, digits.length) : null;
    }

    /** The instruction parameters, group by group; made anew with each call. */
    public List<Group> groups() {
        String text = cp;
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        for (String part : split(text, ';')) {
            List<Field> fields = new ArrayList<>();
            for (String item : split(part, ',')) {
                int equals = item.indexOf('=');
                fields.add(
                        equals < 0
                                ? new Field(item, "")
                                : new Field(item.substring(0, equals), item.substring(equals + 1)));
            }
            groups.add(new Group(fields));
        }
        return groups;
    }

    /** The parts between the marks that are not empty. */
    private static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(mark, from);
            int end = to < 0 ? text.length() : to;
            if (end > from) {
                parts.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return parts;
    }
}
