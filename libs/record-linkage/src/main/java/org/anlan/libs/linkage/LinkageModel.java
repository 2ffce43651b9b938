package org.anlan.libs.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The Fellegi–Sunter weights. For each field and level {@code m} is the share among pairs that are one unit and {@code u}
 * the share among any two units of the population; a level weighs log2(m / u). {@code priorLog2Odds} are the odds that a
 * row and one record taken at random are one unit. All weights are in bits and add up to the log2 odds of a link.
 *
 * @param population number of units that {@code u} and the prior speak of
 */
public record LinkageModel(Map<Field, Shares> shares, double priorLog2Odds, int population, boolean learned) {

    /** Shares of the levels, best first; each list sums to 1. */
    public record Shares(List<Double> m, List<Double> u) {
        public Shares {
            m = List.copyOf(m);
            u = List.copyOf(u);
            if (m.size() != u.size()) {
                throw new IllegalArgumentException("as many m as u wanted");
            }
        }

        static Shares of(double[] m, double[] u) {
            return new Shares(boxed(m), boxed(u));
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }

    private static final int REFERENCE_POPULATION = 40_000;

    public LinkageModel {
        shares = Map.copyOf(shares);
        shares.forEach((field, s) -> {
            if (s.m().size() != field.levels().size()) {
                throw new IllegalArgumentException("shares for every level of " + field + " wanted");
            }
        });
    }

    /**
     * Weights for a district of 40,000 units before anything was learned: {@code u} from name, code and address
     * coincidences among real registrations, {@code m} from what departments' ledgers are known to get wrong.
     */
    public static LinkageModel reference() {
        Map<Field, Shares> all = new EnumMap<>(Field.class);
        put(all, Field.NAME, new double[] {.55, .06, .12, .12, .08, .07}, new double[] {1.5e-5, 8e-6, 6e-5, 5e-4, .01});
        put(all, Field.CREDIT_CODE, new double[] {.95, .03, .02}, new double[] {2e-5, 4e-6});
        put(all, Field.ADDRESS, new double[] {.5, .12, .15, .12, .11}, new double[] {1e-4, 2e-4, .006, .12});
        put(all, Field.PHONE, new double[] {.65, .35}, new double[] {6e-5});
        put(all, Field.LEGAL_REPRESENTATIVE, new double[] {.8, .04, .16}, new double[] {4e-4, .003});
        put(all, Field.POSITION, new double[] {.5, .25, .15, .1}, new double[] {2e-4, 1.5e-3, .01});
        return new LinkageModel(all, -log2(REFERENCE_POPULATION), REFERENCE_POPULATION, false);
    }

    private static void put(Map<Field, Shares> all, Field field, double[] m, double[] uButLast) {
        double[] u = Arrays.copyOf(uButLast, m.length);
        u[m.length - 1] = 1 - Arrays.stream(uButLast).sum();
        all.put(field, Shares.of(m, u));
    }

    Shares of(Field field) {
        Shares found = shares.get(field);
        if (found == null) {
            throw new IllegalStateException("no shares for " + field);
        }
        return found;
    }

    /** Bits that a level of a field weighs. */
    public double weight(Field field, int level) {
        Shares s = of(field);
        return log2(s.m().get(level) / s.u().get(level));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
