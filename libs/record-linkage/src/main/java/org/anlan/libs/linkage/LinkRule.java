package org.anlan.libs.linkage;

import java.util.Arrays;
import java.util.List;
import org.anlan.libs.linkage.name.NameLevel;

/** Rules that leave a link to a person however high its total is. */
enum LinkRule {
    TWO_VALID_CODES("两个有效的信用代码不同，不能自动合并。") {
        @Override
        boolean refuses(Linker.Scored best, List<Linker.Scored> likely, Thresholds thresholds) {
            return best.comparison().level(Field.CREDIT_CODE) == Comparison.CODE_DIFFERENT;
        }
    },
    OTHER_NAME("名称不同，可能是更名，也可能是同址的另一家。") {
        @Override
        boolean refuses(Linker.Scored best, List<Linker.Scored> likely, Thresholds thresholds) {
            return best.comparison().level(Field.NAME) != Comparison.ABSENT
                    && best.comparison().name() == NameLevel.DIFFERENT;
        }
    },
    RIVAL("有两家以上同样相似，无法确定是哪一家。") {
        @Override
        boolean refuses(Linker.Scored best, List<Linker.Scored> likely, Thresholds thresholds) {
            return likely.size() > 1 && likely.get(1).total() > best.total() - thresholds.rivalMargin();
        }
    };

    private final String reason;

    LinkRule(String reason) {
        this.reason = reason;
    }

    abstract boolean refuses(Linker.Scored best, List<Linker.Scored> likely, Thresholds thresholds);

    /** Every reason against linking by itself, so that the clerk sees them at once. */
    static List<String> refusals(Linker.Scored best, List<Linker.Scored> likely, Thresholds thresholds) {
        return Arrays.stream(values())
                .filter(rule -> rule.refuses(best, likely, thresholds))
                .map(rule -> rule.reason)
                .toList();
    }
}
