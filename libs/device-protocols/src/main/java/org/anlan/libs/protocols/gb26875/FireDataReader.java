package org.anlan.libs.protocols.gb26875;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.Underflow;
import org.anlan.libs.protocols.gb26875.FireData.*;

/** Reads application data units, clause 8.3. */
final class FireDataReader {

    private static final int DESCRIPTION = 31;

    private FireDataReader() {}

    /** Reads to the end of the slice; what does not fit is {@link Unreadable} with a doubt. */
    static FireData read(byte[] bytes, int from, int to, ByteReader doubts) {
        if (from == to) {
            return FireData.NONE;
        }
        ByteReader reader = new ByteReader(bytes, from, to);
        try {
            FireData data = unit(reader);
            reader.doubtIf(reader.remaining() > 0, FireFault.TRAILING_BYTES);
            doubts.doubtsOf(reader);
            return data;
        } catch (Underflow _) {
            doubts.doubt(FireFault.DATA_SHORT);
            return new Unreadable(Bytes.of(bytes, from, to));
        }
    }

    private static FireData unit(ByteReader reader) {
        int type = reader.u8();
        if (reader.remaining() == 0) {
            reader.skip(1);
        }
        if (!known(type)) {
            reader.doubtIf(type < 128 || type == 255, FireFault.TYPE_RESERVED);
            return new Opaque(type, reader.rest());
        }
        int count = reader.u8();
        reader.doubtIf(count == 0, FireFault.NO_OBJECTS);
        return type < 61 ? upward(type, count, reader) : downward(type, count, reader);
    }

    private static boolean known(int type) {
        return (type >= 1 && type <= 8)
                || (type >= 61 && type <= 68)
                || type == 21
                || (type >= 24 && type <= 26)
                || type == 28
                || type == 81
                || (type >= 84 && type <= 86)
                || (type >= 88 && type <= 91);
    }

    private static FireData upward(int type, int count, ByteReader reader) {
        return switch (type) {
            case 1 -> new SystemStates(objects(count, reader, FireDataReader::systemState));
            case 2 -> new ComponentStates(objects(count, reader, FireDataReader::componentState));
            case 3 -> new AnalogValues(objects(count, reader, FireDataReader::analogValue));
            case 4 ->
                new SystemOperations(objects(
                        count, reader, in -> new SystemOperation(system(in), in.u8(), in.u8(), FireTime.read(in))));
            case 5 -> new SystemVersions(objects(count, reader, in -> new SystemVersion(system(in), in.u8(), in.u8())));
            case 6 ->
                new SystemConfigurations(objects(
                        count, reader, in -> new SystemConfiguration(system(in), text(in, in.u8()))));
            case 7 ->
                new ComponentConfigurations(
                        objects(count, reader, in -> new ComponentConfiguration(component(in), text(in, DESCRIPTION))));
            case 8 -> new SystemTimes(objects(count, reader, in -> new SystemTime(system(in), FireTime.read(in))));
            case 21 -> new DeviceStates(objects(count, reader, in -> new DeviceState(in.u8(), FireTime.read(in))));
            case 24 ->
                new DeviceOperations(
                        objects(count, reader, in -> new DeviceOperation(in.u8(), in.u8(), FireTime.read(in))));
            case 25 -> new DeviceVersion(reader.u8(), reader.u8());
            case 26 -> new DeviceConfiguration(text(reader, reader.u8()));
            case 28 -> new DeviceTime(FireTime.read(reader));
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private static FireData downward(int type, int count, ByteReader reader) {
        return switch (type) {
            case 61, 65, 66, 68 -> new ReadSystems(type, objects(count, reader, FireDataReader::system));
            case 62, 63, 67 ->
                new ReadComponents(type, objects(count, reader, in -> new ComponentQuery(system(in), in.i32Le())));
            case 64 -> new ReadSystemOperations(system(reader), reader.u8(), FireTime.read(reader));
            case 84 -> new ReadDeviceOperations(reader.u8(), FireTime.read(reader));
            case 81, 85, 86, 88, 89 -> {
                reader.skip(1);
                yield new DeviceRequest(type);
            }
            case 90 -> new SetClock(FireTime.read(reader));
            case 91 -> new RollCall(reader.u8());
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private static <T> List<T> objects(int count, ByteReader reader, Function<ByteReader, T> object) {
        List<T> objects = new ArrayList<>(Math.min(count, 1 + reader.remaining() / 2));
        for (int i = 0; i < count; i++) {
            objects.add(object.apply(reader));
        }
        return objects;
    }

    private static SystemState systemState(ByteReader in) {
        return new SystemState(system(in), in.u16Le(), FireTime.read(in));
    }

    private static ComponentState componentState(ByteReader in) {
        return new ComponentState(component(in), in.u16Le(), text(in, DESCRIPTION), FireTime.read(in));
    }

    private static AnalogValue analogValue(ByteReader in) {
        AnalogValue value = new AnalogValue(component(in), in.u8(), (short) in.u16Le(), FireTime.read(in));
        in.doubtIf(value.type() == null, FireFault.ANALOG_TYPE);
        return value;
    }

    private static SystemRef system(ByteReader in) {
        return new SystemRef(in.u8(), in.u8());
    }

    private static ComponentRef component(ByteReader in) {
        return new ComponentRef(system(in), in.u8(), in.i32Le());
    }

    private static String text(ByteReader in, int length) {
        String text = in.text(length);
        in.doubtIf(Gb18030.broken(text), FireFault.TEXT_BROKEN);
        return text;
    }
}
