package org.anlan.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.risk.RuleSet.Weighted;
import org.anlan.risk.RuleSet.Weights;

/**
 * The fewest facts that must end for the unit to be green. Within a kind, ending the heaviest facts first leaves the least
 * cost, so only the number of ended facts of each kind is open; a table over (kinds so far, cost allowed) finds the smallest
 * total number. A set of the smallest size has no proper subset that would do.
 *
 * @param costLeft what the remaining facts cost after these steps
 */
record WayToGreen(List<Colour.Step> steps, int costLeft) {

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    WayToGreen {
        steps = List.copyOf(steps);
    }

    /** @param allowed the most that all facts together may cost in a green unit */
    static WayToGreen shortest(List<Weights> kinds, int allowed) {
        int[][] ended = new int[kinds.size()][allowed + 1];
        int[] fewest = new int[allowed + 1];
        for (int kind = 0; kind < kinds.size(); kind++) {
            fewest = with(kinds.get(kind), fewest, ended[kind]);
        }
        List<Colour.Step> steps = new ArrayList<>();
        int budget = allowed;
        for (int kind = kinds.size() - 1; kind >= 0; kind--) {
            int count = ended[kind][budget];
            budget -= kinds.get(kind).costWithout(count);
            steps.addAll(0, stepsOf(kinds.get(kind), count));
        }
        return new WayToGreen(steps, allowed - budget);
    }

    private static int[] with(Weights kind, int[] fewestBefore, int[] ended) {
        int[] fewest = new int[fewestBefore.length];
        Arrays.fill(fewest, IMPOSSIBLE);
        for (int count = 0; count <= kind.facts().size(); count++) {
            int left = kind.costWithout(count);
            for (int allowed = left; allowed < fewest.length; allowed++) {
                int total = fewestBefore[allowed - left] + count;
                if (total < fewest[allowed]) {
                    fewest[allowed] = total;
                    ended[allowed] = count;
                }
            }
        }
        return fewest;
    }

    private static List<Colour.Step> stepsOf(Weights kind, int count) {
        List<Colour.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Weighted one = kind.facts().get(i);
            steps.add(new Colour.Step(
                    kind.rule().way() + "：" + one.fact().text().replaceFirst("。$", ""),
                    kind.rule().who(),
                    kind.costWithout(i) - kind.costWithout(i + 1),
                    List.of(one.fact().id())));
        }
        return steps;
    }
}
