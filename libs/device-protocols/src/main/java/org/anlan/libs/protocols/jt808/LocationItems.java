package org.anlan.libs.protocols.jt808;

import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.jt808.LocationItem.*;
import org.jspecify.annotations.Nullable;

/** Additional items: one byte number, one byte length, content. */
final class LocationItems {

    private LocationItems() {}

    static List<LocationItem> read(ByteReader reader) {
        if (reader.remaining() == 0) {
            return List.of();
        }
        List<LocationItem> items = new ArrayList<>(8);
        while (reader.remaining() >= 2) {
            int id = reader.u8();
            int length = reader.u8();
            if (length > reader.remaining()) {
                reader.doubt(Jt808Fault.ITEMS_TRUNCATED);
                reader.skip(reader.remaining());
                return items;
            }
            items.add(item(id, length, reader));
        }
        reader.doubtIf(reader.remaining() > 0, Jt808Fault.ITEMS_TRUNCATED);
        reader.skip(reader.remaining());
        return items;
    }

    private static LocationItem item(int id, int length, ByteReader reader) {
        LocationItem known = known(id, length, reader);
        if (known != null) {
            return known;
        }
        reader.doubtIf(lengthIsFixed(id), Jt808Fault.ITEM_LENGTH);
        return new Other(id, reader.bytes(length));
    }

    private static @Nullable LocationItem known(int id, int length, ByteReader reader) {
        return switch (id << 8 | length) {
            case 0x0104 -> new Mileage(reader.u32());
            case 0x0202 -> new Fuel(reader.u16());
            case 0x0302 -> new RecorderSpeed(reader.u16());
            case 0x0402 -> new AlarmToConfirm(reader.u16());
            case 0x051E -> new TyrePressures(reader.bytes(30));
            case 0x0602 -> new CabinTemperature(signMagnitude(reader.u16()));
            case 0x1101 -> new OverspeedPlace(reader.u8(), null);
            case 0x1105 -> new OverspeedPlace(reader.u8(), reader.u32());
            case 0x1206 -> new AreaCrossing(reader.u8(), reader.u32(), reader.u8() != 0);
            case 0x1307 -> new StretchTime(reader.u32(), reader.u16(), reader.u8() != 0);
            case 0x2504 -> new VehicleSignals(reader.i32());
            case 0x2A02 -> new IoStatus(reader.u16());
            case 0x2B04 -> analog(reader.i32());
            case 0x3001 -> new SignalStrength(reader.u8());
            case 0x3101 -> new Satellites(reader.u8());
            default -> null;
        };
    }

    private static boolean lengthIsFixed(int id) {
        return switch (id) {
            case 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x11, 0x12, 0x13, 0x25, 0x2A, 0x2B, 0x30, 0x31 -> true;
            default -> false;
        };
    }

    private static AnalogInputs analog(int bits) {
        return new AnalogInputs(bits & 0xFFFF, bits >>> 16);
    }

    /** The highest bit is the sign of what the others say. */
    private static int signMagnitude(int bits) {
        return (bits & 0x8000) == 0 ? bits : -(bits & 0x7FFF);
    }

    static void write(ByteWriter writer, List<LocationItem> items) {
        for (LocationItem item : items) {
            write(writer, item);
        }
    }

    private static void write(ByteWriter writer, LocationItem item) {
        switch (item) {
            case Mileage it -> head(writer, 0x01, 4).u32(it.tenthsKm());
            case Fuel it -> head(writer, 0x02, 2).u16(it.tenthsLitre());
            case RecorderSpeed it -> head(writer, 0x03, 2).u16(it.tenthsKmh());
            case AlarmToConfirm it -> head(writer, 0x04, 2).u16(it.number());
            case TyrePressures it -> head(writer, 0x05, 30).bytes(exactly(it.pascals(), 30));
            case CabinTemperature it -> head(writer, 0x06, 2).u16(toSignMagnitude(it.celsius()));
            case OverspeedPlace it -> overspeed(writer, it);
            case AreaCrossing it ->
                head(writer, 0x12, 6).u8(it.kind()).u32(it.area()).u8(it.left() ? 1 : 0);
            case StretchTime it ->
                head(writer, 0x13, 7).u32(it.stretch()).u16(it.seconds()).u8(it.tooLong() ? 1 : 0);
            case VehicleSignals it -> head(writer, 0x25, 4).i32(it.bits());
            case IoStatus it -> head(writer, 0x2A, 2).u16(it.bits());
            case AnalogInputs it -> head(writer, 0x2B, 4).u16(it.ad1()).u16(it.ad0());
            case SignalStrength it -> head(writer, 0x30, 1).u8(it.value());
            case Satellites it -> head(writer, 0x31, 1).u8(it.count());
            case Other it -> head(writer, it.id(), it.data().length()).bytes(it.data());
        }
    }

    private static void overspeed(ByteWriter writer, OverspeedPlace place) {
        Long area = place.area();
        head(writer, 0x11, area == null ? 1 : 5).u8(place.kind());
        if (area != null) {
            writer.u32(area);
        }
    }

    private static int toSignMagnitude(int celsius) {
        return celsius < 0 ? 0x8000 | -celsius : celsius;
    }

    private static Bytes exactly(Bytes bytes, int length) {
        if (bytes.length() != length) {
            throw new IllegalArgumentException("胎压应为 " + length + " 字节，给出的是 " + bytes.length() + " 字节");
        }
        return bytes;
    }

    private static ByteWriter head(ByteWriter writer, int id, int length) {
        return writer.u8(id).u8(length);
    }
}
