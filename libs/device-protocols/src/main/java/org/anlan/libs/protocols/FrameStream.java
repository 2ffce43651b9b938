package org.anlan.libs.protocols;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts frames from a stream of bytes that arrives in pieces of any size, over one connection; not for several threads.
 *
 * <p>The outcome does not depend on how the bytes are split. Rubbish is skipped and counted. A candidate that is
 * refused costs only its head: the search goes on right behind it, so a false head in rubbish cannot swallow a true
 * frame. What is held back never exceeds the longest frame; where nothing is pending, nothing is held at all and frames
 * are decoded in the caller's array.
 *
 * <p>A false head may make the stream wait for bytes that a quiet device sends only much later. The owner of the
 * connection calls {@link #lapse} once nothing has come for about a second; that gives the head up.
 */
public final class FrameStream<T> {

    private static final byte[] NOTHING = new byte[0];

    private final Framing<T> framing;
    private final Consumer<? super T> sink;
    private byte[] pending = NOTHING;
    private int held;
    private long rubbish;

    public FrameStream(Framing<T> framing, Consumer<? super T> sink) {
        this.framing = framing;
        this.sink = sink;
    }

    public void feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (held == 0) {
                at += drain(bytes, at, to, false);
                at += hold(bytes, at, to);
            } else {
                at += hold(bytes, at, to);
                release(drain(pending, 0, held, false));
            }
        }
    }

    public void feed(byte[] bytes) {
        feed(bytes, 0, bytes.length);
    }

    /** Reads the buffer to its limit. */
    public void feed(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.position();
            int to = buffer.arrayOffset() + buffer.limit();
            buffer.position(buffer.limit());
            feed(buffer.array(), from, to);
        } else {
            byte[] copy = new byte[buffer.remaining()];
            buffer.get(copy);
            feed(copy);
        }
    }

    /** The device has fallen silent: an unfinished frame is refused, and what follows its head is searched anew. */
    public void lapse() {
        release(drain(pending, 0, held, true));
    }

    /** Bytes that belonged to no frame and to no refused candidate's head, since the beginning. */
    public long rubbish() {
        return rubbish;
    }

    /** Bytes held back for a frame that is not yet complete. */
    public int pending() {
        return held;
    }

    private int drain(byte[] bytes, int from, int to, boolean last) {
        int at = from;
        while (at < to) {
            int head = framing.seek(bytes, at, to);
            countRubbish(bytes, at, head);
            at = head;
            if (at == to || (last && to - at == 1 && framing.filler(bytes[at]))) {
                return to - from;
            }
            int length = framing.measure(bytes, at, to);
            if (length == Framing.MORE && !last && to - at < framing.longest()) {
                break;
            }
            at += take(bytes, at, to, length);
        }
        return at - from;
    }

    /** How far a candidate leads on. What is too long or too short for a frame is decoded too: that names the fault. */
    private int take(byte[] bytes, int at, int to, int length) {
        int end = length > 0 ? at + length : (int) Math.min(to, (long) at + framing.longest());
        T outcome = framing.decode(bytes, at, end);
        boolean accepted = length > 0 && framing.accepted(outcome);
        sink.accept(outcome);
        return accepted ? framing.advance(length) : Math.min(framing.headLength(), to - at);
    }

    private void countRubbish(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!framing.filler(bytes[i])) {
                rubbish++;
            }
        }
    }

    private int hold(byte[] bytes, int from, int to) {
        int count = Math.min(to - from, framing.longest() - held);
        if (pending.length < held + count) {
            int wanted = Math.max(held + count, pending.length * 2);
            pending = Arrays.copyOf(pending, Math.min(framing.longest(), Math.max(64, wanted)));
        }
        System.arraycopy(bytes, from, pending, held, count);
        held += count;
        return count;
    }

    private void release(int consumed) {
        if (consumed == 0) {
            return;
        }
        held -= consumed;
        System.arraycopy(pending, consumed, pending, 0, held);
        if (held == 0) {
            pending = NOTHING;
        }
    }
}
