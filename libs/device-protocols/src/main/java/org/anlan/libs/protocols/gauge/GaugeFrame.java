package org.anlan.libs.protocols.gauge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One upload of a gauge. Raw numbers count the smallest steps of {@link PressureUnit}.
 *
 * @param power bit 7 mains now; bits 5 and 6 how it is powered; bits 0 to 4 charge in steps of 5 %
 * @param signalDbm strength of the radio signal
 * @param intervalSeconds between two records; 0 where the gauge does not record continually
 * @param alarmBits bit 0 low, 1 high, 2 battery, 3 sensor, 4 hardware
 * @param recordedAt of the last record
 * @param records oldest first
 */
public record GaugeFrame(
        int command,
        String device,
        int power,
        int signalDbm,
        int intervalSeconds,
        PressureUnit unit,
        int alarmBits,
        int lowLimit,
        int highLimit,
        int current,
        Instant recordedAt,
        List<Integer> records,
        List<GaugeFault> doubts)
        implements GaugeOutcome {

    public GaugeFrame {
        records = List.copyOf(records);
        doubts = List.copyOf(doubts);
    }

    /** One record with its time. */
    public record Reading(BigDecimal value, Instant at) {}

    public int batteryPercent() {
        return Math.min(100, (power & 0x1F) * 5);
    }

    public boolean mains() {
        return (power & 0x80) != 0;
    }

    public boolean low() {
        return (alarmBits & 1) != 0;
    }

    public boolean high() {
        return (alarmBits & 2) != 0;
    }

    public BigDecimal pressure() {
        return unit.value(current);
    }

    /** Each record with the time that follows from the last one's and the interval. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            long before = (long) (records.size() - 1 - i) * intervalSeconds;
            readings.add(new Reading(unit.value(records.get(i)), recordedAt.minusSeconds(before)));
        }
        return readings;
    }
}
