package org.anlan.libs.protocols.jt808;

import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.jt808.Message.*;

/** Writes the bodies of messages, clause 8. */
final class BodyWriter {

    private BodyWriter() {}

    static void write(ByteWriter body, Edition edition, Message message) {
        switch (message) {
            case TerminalReply it ->
                body.u16(it.repliedSerial()).u16(it.repliedId()).u8(it.result());
            case PlatformReply it ->
                body.u16(it.repliedSerial()).u16(it.repliedId()).u8(it.result());
            case Heartbeat _, Unregister _, LocationQuery _ -> {}
            case Register it -> register(body, edition, it);
            case RegisterReply it ->
                body.u16(it.repliedSerial()).u8(it.result()).text(it.token());
            case Authenticate it -> authenticate(body, edition, it);
            case LocationReport it -> location(body, it.location());
            case LocationAnswer it -> {
                body.u16(it.repliedSerial());
                location(body, it.location());
            }
            case LocationBatch it -> batch(body, it);
            case Text it -> text(body, edition, it);
            case ResendRequest it -> resend(body, edition, it);
            case Opaque it -> body.bytes(it.body());
        }
    }

    private static void register(ByteWriter body, Edition edition, Register it) {
        boolean of2019 = edition == Edition.Y2019;
        body.u16(it.province()).u16(it.city());
        body.text(it.maker(), of2019 ? 11 : 5);
        body.text(it.model(), of2019 ? 30 : 20);
        body.text(it.device(), of2019 ? 30 : 7);
        body.u8(it.plateColour()).text(it.plate());
    }

    private static void authenticate(ByteWriter body, Edition edition, Authenticate it) {
        if (edition == Edition.Y2013) {
            body.text(it.token());
            return;
        }
        byte[] token = Gb18030.bytes(it.token());
        body.u8(token.length).bytes(token).text(it.imei(), 15).text(it.software(), 20);
    }

    private static void text(ByteWriter body, Edition edition, Text it) {
        body.u8(it.flags());
        if (edition == Edition.Y2019) {
            body.u8(it.kind());
        }
        body.text(it.text());
    }

    private static void resend(ByteWriter body, Edition edition, ResendRequest it) {
        body.u16(it.firstSerial());
        if (edition == Edition.Y2019) {
            body.u16(it.indexes().size());
        } else {
            body.u8(it.indexes().size());
        }
        it.indexes().forEach(body::u16);
    }

    private static void batch(ByteWriter body, LocationBatch it) {
        body.u16(it.locations().size()).u8(it.late() ? 1 : 0);
        for (Location location : it.locations()) {
            ByteWriter one = new ByteWriter();
            location(one, location);
            body.u16(one.length()).bytes(one.toBytes());
        }
    }

    private static void location(ByteWriter body, Location it) {
        body.i32(it.alarms().bits()).i32(it.status().bits());
        body.i32(it.latitudeMicro()).i32(it.longitudeMicro());
        body.u16(it.altitudeMetres()).u16(it.speedTenthsKmh()).u16(it.courseDegrees());
        BeijingTime.writeBcd(body, it.at());
        LocationItems.write(body, it.items());
    }
}
