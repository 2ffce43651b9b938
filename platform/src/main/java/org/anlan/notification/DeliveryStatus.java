package org.anlan.notification;

/** How far a message has got over one channel; it only moves on. */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
