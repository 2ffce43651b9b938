package org.anlan.libs.protocols.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.jt808.Message.*;
import org.anlan.libs.protocols.jt808.Reassembly.*;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReassemblyTests {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

    private final Reassembly reassembly = new Reassembly(Limits.USUAL);

    private static List<Jt808Frame> packets(Random random, int serial, Message message) {
        Header header = Header.of(Edition.Y2019, "13305030001", serial, message);
        List<Jt808Frame> frames = new ArrayList<>();
        for (byte[] bytes : Jt808.encodeSplit(header, message, 50 + random.nextInt(100))) {
            frames.add((Jt808Frame) Jt808.decode(bytes, 0, bytes.length));
        }
        return frames;
    }

    private static LocationBatch batch(Random random) {
        List<Location> locations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            locations.add(Jt808Samples.location(random));
        }
        return new LocationBatch(true, locations);
    }

    @RepeatedTest(50)
    void packetsInAnyOrderAndTwiceGiveTheMessageOnce(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        LocationBatch batch = batch(random);
        List<Jt808Frame> packets = new ArrayList<>(packets(random, 65_530, batch));
        packets.addAll(List.copyOf(packets));
        Collections.shuffle(packets, random);
        List<Whole> wholes = new ArrayList<>();
        for (Jt808Frame packet : packets) {
            if (wholes.isEmpty() && reassembly.add(packet, NOW) instanceof Whole whole) {
                wholes.add(whole);
            }
        }
        Jt808Frame frame = (Jt808Frame) wholes.getFirst().frame();
        assertThat(frame.message()).isEqualTo(batch);
        assertThat(frame.header().serial()).isEqualTo(65_530);
        assertThat(frame.header().part()).isNull();
    }

    @Test
    void asksForWhatIsMissing() {
        List<Jt808Frame> packets = packets(new Random(1), 100, batch(new Random(1)));
        packets.stream().skip(2).forEach(packet -> reassembly.add(packet, NOW));
        assertThat(reassembly.missing()).containsExactly(new ResendRequest(true, 100, List.of(1, 2)));
    }

    @Test
    void givesUpWhatWaitedTooLongAndOnlyThat() {
        Random random = new Random(2);
        reassembly.add(packets(random, 1, batch(random)).getFirst(), NOW);
        reassembly.add(packets(random, 500, batch(random)).getFirst(), NOW.plusSeconds(30));
        assertThat(reassembly.expire(NOW.plusSeconds(59))).isEmpty();
        assertThat(reassembly.expire(NOW.plusSeconds(60)))
                .extracting(Header::serial)
                .containsExactly(1);
        assertThat(reassembly.inHand()).isEqualTo(1);
    }

    @Test
    void neverHoldsMoreThanItsLimits() {
        Reassembly small = new Reassembly(new Limits(3, 150, 2, Duration.ofSeconds(60)));
        Random random = new Random(3);
        List<Jt808Frame> many = packets(random, 1, batch(random));
        assertThat(small.add(many.getFirst(), NOW)).isEqualTo(new NotTaken(Reason.TOO_MANY_PACKETS));
        Message three = new Opaque(0x0801, Sample.bytes(random, 300));
        Header header = Header.of(Edition.Y2013, "1", 10, three);
        List<Outcome> outcomes = new ArrayList<>();
        for (byte[] bytes : Jt808.encodeSplit(header, three, 100)) {
            outcomes.add(small.add((Jt808Frame) Jt808.decode(bytes, 0, bytes.length), NOW));
        }
        assertThat(outcomes.get(1)).isEqualTo(new NotTaken(Reason.TOO_MANY_BYTES));
        for (int serial = 0; serial < 50; serial += 10) {
            Message two = new Opaque(0x0801, Sample.bytes(random, 60));
            byte[] first = Jt808.encodeSplit(Header.of(Edition.Y2013, "1", serial, two), two, 30)
                    .getFirst();
            small.add((Jt808Frame) Jt808.decode(first, 0, first.length), NOW);
            assertThat(small.inHand()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void tellsADuplicateFromAContradiction() {
        List<Jt808Frame> packets = packets(new Random(4), 100, batch(new Random(4)));
        Jt808Frame first = packets.getFirst();
        Jt808Frame other =
                new Jt808Frame(first.header(), new Opaque(0x0704, Sample.bytes(new Random(5), 10)), List.of());
        reassembly.add(first, NOW);
        assertThat(reassembly.add(first, NOW)).isEqualTo(new NotTaken(Reason.DUPLICATE));
        assertThat(reassembly.add(other, NOW)).isEqualTo(new NotTaken(Reason.CONTRADICTION));
        assertThat(reassembly.add(
                        new Jt808Frame(first.header().answering(1, new Heartbeat()), new Heartbeat(), List.of()), NOW))
                .isEqualTo(new NotTaken(Reason.NOT_SPLIT));
    }
}
