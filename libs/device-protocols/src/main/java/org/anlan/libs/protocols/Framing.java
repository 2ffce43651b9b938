package org.anlan.libs.protocols;

/**
 * How one protocol's frames lie in a stream of bytes; {@link FrameStream} does the rest. Stateless or of one connection.
 *
 * @param <T> the sealed outcome of decoding: a frame or a refusal
 */
public interface Framing<T> {

    /** More bytes are needed to tell the length. */
    int MORE = 0;
    /** No frame begins here, whatever follows. */
    int BROKEN = -1;

    /** The longest frame on the wire in bytes. The stream holds no more than this. */
    int longest();

    /** The first place from which a frame may begin, or {@code to}; everything before it is rubbish. */
    int seek(byte[] bytes, int from, int to);

    /** The length of the frame that begins at {@code from}, {@link #MORE} or {@link #BROKEN}. */
    int measure(byte[] bytes, int from, int to);

    /** Decodes what was measured, or says why it is no frame. */
    T decode(byte[] bytes, int from, int to);

    boolean accepted(T outcome);

    /** How far to go on after a frame; a closing mark that may open the next frame is left. */
    default int advance(int length) {
        return length;
    }

    /** How far to go on after a refusal: past the head only, for a true frame may lie inside a false one. */
    int headLength();

    /** Whether a byte between frames is mere filling and no rubbish. */
    default boolean filler(byte between) {
        return false;
    }
}
