package org.anlan.notification;

/**
 * How far a message has got over one channel; it only moves on, except that a person may have a failed one sent again. Only
 * {@link #ANSWERED} says that a person responded: a call-and-answer (叫应) counts nothing else.
 */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    DELIVERED,
    READ,
    ANSWERED,
    FAILED,
    /** No longer wanted before any gateway was given it. */
    WITHDRAWN
}
