package org.anlan;

/** A port that the platform needs is in use; the message is for the operator. */
final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(String message, Throwable cause) {
        super(message, cause);
    }
}
