package org.anlan.libs.protocols.gb26875;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.gb26875.FireData.*;

/** Random GB/T 26875.3 frames as a transmission device or centre that keeps to the standard would send them. */
public final class FireSamples {

    private FireSamples() {}

    public static FireFrame frame(Random random) {
        FireData data = data(random);
        Command command = data instanceof Nothing ? Command.CONFIRM : Command.SEND;
        return new FireFrame(
                random.nextInt(0x10000),
                1,
                random.nextInt(256),
                Sample.second(random),
                random.nextLong(1L << 48),
                random.nextLong(1L << 48),
                command.code(),
                data,
                List.of());
    }

    static FireData data(Random random) {
        return switch (random.nextInt(22)) {
            case 0 -> FireData.NONE;
            case 1 -> new SystemStates(some(random, FireSamples::systemState));
            case 2, 3, 4 -> new ComponentStates(some(random, FireSamples::componentState));
            case 5, 6 -> new AnalogValues(some(random, FireSamples::analog));
            case 7 ->
                new SystemOperations(some(
                        random, r -> new SystemOperation(system(r), r.nextInt(128), r.nextInt(256), Sample.second(r))));
            case 8 ->
                new SystemVersions(some(random, r -> new SystemVersion(system(r), r.nextInt(256), r.nextInt(256))));
            case 9 ->
                new SystemConfigurations(some(random, r -> new SystemConfiguration(system(r), Sample.text(r, 120))));
            case 10 ->
                new ComponentConfigurations(
                        some(random, r -> new ComponentConfiguration(component(r), Sample.text(r, 31))));
            case 11 -> new SystemTimes(some(random, r -> new SystemTime(system(r), Sample.second(r))));
            case 12 -> new DeviceStates(some(random, r -> new DeviceState(r.nextInt(128), Sample.second(r))));
            case 13 ->
                new DeviceOperations(
                        some(random, r -> new DeviceOperation(r.nextInt(128), r.nextInt(256), Sample.second(r))));
            case 14 -> new DeviceVersion(random.nextInt(256), random.nextInt(256));
            case 15 -> new DeviceConfiguration(Sample.text(random, 200));
            case 16 -> new DeviceTime(Sample.second(random));
            case 17 -> new ReadSystems(61, some(random, FireSamples::system));
            case 18 -> new ReadComponents(62, some(random, r -> new ComponentQuery(system(r), r.nextInt())));
            case 19 -> new ReadSystemOperations(system(random), random.nextInt(103), Sample.second(random));
            case 20 -> new SetClock(Sample.second(random));
            default -> new Opaque(128 + random.nextInt(127), Sample.bytes(random, 1 + random.nextInt(100)));
        };
    }

    private static <T> List<T> some(Random random, Function<Random, T> one) {
        return Stream.generate(() -> one.apply(random))
                .limit(1 + random.nextInt(6))
                .toList();
    }

    private static SystemRef system(Random random) {
        return new SystemRef(random.nextInt(256), random.nextInt(256));
    }

    private static ComponentRef component(Random random) {
        return new ComponentRef(system(random), random.nextInt(256), random.nextInt());
    }

    private static SystemState systemState(Random random) {
        return new SystemState(system(random), random.nextInt(0x10000), Sample.second(random));
    }

    private static ComponentState componentState(Random random) {
        return new ComponentState(
                component(random), random.nextInt(0x10000), Sample.text(random, 31), Sample.second(random));
    }

    private static AnalogValue analog(Random random) {
        int type = 1 + random.nextInt(12);
        return new AnalogValue(component(random), type, random.nextInt(-0x8000, 0x8000), Sample.second(random));
    }
}
