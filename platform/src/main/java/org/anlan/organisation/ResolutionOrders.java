package org.anlan.organisation;

import java.time.Instant;

/** Makes a work order of a committee's resolution. Declared here, implemented by {@code workorder}. */
public interface ResolutionOrders {

    /**
     * @param committee its name, which stands where an order names a unit
     * @param personId who must act: the holder of the responsible post
     */
    record NewResolution(
            long resolutionId,
            String committee,
            String title,
            String text,
            String sector,
            long personId,
            Instant dueAt) {}

    record OrderNumber(long orderId, String number) {}

    /** Durable with the caller's transaction; the same resolution gets the same order. */
    OrderNumber order(NewResolution resolution, Instant now);
}
