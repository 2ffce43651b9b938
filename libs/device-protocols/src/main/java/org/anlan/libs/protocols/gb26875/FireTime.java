package org.anlan.libs.protocols.gb26875;

import java.time.Instant;
import java.time.LocalDateTime;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.jspecify.annotations.Nullable;

/** Time label, clause 8.2.2: six binary bytes, seconds first, years since 2000. */
final class FireTime {

    private FireTime() {}

    static @Nullable Instant read(ByteReader reader) {
        int second = reader.u8();
        int minute = reader.u8();
        int hour = reader.u8();
        int day = reader.u8();
        int month = reader.u8();
        int year = 2000 + reader.u8();
        Instant at = BeijingTime.find(year, month, day, hour, minute, second, 0);
        reader.doubtIf(at == null, FireFault.TIME_INVALID);
        return at;
    }

    static void write(ByteWriter writer, @Nullable Instant at) {
        if (at == null) {
            writer.i32(0).u16(0);
            return;
        }
        LocalDateTime time = BeijingTime.local(at);
        writer.u8(time.getSecond()).u8(time.getMinute()).u8(time.getHour());
        writer.u8(time.getDayOfMonth()).u8(time.getMonthValue()).u8(time.getYear() - 2000);
    }
}
