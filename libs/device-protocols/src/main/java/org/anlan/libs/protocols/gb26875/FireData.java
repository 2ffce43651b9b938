package org.anlan.libs.protocols.gb26875;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.libs.protocols.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Application data unit, clause 8.3: a type, and objects of that type. Times are null where they are none. Component
 * addresses are four bytes, low byte first.
 */
public sealed interface FireData {

    FireData NONE = new Nothing();

    /** Confirmations, denials and heartbeats carry no data. */
    record Nothing() implements FireData {}

    /** One system of the building: its type after table 4 and its address. */
    record SystemRef(int type, int address) {
        public String name() {
            return FireNames.system(type);
        }
    }

    /** One component of a system: its type after table 5 and its address as an unsigned number. */
    record ComponentRef(SystemRef system, int type, int address) {
        public String name() {
            return FireNames.component(type);
        }
    }

    /** Type 1: states of systems. */
    record SystemStates(List<SystemState> states) implements FireData {
        public SystemStates {
            states = List.copyOf(states);
        }
    }

    record SystemState(SystemRef system, int bits, @Nullable Instant at) {
        public Set<StateBit> meaning() {
            return StateBit.ofSystem(bits);
        }
    }

    /** Type 2: states of components, with the text a person wrote for the place. */
    record ComponentStates(List<ComponentState> states) implements FireData {
        public ComponentStates {
            states = List.copyOf(states);
        }
    }

    record ComponentState(
            ComponentRef component,
            int bits,
            String description,
            @Nullable Instant at) {
        public Set<StateBit> meaning() {
            return StateBit.ofComponent(bits);
        }
    }

    /** Type 3: analogue values. */
    record AnalogValues(List<AnalogValue> values) implements FireData {
        public AnalogValues {
            values = List.copyOf(values);
        }
    }

    /** {@code raw} is signed. */
    record AnalogValue(
            ComponentRef component,
            int typeCode,
            int raw,
            @Nullable Instant at) {
        public @Nullable AnalogType type() {
            return AnalogType.find(typeCode);
        }

        /** In the unit of the type; null where the type is unknown, for a number without unit is no measurement. */
        public @Nullable BigDecimal value() {
            AnalogType type = type();
            return type == null ? null : BigDecimal.valueOf(raw, type.decimals());
        }
    }

    /** Type 4: operations at systems. */
    record SystemOperations(List<SystemOperation> operations) implements FireData {
        public SystemOperations {
            operations = List.copyOf(operations);
        }
    }

    record SystemOperation(
            SystemRef system,
            int bits,
            int operator,
            @Nullable Instant at) {
        public Set<Operation> meaning() {
            return Operation.of(bits);
        }
    }

    /** Type 5: software versions of systems. */
    record SystemVersions(List<SystemVersion> versions) implements FireData {
        public SystemVersions {
            versions = List.copyOf(versions);
        }
    }

    record SystemVersion(SystemRef system, int major, int minor) {}

    /** Type 6: configurations of systems, in words. */
    record SystemConfigurations(List<SystemConfiguration> configurations) implements FireData {
        public SystemConfigurations {
            configurations = List.copyOf(configurations);
        }
    }

    record SystemConfiguration(SystemRef system, String description) {}

    /** Type 7: configurations of components, in words. */
    record ComponentConfigurations(List<ComponentConfiguration> configurations) implements FireData {
        public ComponentConfigurations {
            configurations = List.copyOf(configurations);
        }
    }

    record ComponentConfiguration(ComponentRef component, String description) {}

    /** Type 8: clocks of systems. */
    record SystemTimes(List<SystemTime> times) implements FireData {
        public SystemTimes {
            times = List.copyOf(times);
        }
    }

    record SystemTime(SystemRef system, @Nullable Instant at) {}

    /** Type 21: state of the transmission device. */
    record DeviceStates(List<DeviceState> states) implements FireData {
        public DeviceStates {
            states = List.copyOf(states);
        }
    }

    record DeviceState(int bits, @Nullable Instant at) {
        public Set<StateBit> meaning() {
            return StateBit.ofDevice(bits);
        }
    }

    /** Type 24: operations at the transmission device, among them the answer to a roll call. */
    record DeviceOperations(List<DeviceOperation> operations) implements FireData {
        public DeviceOperations {
            operations = List.copyOf(operations);
        }
    }

    record DeviceOperation(int bits, int operator, @Nullable Instant at) {
        public Set<Operation> meaning() {
            return Operation.of(bits);
        }
    }

    /** Type 25: software version of the transmission device. */
    record DeviceVersion(int major, int minor) implements FireData {}

    /** Type 26: configuration of the transmission device, in words. */
    record DeviceConfiguration(String description) implements FireData {}

    /** Type 28: clock of the transmission device. */
    record DeviceTime(@Nullable Instant at) implements FireData {}

    /** Types 61, 65, 66 and 68: read states, versions, configurations or clocks of systems. */
    record ReadSystems(int type, List<SystemRef> systems) implements FireData {
        public ReadSystems {
            systems = List.copyOf(systems);
        }
    }

    /** Types 62, 63 and 67: read states, analogue values or configurations of components. */
    record ReadComponents(int type, List<ComponentQuery> components) implements FireData {
        public ReadComponents {
            components = List.copyOf(components);
        }
    }

    record ComponentQuery(SystemRef system, int address) {}

    /** Type 64: read up to {@code count} operations of a system since a time. */
    record ReadSystemOperations(
            SystemRef system, int count, @Nullable Instant since) implements FireData {}

    /** Type 84: read up to {@code count} operations of the transmission device since a time. */
    record ReadDeviceOperations(int count, @Nullable Instant since) implements FireData {}

    /** Types 81, 85, 86 and 88 read state, version, configuration or clock of the device; 89 initialises it. */
    record DeviceRequest(int type) implements FireData {}

    /** Type 90: set the clock of the transmission device. */
    record SetClock(@Nullable Instant to) implements FireData {}

    /** Type 91: call the roll; whoever is on duty answers within so many minutes. */
    record RollCall(int minutes) implements FireData {}

    /** A type that is reserved or of a user; the content as it came, after the type. */
    record Opaque(int type, Bytes content) implements FireData {}

    /** A unit too short for what it announces; the content as it came, with the type. */
    record Unreadable(Bytes content) implements FireData {}
}
