package org.anlan.libs.protocols;

/** Thrown by {@link ByteReader} past the end, caught by the decoders; without stack trace, so that rubbish is cheap. */
public final class Underflow extends RuntimeException {

    Underflow() {
        super("past the end of the frame", null, false, false);
    }
}
