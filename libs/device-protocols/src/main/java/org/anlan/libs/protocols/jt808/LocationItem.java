package org.anlan.libs.protocols.jt808;

import org.anlan.libs.protocols.Bytes;
import org.jspecify.annotations.Nullable;

/** Additional items of a location, table 27. Items of makers and of other standards are {@link Other}. */
public sealed interface LocationItem {

    /** 0x01: odometer in tenths of a kilometre. */
    record Mileage(long tenthsKm) implements LocationItem {}

    /** 0x02: fuel in tenths of a litre. */
    record Fuel(int tenthsLitre) implements LocationItem {}

    /** 0x03: speed by the driving recorder in tenths of a kilometre per hour. */
    record RecorderSpeed(int tenthsKmh) implements LocationItem {}

    /** 0x04: number of an alarm that a person has to confirm, counted from 1. */
    record AlarmToConfirm(int number) implements LocationItem {}

    /** 0x05 (2019): pressure of each tyre in pascal, axle by axle from the front, left to right; 0xFF means no tyre. */
    record TyrePressures(Bytes pascals) implements LocationItem {}

    /** 0x06 (2019): compartment temperature in degrees Celsius. */
    record CabinTemperature(int celsius) implements LocationItem {}

    /** 0x11: where the speed was exceeded: kind 0 no certain place, 1 circle, 2 rectangle, 3 polygon, 4 stretch. */
    record OverspeedPlace(int kind, @Nullable Long area) implements LocationItem {}

    /** 0x12: an area or route was entered (false) or left (true). */
    record AreaCrossing(int kind, long area, boolean left) implements LocationItem {}

    /** 0x13: a stretch was driven in too short (false) or too long (true) a time. */
    record StretchTime(long stretch, int seconds, boolean tooLong) implements LocationItem {}

    /** 0x25: extended vehicle signals, lamps and the like, as bits. */
    record VehicleSignals(int bits) implements LocationItem {}

    /** 0x2A: input and output, bit 0 deep sleep, bit 1 sleep. */
    record IoStatus(int bits) implements LocationItem {}

    /** 0x2B: two analogue inputs as raw values. */
    record AnalogInputs(int ad0, int ad1) implements LocationItem {}

    /** 0x30: strength of the mobile network's signal, 0 to 31. */
    record SignalStrength(int value) implements LocationItem {}

    /** 0x31: number of satellites. */
    record Satellites(int count) implements LocationItem {}

    /** Anything else, or a known number with a length the standard does not know. */
    record Other(int id, Bytes data) implements LocationItem {}
}
