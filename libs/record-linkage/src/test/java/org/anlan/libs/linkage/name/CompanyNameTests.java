package org.anlan.libs.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.anlan.libs.linkage.Nanxun;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTests {

    private static final CompanyNames NAMES = new CompanyNames(Nanxun.gazetteer());

    private static CompanyName name(String text) {
        return NAMES.analyse(text).value();
    }

    @ParameterizedTest
    @CsvSource({
        "湖州市南浔清源电梯配件厂, 清源, 电梯配件, FACTORY, ''",
        "浙江省湖州市南浔区晨光木业有限公司, 晨光, 木业, LIMITED, ''",
        "湖州晨光木业有限责任公司, 晨光, 木业, LIMITED, ''",
        "晨光木业（湖州）有限公司, 晨光, 木业, LIMITED, ''",
        "南浔练市阿明皮鞋加工厂, 阿明, 皮鞋加工, FACTORY, ''",
        "浙江南浔清风能源股份有限公司, 清风, 能源, JOINT_STOCK, ''",
        "湖州顺达快递有限公司南浔分公司, 顺达, 快递, LIMITED, 南浔分公司",
        "湖州顺达快递有限公司练市门市部, 顺达, 快递, LIMITED, 练市营业部",
        "南浔双林聚祥日用百货商行, 聚祥, 日用百货, SHOP, ''",
        "湖州青禾企业管理合伙企业（有限合伙）, 青禾, 企业管理, PARTNERSHIP, ''",
        "南浔和孚老张餐馆（个体工商户）, 老张餐馆, '', INDIVIDUAL, ''",
        "南浔老张饭店(个体户), 老张, 饭店, SHOP, ''",
        "湖州南浔惠农水产专业合作社, 惠农, 水产, COOPERATIVE, ''",
        "晨光, 晨光, '', OTHER, ''",
        "南浔, 南浔, '', OTHER, ''",
    })
    void takesANameApart(String text, String brand, String trade, LegalForm form, String branch) {
        CompanyName name = name(text);
        assertThat(name.brand()).isEqualTo(brand);
        assertThat(name.trade()).isEqualTo(trade);
        assertThat(name.form()).isEqualTo(form);
        assertThat(name.branch()).isEqualTo(branch);
    }

    @Test
    void keepsTheRegionsOfANameAsCodes() {
        assertThat(name("湖州南浔练市晨光木业有限公司").regions()).containsExactlyInAnyOrder("3305", "330503", "330503102");
        assertThat(name("晨光木业（嘉兴）有限公司").regions()).containsExactly("3304");
    }

    @Test
    void recordsRegionFormAndNote() {
        assertThat(NAMES.analyse("湖州晨光木业有限责任公司（原飞马厂）").changes())
                .extracting(Change::rule)
                .containsExactly(Rule.NOTE, Rule.LEGAL_FORM, Rule.REGION_PREFIX);
    }

    @ParameterizedTest
    @CsvSource({
        "湖州晨光木业有限公司, 湖州晨光木业有限责任公司, EXACT",
        "湖州市南浔区晨光木业有限公司, 晨光木业（湖州）有限公司, EXACT",
        "湖州晨光木业有限公司, 晨光木业公司, EXACT",
        "湖州晨光木业有限公司, 湖州晨光木业厂, SAME_CORE",
        "湖州晨光木业有限公司, 湖州晨光木业科技有限公司, SAME_BRAND",
        "湖州晨光木业有限公司, 湖州晨光木制品有限公司, WEAK",
        "湖州晨光木业有限公司, 湖州晨光木业有限金司, SAME_BRAND",
        "南浔老金烧饼铺, 南浔老金烧并铺, SIMILAR",
        "湖州晨光第一加油站, 湖州晨光第二加油站, SIMILAR",
        "湖州晨光木业有限公司, 湖州辰光木业有限公司, SIMILAR",
        "湖州晨光木业有限公司, 嘉兴晨光木业有限公司, WEAK",
        "湖州顺达快递有限公司南浔分公司, 湖州顺达快递有限公司练市分公司, WEAK",
        "湖州顺达快递有限公司, 湖州顺达快递有限公司练市分公司, WEAK",
        "湖州晨光木业有限公司, 湖州宏图纺织有限公司, DIFFERENT",
    })
    void gradesHowFarTwoNamesAgree(String a, String b, NameLevel level) {
        assertThat(name(a).agreement(name(b))).isEqualTo(level);
        assertThat(name(b).agreement(name(a))).isEqualTo(level);
    }

    @Test
    void similarityIsSymmetricAndAnalysisRepeatable() {
        String[] words = {"湖州", "南浔区", "练市", "晨光", "辰光", "木业", "纺织", "有限公司", "厂", "（嘉兴）", "分公司", "科技", "A1"};
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            CompanyName a = name(text(random, words));
            CompanyName b = name(text(random, words));
            assertThat(a.similarity(b))
                    .as("seed %d", seed)
                    .isEqualTo(b.similarity(a))
                    .isBetween(0.0, 1.0);
            assertThat(a.agreement(b)).as("seed %d", seed).isEqualTo(b.agreement(a));
            assertThat(a.agreement(a)).as("seed %d", seed).isEqualTo(NameLevel.EXACT);
            assertThat(name(a.full())).as("seed %d", seed).isEqualTo(a);
        }
    }

    private static String text(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}
