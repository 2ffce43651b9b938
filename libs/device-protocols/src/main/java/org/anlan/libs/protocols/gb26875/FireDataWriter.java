package org.anlan.libs.protocols.gb26875;

import java.util.List;
import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.gb26875.FireData.*;

/** Writes application data units, clause 8.3. */
final class FireDataWriter {

    private static final int DESCRIPTION = 31;

    private final ByteWriter out;

    FireDataWriter(ByteWriter out) {
        this.out = out;
    }

    void write(FireData data) {
        switch (data) {
            case Nothing _ -> {}
            case SystemStates it -> objects(1, it.states(), this::systemState);
            case ComponentStates it -> objects(2, it.states(), this::componentState);
            case AnalogValues it -> objects(3, it.values(), this::analogValue);
            case SystemOperations it -> objects(4, it.operations(), this::systemOperation);
            case SystemVersions it ->
                objects(
                        5,
                        it.versions(),
                        one -> system(one.system()).u8(one.major()).u8(one.minor()));
            case SystemConfigurations it ->
                objects(6, it.configurations(), one -> sized(system(one.system()), one.description()));
            case ComponentConfigurations it ->
                objects(
                        7,
                        it.configurations(),
                        one -> component(one.component()).text(one.description(), DESCRIPTION));
            case SystemTimes it -> objects(8, it.times(), one -> FireTime.write(system(one.system()), one.at()));
            case DeviceStates it -> objects(21, it.states(), one -> FireTime.write(out.u8(one.bits()), one.at()));
            case DeviceOperations it ->
                objects(
                        24,
                        it.operations(),
                        one -> FireTime.write(out.u8(one.bits()).u8(one.operator()), one.at()));
            case DeviceVersion it -> out.u8(25).u8(1).u8(it.major()).u8(it.minor());
            case DeviceConfiguration it -> sized(out.u8(26).u8(1), it.description());
            case DeviceTime it -> FireTime.write(out.u8(28).u8(1), it.at());
            case ReadSystems it -> objects(it.type(), it.systems(), this::system);
            case ReadComponents it ->
                objects(it.type(), it.components(), one -> system(one.system()).i32Le(one.address()));
            case ReadSystemOperations it -> {
                out.u8(64).u8(1);
                FireTime.write(system(it.system()).u8(it.count()), it.since());
            }
            case ReadDeviceOperations it -> FireTime.write(out.u8(84).u8(1).u8(it.count()), it.since());
            case DeviceRequest it -> out.u8(it.type()).u8(1).u8(0);
            case SetClock it -> FireTime.write(out.u8(90).u8(1), it.to());
            case RollCall it -> out.u8(91).u8(1).u8(it.minutes());
            case Opaque it -> out.u8(it.type()).bytes(it.content());
            case Unreadable it -> out.bytes(it.content());
        }
    }

    private <T> void objects(int type, List<T> objects, Consumer<T> object) {
        out.u8(type).u8(objects.size());
        objects.forEach(object);
    }

    private ByteWriter system(SystemRef system) {
        return out.u8(system.type()).u8(system.address());
    }

    private ByteWriter component(ComponentRef component) {
        return system(component.system()).u8(component.type()).i32Le(component.address());
    }

    private void systemState(SystemState state) {
        FireTime.write(system(state.system()).u16Le(state.bits()), state.at());
    }

    private void componentState(ComponentState state) {
        component(state.component()).u16Le(state.bits()).text(state.description(), DESCRIPTION);
        FireTime.write(out, state.at());
    }

    private void analogValue(AnalogValue value) {
        component(value.component()).u8(value.typeCode()).u16Le(value.raw() & 0xFFFF);
        FireTime.write(out, value.at());
    }

    private void systemOperation(SystemOperation operation) {
        FireTime.write(system(operation.system()).u8(operation.bits()).u8(operation.operator()), operation.at());
    }

    private static void sized(ByteWriter out, String text) {
        byte[] encoded = Gb18030.bytes(text);
        out.u8(encoded.length).bytes(encoded);
    }
}
