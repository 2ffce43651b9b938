package org.anlan.notification;

/** By what way a message travels. */
public enum Channel {
    SMS,
    IN_APP
}
