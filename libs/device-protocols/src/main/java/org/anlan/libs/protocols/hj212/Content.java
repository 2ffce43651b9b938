package org.anlan.libs.protocols.hj212;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a segment says, by its command code (table 9). */
public sealed interface Content {

    /** Over which time the values are taken. */
    enum Period {
        REAL_TIME(2011),
        MINUTES(2051),
        HOUR(2061),
        DAY(2031);

        private final int cn;

        Period(int cn) {
            this.cn = cn;
        }

        public int cn() {
            return cn;
        }

        static @Nullable Period find(int cn) {
            return switch (cn) {
                case 2011 -> REAL_TIME;
                case 2051 -> MINUTES;
                case 2061 -> HOUR;
                case 2031 -> DAY;
                default -> null;
            };
        }
    }

    /**
     * Values of factors: 2011, 2051, 2061, 2031.
     *
     * @param at of the values: the beginning of the period where there is one; null where missing or no time
     */
    record Measurements(Period period, @Nullable Instant at, List<Factor> factors) implements Content {
        public Measurements {
            factors = List.copyOf(factors);
        }
    }

    /** 9011: a request is taken or refused; 1 taken, 2 refused, 3 to 9 a field wrong (PW MN ST Flag QN CN CRC). */
    record RequestAnswer(int qnRtn) implements Content {}

    /** 9012: how a request ended; 1 done, 2 failed, 3 conditions, 4 time-out, 5 busy, 6 broken, 100 no data. */
    record Result(int exeRtn) implements Content {}

    /** 9013: a notice is taken. */
    record NoticeAnswer() implements Content {}

    /** 9014: data are taken. */
    record DataAnswer() implements Content {}

    /** Any other command, a request for data, or one packet of a split message: the groups of the segment tell. */
    record Other() implements Content {}
}
