package org.anlan.libs.protocols.jt808;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.jt808.Header.Part;
import org.anlan.libs.protocols.jt808.Message.Opaque;
import org.anlan.libs.protocols.jt808.Message.ResendRequest;
import org.jspecify.annotations.Nullable;

/**
 * Puts the packets of split messages together, clause 4.4.3, for one connection. Packets may come in any order and more
 * than once. The packets of one message carry consecutive serials; that tells two messages of one kind apart.
 *
 * <p>Bounded in every way: packets and bytes per message, messages in hand, and time since the last packet.
 */
public final class Reassembly {

    /**
     * How much is held back at most.
     *
     * @param packets of one message
     * @param bytes of one message
     * @param messages in hand at once; a further one pushes out the oldest
     * @param patience after the last packet, before a message is given up
     */
    public record Limits(int packets, int bytes, int messages, Duration patience) {
        public static final Limits USUAL = new Limits(1024, 1 << 20, 4, Duration.ofSeconds(60));
    }

    /** What a packet leads to. */
    public sealed interface Outcome {}

    /** The message is complete; its frame has the first packet's serial and no part. */
    public record Whole(Jt808Outcome frame) implements Outcome {}

    /** Further packets are awaited. */
    public record Waiting(int received, int total) implements Outcome {}

    /** The packet was not taken. */
    public record NotTaken(Reason reason) implements Outcome {}

    /** Why a packet was not taken. */
    public enum Reason {
        NOT_SPLIT("这不是分包消息"),
        TOO_MANY_PACKETS("分包总数超过上限，已拒收"),
        TOO_MANY_BYTES("分包消息的总长超过上限，已放弃整条消息"),
        CONTRADICTION("同一序号的分包内容前后不一致，保留先到的"),
        DUPLICATE("这一包已经收到");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }

        public String wording() {
            return wording;
        }
    }

    private record Key(String terminal, int messageId, int firstSerial, int total) {}

    private static final class Gathering {
        final Header first;
        final @Nullable Bytes[] packets;
        int received;
        int bytes;
        Instant last;

        Gathering(Header first, int total, Instant now) {
            this.first = first;
            this.packets = new Bytes[total];
            this.last = now;
        }
    }

    private final Limits limits;
    private final Map<Key, Gathering> inHand = new LinkedHashMap<>();

    public Reassembly(Limits limits) {
        this.limits = limits;
    }

    public Outcome add(Jt808Frame frame, Instant now) {
        Part part = frame.header().part();
        if (part == null || !(frame.message() instanceof Opaque packet)) {
            return new NotTaken(Reason.NOT_SPLIT);
        }
        if (part.total() > limits.packets()) {
            return new NotTaken(Reason.TOO_MANY_PACKETS);
        }
        int firstSerial = (frame.header().serial() - part.index() + 1) & 0xFFFF;
        Key key = new Key(frame.header().terminal(), frame.header().messageId(), firstSerial, part.total());
        Gathering gathering = inHand.get(key);
        if (gathering == null) {
            gathering = begin(key, frame.header(), now);
        }
        return take(key, gathering, part.index() - 1, packet.body(), now);
    }

    private Gathering begin(Key key, Header header, Instant now) {
        if (inHand.size() >= limits.messages()) {
            inHand.remove(inHand.keySet().iterator().next());
        }
        Header whole = new Header(
                header.messageId(),
                header.edition(),
                header.protocolVersion(),
                header.terminal(),
                key.firstSerial(),
                header.encryption(),
                null);
        Gathering gathering = new Gathering(whole, key.total(), now);
        inHand.put(key, gathering);
        return gathering;
    }

    private Outcome take(Key key, Gathering gathering, int index, Bytes body, Instant now) {
        Bytes known = gathering.packets[index];
        if (known != null) {
            return new NotTaken(known.equals(body) ? Reason.DUPLICATE : Reason.CONTRADICTION);
        }
        gathering.packets[index] = body;
        gathering.received++;
        gathering.bytes += body.length();
        gathering.last = now;
        if (gathering.bytes > limits.bytes()) {
            inHand.remove(key);
            return new NotTaken(Reason.TOO_MANY_BYTES);
        }
        if (gathering.received < key.total()) {
            return new Waiting(gathering.received, key.total());
        }
        inHand.remove(key);
        return new Whole(join(gathering));
    }

    private static Jt808Outcome join(Gathering gathering) {
        ByteWriter body = new ByteWriter();
        for (Bytes packet : gathering.packets) {
            body.bytes(packet == null ? Bytes.NONE : packet);
        }
        return Jt808Framing.frame(gathering.first, new ByteReader(body.buffer(), 0, body.length()));
    }

    /** Messages of which something is missing, as the requests to send again, oldest first. */
    public List<ResendRequest> missing() {
        List<ResendRequest> requests = new ArrayList<>();
        inHand.forEach((key, gathering) -> {
            List<Integer> indexes = new ArrayList<>();
            for (int i = 0; i < gathering.packets.length && indexes.size() < 255; i++) {
                if (gathering.packets[i] == null) {
                    indexes.add(i + 1);
                }
            }
            requests.add(new ResendRequest(true, key.firstSerial(), indexes));
        });
        return requests;
    }

    /** Gives up what has waited too long. Returns the headers of what was given up. */
    public List<Header> expire(Instant now) {
        List<Header> given = new ArrayList<>();
        for (Iterator<Gathering> all = inHand.values().iterator(); all.hasNext(); ) {
            Gathering gathering = all.next();
            if (!gathering.last.plus(limits.patience()).isAfter(now)) {
                given.add(gathering.first);
                all.remove();
            }
        }
        return given;
    }

    public int inHand() {
        return inHand.size();
    }
}
