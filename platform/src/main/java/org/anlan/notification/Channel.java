package org.anlan.notification;

/** By what way a message travels. VOICE: a telephone call that a person made and wrote down. */
public enum Channel {
    SMS,
    IN_APP,
    VOICE
}
