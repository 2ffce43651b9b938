package org.anlan.libs.protocols.jt808;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.Underflow;
import org.anlan.libs.protocols.jt808.Message.*;

/** Reads the bodies of messages, clause 8. Past the end {@link Underflow} is thrown; doubts stay in the reader. */
final class Bodies {

    private static final int LOCATION_BYTES = 28;
    /** Below this a registration of the 2013 header can only be in the shorter layout of 2011. */
    private static final int REGISTER_2013_BYTES = 37;

    private Bodies() {}

    static Message read(Header header, ByteReader body) {
        Message message = known(header, body);
        body.doubtIf(body.remaining() > 0, Jt808Fault.TRAILING_BYTES);
        return message;
    }

    private static Message known(Header header, ByteReader body) {
        return switch (header.messageId()) {
            case 0x0001 -> new TerminalReply(body.u16(), body.u16(), body.u8());
            case 0x8001 -> new PlatformReply(body.u16(), body.u16(), body.u8());
            case 0x0002 -> new Heartbeat();
            case 0x0003 -> new Unregister();
            case 0x0100 -> register(header.edition(), body);
            case 0x8100 -> new RegisterReply(body.u16(), body.u8(), text(body, body.remaining()));
            case 0x0102 -> authenticate(header.edition(), body);
            case 0x0200 -> new LocationReport(location(body));
            case 0x8201 -> new LocationQuery();
            case 0x0201 -> new LocationAnswer(body.u16(), location(body));
            case 0x0704 -> batch(body);
            case 0x8300 -> message(header.edition(), body);
            case 0x8003 -> resend(true, header.edition(), body);
            case 0x0005 -> resend(false, header.edition(), body);
            default -> new Opaque(header.messageId(), body.rest());
        };
    }

    private static String text(ByteReader body, int length) {
        String text = body.text(length);
        body.doubtIf(Gb18030.broken(text), Jt808Fault.TEXT_BROKEN);
        return text;
    }

    private static Register register(Edition edition, ByteReader body) {
        boolean of2011 = edition == Edition.Y2013 && body.remaining() < REGISTER_2013_BYTES;
        int maker = edition == Edition.Y2019 ? 11 : 5;
        int model = edition == Edition.Y2019 ? 30 : of2011 ? 8 : 20;
        int device = edition == Edition.Y2019 ? 30 : 7;
        return new Register(
                body.u16(),
                body.u16(),
                text(body, maker),
                text(body, model),
                text(body, device),
                body.u8(),
                text(body, body.remaining()));
    }

    private static Authenticate authenticate(Edition edition, ByteReader body) {
        if (edition == Edition.Y2013) {
            return new Authenticate(text(body, body.remaining()), "", "");
        }
        return new Authenticate(text(body, body.u8()), text(body, 15), text(body, 20));
    }

    private static Text message(Edition edition, ByteReader body) {
        int flags = body.u8();
        int kind = edition == Edition.Y2019 ? body.u8() : 0;
        return new Text(flags, kind, text(body, body.remaining()));
    }

    private static ResendRequest resend(boolean fromPlatform, Edition edition, ByteReader body) {
        int first = body.u16();
        int count = edition == Edition.Y2019 ? body.u16() : body.u8();
        if (count * 2 > body.remaining()) {
            body.skip(count * 2);
        }
        List<Integer> indexes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            indexes.add(body.u16());
        }
        return new ResendRequest(fromPlatform, first, indexes);
    }

    static Location location(ByteReader body) {
        AlarmFlags alarms = new AlarmFlags(body.i32());
        StatusFlags status = new StatusFlags(body.i32());
        int latitude = body.i32();
        int longitude = body.i32();
        int altitude = body.u16();
        int speed = body.u16();
        int course = body.u16();
        Instant at = BeijingTime.readBcd(body);
        List<LocationItem> items = LocationItems.read(body);
        Location location = new Location(alarms, status, latitude, longitude, altitude, speed, course, at, items);
        body.doubtIf(at == null, Jt808Fault.TIME_INVALID);
        body.doubtIf(!location.possible(), Jt808Fault.POSITION_IMPOSSIBLE);
        body.doubtIf(course > 359, Jt808Fault.COURSE_IMPOSSIBLE);
        return location;
    }

    /** One unreadable location does not lose the others: each has a length of its own. */
    private static LocationBatch batch(ByteReader body) {
        int count = body.u16();
        boolean late = body.u8() == 1;
        List<Location> locations = new ArrayList<>(Math.min(count, body.remaining() / LOCATION_BYTES));
        int seen = 0;
        while (body.remaining() >= 2) {
            int length = body.u16();
            if (length > body.remaining()) {
                body.doubt(Jt808Fault.BATCH_ITEM);
                body.skip(body.remaining());
                break;
            }
            seen++;
            addLocation(locations, body, body.slice(length));
        }
        body.doubtIf(seen != count, Jt808Fault.BATCH_COUNT);
        return new LocationBatch(late, locations);
    }

    private static void addLocation(List<Location> locations, ByteReader body, ByteReader item) {
        if (item.remaining() < LOCATION_BYTES) {
            body.doubt(Jt808Fault.BATCH_ITEM);
            return;
        }
        locations.add(location(item));
        body.doubtsOf(item);
    }
}
