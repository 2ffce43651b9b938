package org.anlan.libs.protocols.hj212;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Gb18030;
import org.jspecify.annotations.Nullable;

/**
 * Puts split packets together (bit 1 of the flag, PNUM and PNO), for one connection. Packets of one message have one QN,
 * MN and CN; they may come in any order and more than once. Bounded in packets, characters, messages and time.
 */
public final class PacketGathering {

    /**
     * How much is held back at most.
     *
     * @param packets of one message
     * @param messages in hand at once; a further one pushes out the oldest
     * @param patience after the last packet, before a message is given up
     */
    public record Limits(int packets, int messages, Duration patience) {
        public static final Limits USUAL = new Limits(99, 4, Duration.ofSeconds(60));
    }

    /** What a packet leads to. */
    public sealed interface Outcome {}

    /** The message is complete; its segment is that of the first packet without packet numbers. */
    public record Whole(Hj212Frame frame) implements Outcome {}

    /** Further packets are awaited. */
    public record Waiting(int received, int total) implements Outcome {}

    /** The packet was not taken: not split, beyond the limits, or already there. */
    public record NotTaken(Reason reason) implements Outcome {}

    /** Why a packet was not taken. */
    public enum Reason {
        NOT_SPLIT("这不是拆分包"),
        TOO_MANY_PACKETS("总包数超过上限，已拒收"),
        CONTRADICTION("同一包号的内容前后不一致，保留先到的"),
        DUPLICATE("这一包已经收到");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }

        public String wording() {
            return wording;
        }
    }

    private record Key(String qn, String mn, int cn, int packets) {}

    private static final class Gathering {
        final @Nullable Segment[] packets;
        int received;
        Instant last;

        Gathering(int packets, Instant now) {
            this.packets = new Segment[packets];
            this.last = now;
        }
    }

    private final Limits limits;
    private final Map<Key, Gathering> inHand = new LinkedHashMap<>();

    public PacketGathering(Limits limits) {
        this.limits = limits;
    }

    public Outcome add(Segment packet, Instant now) {
        if (!packet.flag().split() || packet.packet() < 1 || packet.packet() > packet.packets()) {
            return new NotTaken(Reason.NOT_SPLIT);
        }
        if (packet.packets() > limits.packets()) {
            return new NotTaken(Reason.TOO_MANY_PACKETS);
        }
        Key key = new Key(packet.qn(), packet.mn(), packet.cn(), packet.packets());
        if (!inHand.containsKey(key) && inHand.size() >= limits.messages()) {
            inHand.remove(inHand.keySet().iterator().next());
        }
        Gathering gathering = inHand.computeIfAbsent(key, _ -> new Gathering(packet.packets(), now));
        return take(key, gathering, packet, now);
    }

    private Outcome take(Key key, Gathering gathering, Segment packet, Instant now) {
        Segment known = gathering.packets[packet.packet() - 1];
        if (known != null) {
            return new NotTaken(known.equals(packet) ? Reason.DUPLICATE : Reason.CONTRADICTION);
        }
        gathering.packets[packet.packet() - 1] = packet;
        gathering.received++;
        gathering.last = now;
        if (gathering.received < key.packets()) {
            return new Waiting(gathering.received, key.packets());
        }
        inHand.remove(key);
        return new Whole(join(gathering));
    }

    /** Groups are never cut in two by the standard; a semicolon between the packets keeps them apart. */
    private Hj212Frame join(Gathering gathering) {
        StringBuilder cp = new StringBuilder();
        Segment first = null;
        for (Segment packet : gathering.packets) {
            if (packet == null) {
                continue;
            }
            first = first == null ? packet : first;
            String part = packet.cp();
            if (part != null && !part.isEmpty()) {
                cp.append(cp.isEmpty() ? "" : ";").append(part);
            }
        }
        if (first == null) {
            throw new IllegalStateException("a message without packets");
        }
        return read(whole(first, cp.toString()));
    }

    private static Segment whole(Segment first, String cp) {
        Flag flag = Flag.of(first.flag().edition(), false, first.flag().wantsAnswer());
        return new Segment(
                first.qn(),
                first.st(),
                first.cn(),
                first.pw(),
                first.mn(),
                flag,
                0,
                0,
                first.late(),
                first.extras(),
                cp);
    }

    private static Hj212Frame read(Segment segment) {
        byte[] cp = Gb18030.bytes(segment.cp() == null ? "" : segment.cp());
        ByteReader doubts = new ByteReader(cp, 0, cp.length);
        Content content = new ContentReader(cp, 0, cp.length, doubts).read(segment.cn());
        return new Hj212Frame(segment, content, doubts.doubts(Hj212Fault.ALL));
    }

    /** Gives up what has waited too long; returns how many messages. */
    public int expire(Instant now) {
        int given = 0;
        for (Iterator<Gathering> all = inHand.values().iterator(); all.hasNext(); ) {
            if (!all.next().last.plus(limits.patience()).isAfter(now)) {
                all.remove();
                given++;
            }
        }
        return given;
    }

    public int inHand() {
        return inHand.size();
    }
}
