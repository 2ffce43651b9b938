package org.anlan.libs.protocols.jt808;

import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.jt808.LocationItem.*;
import org.anlan.libs.protocols.jt808.Message.*;

/** Random JT/T 808 frames as a terminal or platform that keeps to the standard would send them. */
public final class Jt808Samples {

    private Jt808Samples() {}

    public static Jt808Frame frame(Random random) {
        Edition edition = random.nextBoolean() ? Edition.Y2013 : Edition.Y2019;
        String terminal = random.ints(edition.terminalBytes * 2L, 0, 10)
                .mapToObj(Integer::toString)
                .reduce("", String::concat);
        Message message = message(random, edition);
        int version = edition == Edition.Y2019 ? 1 + random.nextInt(3) : 0;
        Header header = new Header(message.id(), edition, version, terminal, random.nextInt(0x10000), 0, null);
        return new Jt808Frame(header, message, List.of());
    }

    static Message message(Random random, Edition edition) {
        int serial = random.nextInt(0x10000);
        boolean newer = edition == Edition.Y2019;
        return switch (random.nextInt(14)) {
            case 0 -> new TerminalReply(serial, random.nextInt(0x10000), random.nextInt(5));
            case 1 -> new PlatformReply(serial, random.nextInt(0x10000), random.nextInt(5));
            case 2 -> new Heartbeat();
            case 3 -> new Unregister();
            case 4 ->
                new Register(
                        random.nextInt(100),
                        random.nextInt(10000),
                        Sample.text(random, newer ? 11 : 5),
                        Sample.text(random, newer ? 30 : 20),
                        Sample.text(random, newer ? 30 : 7),
                        random.nextInt(10),
                        "浙E" + Sample.text(random, 12));
            case 5 -> new RegisterReply(serial, random.nextInt(5), Sample.text(random, 40));
            case 6 ->
                newer
                        ? new Authenticate(Sample.text(random, 60), Sample.ascii(random, 15), Sample.text(random, 20))
                        : new Authenticate(Sample.text(random, 60), "", "");
            case 7, 8 -> new LocationReport(location(random));
            case 9 -> new LocationAnswer(serial, location(random));
            case 10 -> new LocationBatch(random.nextBoolean(), Sample.list(random, 4, () -> location(random)));
            case 11 -> new Text(random.nextInt(32), newer ? random.nextInt(3) : 0, Sample.text(random, 200));
            case 12 -> new ResendRequest(true, serial, Sample.list(random, 40, () -> random.nextInt(0x10000)));
            default -> new Opaque(0x0F00 | random.nextInt(256), Sample.bytes(random, random.nextInt(600)));
        };
    }

    public static Location location(Random random) {
        return new Location(
                new AlarmFlags(random.nextInt()),
                new StatusFlags(random.nextInt()),
                random.nextInt(90_000_001),
                random.nextInt(180_000_001),
                random.nextInt(0x10000),
                random.nextInt(0x10000),
                random.nextInt(360),
                Sample.second(random),
                Sample.list(random, 6, () -> item(random)));
    }

    private static LocationItem item(Random random) {
        return switch (random.nextInt(15)) {
            case 0 -> new Mileage(random.nextLong(1L << 32));
            case 1 -> new Fuel(random.nextInt(0x10000));
            case 2 -> new RecorderSpeed(random.nextInt(0x10000));
            case 3 -> new AlarmToConfirm(random.nextInt(0x10000));
            case 4 -> new TyrePressures(Sample.bytes(random, 30));
            case 5 -> new CabinTemperature(random.nextInt(-0x7FFF, 0x8000));
            case 6 -> new OverspeedPlace(random.nextInt(5), random.nextBoolean() ? null : random.nextLong(1L << 32));
            case 7 -> new AreaCrossing(random.nextInt(5), random.nextLong(1L << 32), random.nextBoolean());
            case 8 -> new StretchTime(random.nextLong(1L << 32), random.nextInt(0x10000), random.nextBoolean());
            case 9 -> new VehicleSignals(random.nextInt());
            case 10 -> new IoStatus(random.nextInt(0x10000));
            case 11 -> new AnalogInputs(random.nextInt(0x10000), random.nextInt(0x10000));
            case 12 -> new SignalStrength(random.nextInt(256));
            case 13 -> new Satellites(random.nextInt(256));
            default -> new Other(0xE0 + random.nextInt(31), Sample.bytes(random, random.nextInt(40)));
        };
    }
}
