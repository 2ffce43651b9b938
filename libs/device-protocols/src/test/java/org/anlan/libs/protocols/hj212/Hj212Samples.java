package org.anlan.libs.protocols.hj212;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.hj212.Content.Period;
import org.anlan.libs.protocols.hj212.Factor.Kind;
import org.anlan.libs.protocols.hj212.Factor.Value;
import org.anlan.libs.protocols.hj212.Segment.Field;
import org.anlan.libs.protocols.hj212.Segment.Group;

/** Random HJ 212 frames as a data logger or platform that keeps to the standard would send them. */
public final class Hj212Samples {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Hj212Samples() {}

    public static Hj212Frame frame(Random random) {
        Flag flag = Flag.of(random.nextInt(2), false, random.nextBoolean());
        return switch (random.nextInt(6)) {
            case 0 -> answer(random, flag, 9011, "QnRtn=3", new Content.RequestAnswer(3));
            case 1 -> answer(random, flag, 9012, "ExeRtn=100", new Content.Result(100));
            case 2 -> answer(random, flag, 9014, "", new Content.DataAnswer());
            case 3 -> answer(random, flag, 3019, "PolId=a21026,Note=" + Sample.text(random, 40), new Content.Other());
            default -> measured(random, flag, Sample.pick(random, Period.values()));
        };
    }

    private static Hj212Frame answer(Random random, Flag flag, int cn, String cp, Content content) {
        return new Hj212Frame(segment(random, flag, cn, cp), content, List.of());
    }

    private static Hj212Frame measured(Random random, Flag flag, Period period) {
        Instant at = Sample.second(random);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(List.of(new Field("DataTime", BeijingTime.local(at).format(SECONDS)))));
        List<Factor> factors = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            Factor factor = factor(random, i);
            factors.add(factor);
            groups.add(group(factor));
        }
        Content content = new Content.Measurements(period, at, factors);
        return new Hj212Frame(segment(random, flag, period.cn(), Hj212.cp(groups)), content, List.of());
    }

    private static Factor factor(Random random, int number) {
        List<Value> values = new ArrayList<>();
        Kind[] kinds = {Kind.MIN, Kind.AVG, Kind.MAX, Kind.ZS_RTD, Kind.RTD};
        for (int i = random.nextInt(3); i >= 0; i--) {
            values.add(new Value(
                    kinds[random.nextInt(kinds.length)],
                    BigDecimal.valueOf(random.nextLong(-1_000_000, 10_000_000), random.nextInt(5))));
        }
        DataFlag flag = random.nextInt(4) == 0 ? null : Sample.pick(random, DataFlag.values());
        return new Factor("a" + (21000 + number), values, flag);
    }

    private static Group group(Factor factor) {
        List<Field> fields = new ArrayList<>();
        for (Value value : factor.values()) {
            fields.add(new Field(
                    factor.code() + "-" + value.kind().wire(), value.number().toPlainString()));
        }
        if (factor.flag() != null) {
            fields.add(new Field(factor.code() + "-Flag", factor.flag().name()));
        }
        return new Group(fields);
    }

    private static Segment segment(Random random, Flag flag, int cn, String cp) {
        String qn = BeijingTime.local(Sample.second(random)).format(SECONDS) + "%03d".formatted(random.nextInt(1000));
        String mn = Sample.ascii(random, 24);
        List<Field> extras = random.nextInt(5) == 0 ? List.of(new Field("IMEI", "867732039951777")) : List.of();
        return new Segment(qn, "31", cn, "123456", mn, flag, 0, 0, false, extras, cp);
    }
}
