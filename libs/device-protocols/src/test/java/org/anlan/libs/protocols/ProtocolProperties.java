package org.anlan.libs.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What holds for each protocol, tried with random frames by a fixed seed.
 *
 * @param <T> outcome of decoding
 */
public abstract class ProtocolProperties<T> {

    private static final int FRAMES = 12;

    /** A random frame; {@link #decode} of {@link #encode} must give it back. */
    protected abstract T frame(Random random);

    protected abstract byte[] encode(T frame);

    protected abstract T decode(byte[] bytes, int from, int to);

    protected abstract FrameStream<T> stream(Consumer<T> sink);

    protected abstract boolean accepted(T outcome);

    /** An independent look at the check of bytes that were accepted although a bit was turned. */
    protected abstract boolean checkHolds(byte[] bytes);

    /** Bytes that mean something to the framing, so that garbage is not too easy. */
    protected abstract byte[] favourites();

    protected abstract int longest();

    private static Random random(RepetitionInfo info) {
        return new Random(7919L * info.getCurrentRepetition());
    }

    @RepeatedTest(200)
    void whatIsWrittenIsReadTheSame(RepetitionInfo info) {
        Random random = random(info);
        T frame = frame(random);
        byte[] bytes = encode(frame);
        assertThat(decode(bytes, 0, bytes.length)).isEqualTo(frame);
        byte[] inside = new byte[bytes.length + 20];
        random.nextBytes(inside);
        System.arraycopy(bytes, 0, inside, 7, bytes.length);
        assertThat(decode(inside, 7, 7 + bytes.length)).isEqualTo(frame);
    }

    @RepeatedTest(40)
    void anySplitOfTheStreamGivesTheSameOutcomes(RepetitionInfo info) {
        Random random = random(info);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            all.writeBytes(random.nextBoolean() ? encode(frame(random)) : Sample.garbage(random, 60, favourites()));
            all.writeBytes(random.nextInt(5) == 0 ? turned(random, encode(frame(random))) : new byte[0]);
        }
        byte[] bytes = all.toByteArray();
        List<T> whole = feed(bytes, bytes.length, random);
        assertThat(feed(bytes, 1, random)).isEqualTo(whole);
        assertThat(feed(bytes, 50, random)).isEqualTo(whole);
        assertThat(feed(bytes, 700, random)).isEqualTo(whole);
    }

    private List<T> feed(byte[] bytes, int mostAtOnce, Random random) {
        List<T> outcomes = new ArrayList<>();
        FrameStream<T> stream = stream(outcomes::add);
        int at = 0;
        while (at < bytes.length) {
            int to = mostAtOnce == bytes.length
                    ? bytes.length
                    : Math.min(bytes.length, at + 1 + random.nextInt(mostAtOnce));
            stream.feed(bytes, at, to);
            assertThat(stream.pending()).isLessThan(longest());
            at = to;
        }
        stream.lapse();
        assertThat(stream.pending()).isZero();
        return outcomes;
    }

    @RepeatedTest(40)
    void garbageBetweenFramesLosesOnlyTheGarbage(RepetitionInfo info) {
        Random random = random(info);
        List<T> frames = new ArrayList<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            all.writeBytes(Sample.garbage(random, 300, favourites()));
            frames.add(frame(random));
            all.writeBytes(encode(frames.getLast()));
        }
        all.writeBytes(Sample.garbage(random, 300, favourites()));
        List<T> accepted = feed(all.toByteArray(), 200, random).stream()
                .filter(this::accepted)
                .toList();
        assertThat(accepted).containsSubsequence(frames);
    }

    @RepeatedTest(20)
    void aTurnedBitIsRefusedOrLeavesAFrameWhoseCheckHolds(RepetitionInfo info) {
        byte[] bytes = encode(frame(random(info)));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            T outcome = decode(turned, 0, turned.length);
            if (accepted(outcome)) {
                assertThat(checkHolds(turned)).as("bit " + bit).isTrue();
            }
        }
    }

    @RepeatedTest(50)
    void randomBytesAreNeverMoreThanRefused(RepetitionInfo info) {
        Random random = random(info);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = Sample.garbage(random, 80, favourites());
            assertThat(decode(bytes, 0, bytes.length)).isNotNull();
        }
        feed(Sample.garbage(random, 20_000, favourites()), 900, random);
        byte[] cut = encode(frame(random));
        for (int length = 0; length < cut.length; length++) {
            assertThat(accepted(decode(cut, 0, length))).isFalse();
        }
        feed(turned(random, cut), 30, random);
    }

    private static byte[] turned(Random random, byte[] bytes) {
        byte[] turned = Arrays.copyOf(bytes, bytes.length);
        turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
        return turned;
    }
}
