package org.anlan.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The same quiet hours every night, by the clock of the district. {@code from} equal to {@code until}: none. */
record NightHours(LocalTime from, LocalTime until) implements QuietHours {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public Optional<Instant> quietUntil(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(until);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
    }
}
