package org.anlan.libs.protocols.hj212;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.hj212.Content.Period;
import org.anlan.libs.protocols.hj212.Factor.Kind;
import org.anlan.libs.protocols.hj212.Factor.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instruction parameters in one pass over their bytes. Separators are safe to look for byte by byte: none of
 * them can be the second byte of a character in GB 18030.
 */
final class ContentReader {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final ByteReader doubts;
    private final List<Factor> factors = new ArrayList<>(8);

    private @Nullable Instant dataTime;
    private boolean hasFactors;
    private int returned = -1;
    private String code = "";
    private List<Value> values = List.of();
    private @Nullable DataFlag flag;

    ContentReader(byte[] bytes, int from, int to, ByteReader doubts) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.doubts = doubts;
    }

    Content read(int cn) {
        readFields();
        Period period = Period.find(cn);
        if (period != null) {
            boolean request = !hasFactors && dataTime == null;
            doubts.doubtIf(!request && dataTime == null, Hj212Fault.DATA_TIME);
            return request ? new Content.Other() : new Content.Measurements(period, dataTime, factors);
        }
        return switch (cn) {
            case 9011 -> new Content.RequestAnswer(returned());
            case 9012 -> new Content.Result(returned());
            case 9013 -> new Content.NoticeAnswer();
            case 9014 -> new Content.DataAnswer();
            default -> new Content.Other();
        };
    }

    private int returned() {
        doubts.doubtIf(returned < 0, Hj212Fault.RETURN_CODE);
        return Math.max(0, returned);
    }

    private void readFields() {
        int start = from;
        for (int at = from; at <= to; at++) {
            boolean ends = at == to || bytes[at] == ';';
            if (ends || bytes[at] == ',') {
                if (at > start) {
                    readField(start, at);
                }
                start = at + 1;
            }
            if (ends) {
                endFactor();
            }
        }
    }

    private void readField(int start, int end) {
        int equals = start;
        int hyphen = -1;
        while (equals < end && bytes[equals] != '=') {
            if (bytes[equals] == '-' && hyphen < 0) {
                hyphen = equals;
            }
            equals++;
        }
        if (equals == end || equals == start) {
            doubts.doubt(Hj212Fault.CP_FIELD);
        } else if (hyphen > start) {
            readValue(start, hyphen, equals, end);
        } else {
            readPlain(Gb18030.word(bytes, start, equals), equals + 1, end);
        }
    }

    private void readPlain(String key, int value, int end) {
        switch (key) {
            case "DataTime" -> dataTime = BeijingTime.findDigits(bytes, value, end);
            case "QnRtn", "ExeRtn" -> returned = Numbers.digits(bytes, value, end);
            default -> {}
        }
    }

    private void readValue(int start, int hyphen, int equals, int end) {
        String name = Gb18030.word(bytes, start, hyphen);
        if (!name.equals(code)) {
            doubts.doubtIf(!code.isEmpty(), Hj212Fault.GROUP_MIXED);
            endFactor();
            code = name;
            values = new ArrayList<>(2);
            hasFactors = true;
        }
        String what = Gb18030.word(bytes, hyphen + 1, equals);
        if (what.equals("Flag")) {
            flag = end - equals == 2 ? DataFlag.find(bytes[equals + 1]) : null;
            doubts.doubtIf(flag == null, Hj212Fault.DATA_FLAG);
            return;
        }
        Kind kind = kind(what);
        if (kind != null) {
            BigDecimal number = Numbers.decimal(bytes, equals + 1, end);
            if (number == null) {
                doubts.doubt(Hj212Fault.VALUE_NOT_NUMBER);
            } else {
                values.add(new Value(kind, number));
            }
        }
    }

    private void endFactor() {
        if (!code.isEmpty()) {
            factors.add(new Factor(code, values, flag));
        }
        code = "";
        flag = null;
    }

    private static @Nullable Kind kind(String wire) {
        return switch (wire) {
            case "Rtd" -> Kind.RTD;
            case "Min" -> Kind.MIN;
            case "Avg" -> Kind.AVG;
            case "Max" -> Kind.MAX;
            case "Cou" -> Kind.COU;
            case "ZsRtd" -> Kind.ZS_RTD;
            case "ZsMin" -> Kind.ZS_MIN;
            case "ZsAvg" -> Kind.ZS_AVG;
            case "ZsMax" -> Kind.ZS_MAX;
            case "Data" -> Kind.DATA;
            case "DayData" -> Kind.DAY_DATA;
            case "NightData" -> Kind.NIGHT_DATA;
            default -> null;
        };
    }
}
