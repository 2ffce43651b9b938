package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.anlan.libs.linkage.code.CreditCode;
import org.junit.jupiter.api.Test;

class WeightLearningTests {

    private static final String[] BRANDS = "晨光 宏图 远航 清源 聚鑫 惠农 顺达 青禾 金桥 恒力 佳美 永兴 华丰 新安 天和 瑞祥 东升 海宁 同心 方圆".split(" ");
    private static final String[] TRADES = "木业 纺织 电机 机械 化工 建材 服饰 食品 物流 电梯配件 印染 塑业".split(" ");
    private static final String[] ROADS = "再兴路 人瑞路 年丰西路 湖盐东路 花园路 长生路 向阳路 强华路".split(" ");
    private static final String[] TOWNS = "练市镇 双林镇 菱湖镇 和孚镇 南浔镇 善琏镇".split(" ");

    private final LinkageIndex index = new LinkageIndex();
    private final List<LinkageRecord> rows = new ArrayList<>();

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private void town(int units, int ledger) {
        Random random = new Random(3);
        Preparation preparation = Nanxun.preparation();
        for (int i = 0; i < units; i++) {
            String name = "湖州" + pick(random, BRANDS) + pick(random, BRANDS).charAt(0) + pick(random, TRADES) + "有限公司";
            String address = "南浔区" + pick(random, TOWNS) + pick(random, ROADS) + (1 + random.nextInt(400)) + "号";
            String code = CreditCode.of('9', '1', "330503", String.format("%08d", random.nextInt(99_999_999)))
                    .value();
            String phone = "138" + String.format("%08d", random.nextInt(99_999_999));
            LedgerEntry entry = LedgerEntry.of("k" + i, name, code, address).withPhone(phone);
            index.add(preparation.prepare(entry, Nanxun.TODAY).row());
            if (i < ledger) {
                LedgerEntry copy = LedgerEntry.of("c" + i, name, random.nextInt(2) == 0 ? code : "", address)
                        .withPhone(random.nextInt(5) == 0 ? "13900000000" : phone);
                rows.add(preparation.prepare(copy, Nanxun.TODAY).row());
            }
        }
    }

    @Test
    void findsHowOftenFieldsAgreeWithoutBeingTold() {
        town(3_000, 1_000);
        WeightLearning.Outcome outcome = new WeightLearning(LinkageModel.reference(), index, rows).learn(1);
        assertThat(outcome).isInstanceOfSatisfying(WeightLearning.Outcome.Learned.class, learned -> {
            assertThat(learned.matches()).isCloseTo(1_000, within(30.0));
            assertThat(learned.model().of(Field.PHONE).m().getFirst()).isCloseTo(0.8, within(0.04));
            assertThat(learned.model().of(Field.CREDIT_CODE).m().getFirst()).isGreaterThan(0.97);
            assertThat(learned.model().priorLog2Odds())
                    .isCloseTo(LinkageModel.reference().priorLog2Odds() + 2, within(1e-9));
        });
    }

    @Test
    void learnsTheSameFromTheSame() {
        town(2_000, 500);
        WeightLearning learning = new WeightLearning(LinkageModel.reference(), index, rows);
        assertThat(learning.learn(5)).isEqualTo(learning.learn(5));
    }

    @Test
    void learnsNothingFromAHandfulOfRows() {
        town(50, 20);
        assertThat(new WeightLearning(LinkageModel.reference(), index, rows).learn(1))
                .isInstanceOf(WeightLearning.Outcome.TooLittle.class);
    }

    @Test
    void theMixtureTellsTwoKindsOfPairsApart() {
        Random random = new Random(11);
        Map<Integer, Long> patterns = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            boolean same = i < 4_000;
            int name = random.nextDouble() < (same ? 0.9 : 0.05) ? 0 : 5;
            int address = random.nextDouble() < (same ? 0.7 : 0.1) ? 0 : 4;
            int phone = random.nextDouble() < (same ? 0.6 : 0.02) ? 0 : 1;
            int pattern = (name + 1) << 20 | (address + 1) << 12 | (phone + 1) << 8;
            patterns.merge(pattern, 1L, Long::sum);
        }
        Mixture mixture = new Mixture(LinkageModel.reference(), patterns);
        for (int i = 0; i < 200; i++) {
            mixture.round();
        }
        assertThat(mixture.matches()).isCloseTo(4_000, within(250.0));
        assertThat(mixture.matching(Field.PHONE)[0]).isCloseTo(0.6, within(0.04));
        assertThat(mixture.matching(Field.ADDRESS)[0]).isCloseTo(0.7, within(0.04));
    }

    @Test
    void theReferenceWeightsFallFromLevelToLevel() {
        LinkageModel model = LinkageModel.reference();
        for (Field field : Field.values()) {
            for (int level = 1; level < field.levels().size(); level++) {
                assertThat(model.weight(field, level))
                        .as("%s %d", field, level)
                        .isLessThan(model.weight(field, level - 1));
            }
            assertThat(model.of(field).m().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(model.of(field).u().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }
}
