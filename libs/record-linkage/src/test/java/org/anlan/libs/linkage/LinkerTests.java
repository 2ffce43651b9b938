package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anlan.libs.linkage.Decision.Kind;
import org.anlan.libs.linkage.address.Position;
import org.anlan.libs.linkage.code.CreditCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkerTests {

    private static final String CHENGUANG =
            CreditCode.of('9', '1', "330503", "59120046").value();
    private static final String HONGTU =
            CreditCode.of('9', '1', "330503", "72056936").value();
    private static final String OTHER =
            CreditCode.of('9', '1', "330503", "59120100").value();
    private static final LedgerEntry MILL = LedgerEntry.of("mill", "湖州晨光木业有限公司", CHENGUANG, "湖州市南浔区练市镇再兴路66号")
            .withPhone("0572-3912345")
            .withLegalRepresentative("李建国");

    private final LinkageIndex index = new LinkageIndex();
    private final Linker linker = new Linker(LinkageModel.reference(), Thresholds.standard());

    @BeforeEach
    void knownUnits() {
        add(MILL);
        add(LedgerEntry.of("weaver", "湖州宏图纺织有限公司", HONGTU, "湖州市南浔区菱湖镇人民路12号").withPhone("13812345678"));
    }

    private void add(LedgerEntry entry) {
        index.add(Nanxun.row(entry));
    }

    private Decision decide(LedgerEntry entry) {
        return linker.decide(Nanxun.row(entry), index);
    }

    private static LedgerEntry incoming(String name, String code, String address) {
        return LedgerEntry.of("row", name, code, address);
    }

    @Test
    void linksTheSameCodeAtTheSameAddressUnderAVariantName() {
        Decision decision = decide(incoming("晨光木业有限责任公司", CHENGUANG, "练市镇再兴路６６号"));
        assertThat(decision).isInstanceOfSatisfying(Decision.Link.class, link -> {
            assertThat(link.candidate().recordId()).isEqualTo("mill");
            assertThat(link.reason()).isEqualTo("信用代码相同，地址为同一处。");
        });
    }

    @Test
    void linksWithoutACodeWhenNameAndAddressAgree() {
        assertThat(decide(incoming("湖州晨光木业公司", "", "练市镇再兴路66号")).kind()).isEqualTo(Kind.LINK);
    }

    @Test
    void linksWithoutACodeWhenNameAndPhoneAgree() {
        assertThat(decide(incoming("湖州晨光木业有限公司", "", "练市镇").withPhone("3912345"))
                        .kind())
                .isEqualTo(Kind.LINK);
    }

    @Test
    void linksACodeWithOneSlipWhenNameAndTownAgree() {
        String slipped = CHENGUANG.substring(0, 11) + "0" + CHENGUANG.substring(12);
        assertThat(decide(incoming("湖州晨光木业有限公司", slipped, "练市镇")).kind()).isEqualTo(Kind.LINK);
    }

    @Test
    void leavesANameAloneToAPerson() {
        assertThat(decide(incoming("湖州晨光木业有限公司", "", "")).kind()).isEqualTo(Kind.REVIEW);
    }

    @Test
    void takesAnUnlikeRowForANewUnit() {
        assertThat(decide(incoming("湖州远航电机有限公司", "", "双林镇花园路3号")).kind()).isEqualTo(Kind.NEW);
    }

    @Test
    void takesANeighbourInTheSameHouseForANewUnit() {
        assertThat(decide(incoming("湖州远航电机有限公司", "", "练市镇再兴路66号")).kind()).isEqualTo(Kind.NEW);
    }

    @Test
    void findsAnotherSiteOfTheSameOperator() {
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "湖州市南浔区双林镇花园路3号")))
                .isInstanceOfSatisfying(Decision.OtherSite.class, other -> {
                    assertThat(other.operator().value()).isEqualTo(CHENGUANG);
                    assertThat(other.sibling().recordId()).isEqualTo("mill");
                });
    }

    @Test
    void findsAnotherSiteByPositionWhereAddressesSayLittle() {
        add(LedgerEntry.of("pump", "湖州甘泉加油站有限公司", "", "").at(new Position(120.40, 30.87)));
        String code = CreditCode.of('9', '1', "330503", "MA28C000").value();
        add(LedgerEntry.of("pump", "湖州甘泉加油站有限公司", code, "").at(new Position(120.40, 30.87)));
        assertThat(decide(incoming("湖州甘泉加油站有限公司", code, "").at(new Position(120.45, 30.87)))
                        .kind())
                .isEqualTo(Kind.SAME_OPERATOR_OTHER_SITE);
        assertThat(decide(incoming("湖州甘泉加油站有限公司", code, "").at(new Position(120.4003, 30.87)))
                        .kind())
                .isEqualTo(Kind.LINK);
    }

    @Test
    void picksTheRightOneOfSeveralSites() {
        add(LedgerEntry.of("mill-2", "湖州晨光木业有限公司", CHENGUANG, "双林镇花园路3号"));
        assertThat(decide(incoming("晨光木业", CHENGUANG, "双林镇花园路3号")))
                .isInstanceOfSatisfying(
                        Decision.Link.class,
                        link -> assertThat(link.candidate().recordId()).isEqualTo("mill-2"));
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "")).kind()).isEqualTo(Kind.REVIEW);
    }

    @Test
    void linksTheOnlySiteOfACodeWhenTheRowHasNoAddress() {
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "")).kind()).isEqualTo(Kind.LINK);
    }

    @Test
    void linksTheOnlySiteOfACodeWhenTheRowHasTheRoadWithoutTheNumber() {
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "练市镇再兴路")).kind()).isEqualTo(Kind.LINK);
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "练市镇再兴路8号")).kind()).isEqualTo(Kind.REVIEW);
    }

    @Test
    void asksAPersonWhenTheSameCodeBearsAnotherName() {
        assertThat(decide(incoming("湖州远航电机有限公司", CHENGUANG, "练市镇再兴路66号")))
                .isInstanceOfSatisfying(
                        Decision.Review.class,
                        review -> assertThat(review.reasons()).containsExactly("信用代码和地址相同，但名称不同，可能已更名或代码填错。"));
    }

    @Test
    void neverLinksTwoValidCodesByItself() {
        Decision decision = decide(incoming("湖州晨光木业有限公司", OTHER, "练市镇再兴路66号").withPhone("0572-3912345"));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Review.class,
                        review -> assertThat(review.reasons()).containsExactly("两个有效的信用代码不同，不能自动合并。"));
    }

    @Test
    void asksAPersonAboutARenamedUnit() {
        Decision decision = decide(incoming("湖州远航电机有限公司", "", "练市镇再兴路66号")
                .withPhone("0572-3912345")
                .withLegalRepresentative("李建国"));
        assertThat(decision.kind()).isEqualTo(Kind.REVIEW);
    }

    @Test
    void asksAPersonWhenTwoRecordsAreAsLikely() {
        add(LedgerEntry.of("mill-copy", "湖州晨光木业有限公司", "", "练市镇再兴路66号"));
        assertThat(decide(incoming("湖州晨光木业有限公司", "", "练市镇再兴路66号")))
                .isInstanceOfSatisfying(Decision.Review.class, review -> {
                    assertThat(review.candidates())
                            .extracting(Decision.Candidate::recordId)
                            .containsExactly("mill", "mill-copy");
                    assertThat(review.reasons()).contains("有两家以上同样相似，无法确定是哪一家。");
                });
    }

    @Test
    void explainsItselfStepByStep() {
        Waterfall waterfall = linker.explain(
                Nanxun.row(incoming("湖州晨光木业有限公司", "", "练市镇再兴路66号").withPhone("3912345")),
                index.find("mill").orElseThrow(),
                index);
        assertThat(waterfall.steps()).extracting(Waterfall.Step::field).containsExactly("起点", "名称", "地址", "电话");
        assertThat(waterfall.total())
                .isEqualTo(
                        waterfall.steps().stream()
                                .mapToDouble(Waterfall.Step::weight)
                                .sum(),
                        offset(1e-9));
        assertThat(waterfall.probability()).isGreaterThan(0.99);
        assertThat(waterfall.steps().get(1).text()).isEqualTo("本行“湖州晨光木业有限公司”，已有“湖州晨光木业有限公司”。");
    }

    @Test
    void countsOneKindOfEvidenceOnce() {
        Waterfall waterfall =
                linker.explain(Nanxun.row(MILL), index.find("mill").orElseThrow(), index);
        assertThat(waterfall.steps())
                .filteredOn(step -> step.field().equals("法定代表人"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.weight()).isZero();
                    assertThat(step.text()).endsWith("与同类证据重复，不再计分。");
                });
    }

    @Test
    void aCommonNameWeighsLess() {
        LinkageRecord row = Nanxun.row(incoming("便民超市", "", "练市镇"));
        for (int i = 0; i < 50; i++) {
            add(LedgerEntry.of("shop-" + i, "便民超市", "", "南浔区双林镇长生路" + i + "号"));
        }
        Waterfall common = linker.explain(row, index.find("shop-7").orElseThrow(), index);
        assertThat(common.steps().get(1).weight()).isBetween(5.0, 9.0);
        assertThat(common.steps().get(1).text()).endsWith("该名称常见，已降低分量。");
    }

    @Test
    void theSameRecordsGiveTheSameDecisionWhateverTheirOrder() {
        List<LedgerEntry> entries = new ArrayList<>(List.of(MILL));
        for (int i = 0; i < 60; i++) {
            entries.add(
                    LedgerEntry.of("u" + i, "湖州晨光木业有限公司" + (i % 3 == 0 ? "" : i + "店"), "", "练市镇再兴路" + i % 7 + "号"));
        }
        LinkageRecord row = Nanxun.row(incoming("湖州晨光木业", "", "练市镇再兴路3号"));
        Decision first = null;
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(entries, new Random(seed));
            LinkageIndex shuffled = new LinkageIndex();
            entries.forEach(entry -> shuffled.add(Nanxun.row(entry)));
            Decision decision = linker.decide(row, shuffled);
            first = first == null ? decision : first;
            assertThat(decision).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void forgetsARemovedRecordAndReplacesOneOfTheSameId() {
        index.remove("mill");
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "")).kind()).isEqualTo(Kind.NEW);
        add(MILL);
        add(LedgerEntry.of("mill", "湖州改名电机有限公司", "", ""));
        assertThat(index.size()).isEqualTo(2);
        assertThat(decide(incoming("湖州晨光木业有限公司", CHENGUANG, "")).kind()).isEqualTo(Kind.NEW);
    }
}
