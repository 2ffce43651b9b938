package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a point. Events of one {@link Cause} tell the life of one alarm: an {@link Opening}, any number of
 * {@link Change}s, an {@link Ending}; never two openings without an ending between them.
 *
 * <p>{@link #at()} is measurement time, except for {@link ClockSkewed}, where that is the very thing in doubt.
 */
public sealed interface AlarmEvent {

    Cause cause();

    Instant at();

    /** Why, for a person: "28 %LEL ≥ 25，持续 10 秒". The unit is the point's; it may be empty. */
    String reason(String unit);

    /** An alarm begins. */
    sealed interface Opening extends AlarmEvent {
        Priority priority();
    }

    /** An alarm that stands becomes worse or milder. */
    sealed interface Change extends AlarmEvent {
        AlarmRule from();

        AlarmRule rule();

        @Override
        default Cause cause() {
            return rule().cause();
        }
    }

    /** An alarm ends. */
    sealed interface Ending extends AlarmEvent {}

    /** The limit of {@code rule} has been violated from {@code since} to {@code at}. */
    record Raised(AlarmRule rule, Instant since, Instant at, double value) implements Opening {
        @Override
        public Cause cause() {
            return rule.cause();
        }

        @Override
        public Priority priority() {
            return rule.priority();
        }

        @Override
        public String reason(String unit) {
            return violated(rule, since, at, value, unit);
        }
    }

    /** The worse limit of {@code rule} is violated as well: the same alarm, more urgent. */
    record Escalated(AlarmRule from, AlarmRule rule, Instant since, Instant at, double value) implements Change {
        @Override
        public String reason(String unit) {
            return "由%s升为%s：".formatted(from.kind().label(), rule.kind().label())
                    + violated(rule, since, at, value, unit);
        }
    }

    /** The worse limit of {@code from} has returned; the alarm stands on by {@code rule}. */
    record Eased(AlarmRule from, AlarmRule rule, Instant at, double value) implements Change {
        @Override
        public String reason(String unit) {
            return "由%s降为%s：现值 %s".formatted(from.kind().label(), rule.kind().label(), Wording.value(value, unit));
        }
    }

    /** The value has been beyond limit and deadband of {@code rule}, the mildest that stood, from {@code since} on. */
    record Cleared(AlarmRule rule, Instant since, Instant at, double value) implements Ending {
        @Override
        public Cause cause() {
            return rule.cause();
        }

        @Override
        public String reason(String unit) {
            String sign = rule.cause() == Cause.TOO_HIGH ? " < " : " > ";
            String band = rule.deadband() == 0
                    ? ""
                    : "（限值 %s，回差 %s）".formatted(Wording.number(rule.limit()), Wording.number(rule.deadband()));
            return Wording.value(value, unit)
                    + sign
                    + Wording.number(rule.returnLimit())
                    + band
                    + Wording.held(Duration.between(since, at));
        }
    }

    /** The rules behind the alarm no longer exist. */
    record Withdrawn(Cause cause, Instant at) implements Ending {
        @Override
        public String reason(String unit) {
            return "报警规则已撤销，“%s”报警随之结束".formatted(cause.label());
        }
    }

    /** No newer reading within the rule's patience. {@code lastAt} is null where the point never spoke. */
    record WentSilent(SilenceRule rule, @Nullable Instant lastAt, Instant at) implements Opening {
        @Override
        public Cause cause() {
            return Cause.SILENCE;
        }

        @Override
        public Priority priority() {
            return rule.priority();
        }

        @Override
        public String reason(String unit) {
            return "%s %s没有新读数（应每 %s一次，已缺 %d 次），请检查供电、网络和设备"
                    .formatted(
                            lastAt == null ? "接入后" : "已",
                            Wording.duration(rule.patience()),
                            Wording.duration(rule.period()),
                            rule.periods());
        }
    }

    /** A silent point spoke again. {@code gap} is the time without a measurement, from the last one or from the start. */
    record Spoke(Instant at, double value, Duration gap) implements Ending {
        @Override
        public Cause cause() {
            return Cause.SILENCE;
        }

        @Override
        public String reason(String unit) {
            return "恢复上报，现值 %s，此前 %s没有测量".formatted(Wording.value(value, unit), Wording.duration(gap));
        }
    }

    /**
     * A reading's measurement time is too far from its receipt: neither it nor those like it are judged.
     *
     * @param at when it was received
     * @param ahead how far the device's clock stands ahead; negative where behind
     */
    record ClockSkewed(ClockRule rule, Instant at, Duration ahead) implements Opening {
        @Override
        public Cause cause() {
            return Cause.CLOCK;
        }

        @Override
        public Priority priority() {
            return rule.priority();
        }

        @Override
        public String reason(String unit) {
            return "设备时钟%s %s，读数只存不判，请校准设备时钟"
                    .formatted(ahead.isNegative() ? "滞后" : "超前", Wording.duration(ahead.abs()));
        }
    }

    /** The first trusted reading after a wrong clock. */
    record ClockTrusted(Instant at) implements Ending {
        @Override
        public Cause cause() {
            return Cause.CLOCK;
        }

        @Override
        public String reason(String unit) {
            return "设备时钟已恢复正常";
        }
    }

    private static String violated(AlarmRule rule, Instant since, Instant at, double value, String unit) {
        String sign = rule.cause() == Cause.TOO_HIGH ? " ≥ " : " ≤ ";
        return Wording.value(value, unit)
                + sign
                + Wording.number(rule.limit())
                + Wording.held(Duration.between(since, at));
    }
}
