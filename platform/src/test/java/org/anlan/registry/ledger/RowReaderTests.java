package org.anlan.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anlan.libs.linkage.code.CreditCode;
import org.junit.jupiter.api.Test;

class RowReaderTests {

    private static final String CODE =
            CreditCode.of('9', '1', "330503", "MA2JXQ01").value();

    private final RowReader reader = new RowReader(SmallDistrict.PLACES, "0572", SmallDistrict.DAY);

    private RowReading read(Map<LedgerField, String> cells) {
        Map<LedgerField, SheetLine.Told> known = new EnumMap<>(LedgerField.class);
        cells.forEach((field, text) -> known.put(field, new SheetLine.Told(field.label(), text)));
        return reader.read("row", new SheetLine("台账", 5, List.copyOf(known.values()), known));
    }

    private static Map<LedgerField, String> good() {
        return new EnumMap<>(Map.of(
                LedgerField.NAME, "南浔望舒示例化工有限公司",
                LedgerField.CREDIT_CODE, CODE,
                LedgerField.KIND, "危险化学品",
                LedgerField.TOWN, "双林镇",
                LedgerField.VILLAGE, "清水村",
                LedgerField.ADDRESS, "双林镇清水村栖云路18号",
                LedgerField.PHONE, "19900001234"));
    }

    private RowReading with(LedgerField field, String text) {
        Map<LedgerField, String> cells = good();
        cells.put(field, text);
        return read(cells);
    }

    @Test
    void takesAGoodLineAsItIs() {
        RowReading reading = read(good());
        assertThat(reading.refused()).isFalse();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.villageId()).isEqualTo(SmallDistrict.QINGSHUI);
        assertThat(reading.villageGuessed()).isFalse();
        assertThat(reading.values())
                .containsEntry(LedgerField.KIND, "DANGEROUS_CHEMICALS")
                .containsEntry(LedgerField.CREDIT_CODE, CODE);
    }

    @Test
    void notesWhatItCleanedAndWhy() {
        RowReading reading = with(LedgerField.PHONE, "１９９ ００００ １２３４");
        assertThat(reading.values()).containsEntry(LedgerField.PHONE, "19900001234");
        assertThat(reading.changes())
                .isNotEmpty()
                .allMatch(change ->
                        change.column().equals("联系电话") && !change.rule().isEmpty());
    }

    @Test
    void refusesALineWithoutAName() {
        RowReading reading = with(LedgerField.NAME, " 　");
        assertThat(reading.refused()).isTrue();
        assertThat(reading.problems())
                .anyMatch(problem ->
                        problem.column().equals("单位名称") && problem.remedy().contains("补填"));
    }

    @Test
    void refusesTheLineThatOnlySumsUp() {
        assertThat(with(LedgerField.NAME, "合计：35 家").refused()).isTrue();
        assertThat(with(LedgerField.NAME, "合计示例五金厂").refused()).isFalse();
    }

    @Test
    void refusesATownThatIsNotOfTheDistrict() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.TOWN, "双菱镇");
        cells.put(LedgerField.VILLAGE, "");
        cells.put(LedgerField.ADDRESS, "临河路口");
        RowReading reading = read(cells);
        assertThat(reading.refused()).isTrue();
        assertThat(reading.problems())
                .hasSize(1)
                .first()
                .matches(problem -> problem.text().contains("双菱镇"));
    }

    @Test
    void readsATownThatWasMergedAsItsSuccessor() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.TOWN, "旧馆镇");
        cells.put(LedgerField.VILLAGE, "光明村");
        cells.put(LedgerField.ADDRESS, "旧馆镇光明村栖云路18号");
        RowReading reading = read(cells);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.villageId()).isEqualTo(SmallDistrict.GUANGMING);
        assertThat(reading.changes()).anyMatch(change -> change.after().equals("旧馆街道"));
    }

    @Test
    void takesTheTownFromTheAddressWhereItsColumnIsEmpty() {
        Map<LedgerField, String> cells = good();
        cells.remove(LedgerField.TOWN);
        cells.remove(LedgerField.VILLAGE);
        assertThat(read(cells).villageId()).isEqualTo(SmallDistrict.QINGSHUI);
    }

    @Test
    void guessesTheVillageFromThePositionAndSaysSo() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.VILLAGE, "");
        cells.put(LedgerField.ADDRESS, "双林镇栖云路18号");
        cells.put(LedgerField.LONGITUDE, "120.339");
        cells.put(LedgerField.LATITUDE, "30.719");
        RowReading reading = read(cells);
        assertThat(reading.villageId()).isEqualTo(SmallDistrict.BAIHE);
        assertThat(reading.villageGuessed()).isTrue();
        assertThat(reading.problems()).anyMatch(problem -> problem.text().contains("暂归双林镇白荷村"));
    }

    @Test
    void refusesAPositionOutsideChinaAndSeesWhenItIsExchanged() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.LONGITUDE, "2.35");
        cells.put(LedgerField.LATITUDE, "48.85");
        assertThat(read(cells).refused()).isTrue();
        cells.put(LedgerField.LONGITUDE, "30.70");
        cells.put(LedgerField.LATITUDE, "120.30");
        RowReading exchanged = read(cells);
        assertThat(exchanged.refused()).isTrue();
        assertThat(exchanged.problems()).anyMatch(problem -> problem.remedy().contains("填反"));
    }

    @Test
    void leavesAPositionOutsideTheDistrictOutAndTakesTheRest() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.LONGITUDE, "121.47");
        cells.put(LedgerField.LATITUDE, "31.23");
        RowReading reading = read(cells);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.position()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void tellsAFaultyCodeWithWhatItMayHaveBeenAndTakesTheRest() {
        String slipped = CODE.substring(0, 9) + (CODE.charAt(9) == '1' ? '2' : '1') + CODE.substring(10);
        RowReading reading = with(LedgerField.CREDIT_CODE, slipped);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.values()).doesNotContainKey(LedgerField.CREDIT_CODE);
        assertThat(reading.problems())
                .hasSize(1)
                .first()
                .matches(problem -> problem.column().equals("统一社会信用代码"));
    }

    @Test
    void tellsWhatItCannotReadAndTakesTheRest() {
        Map<LedgerField, String> cells = good();
        cells.put(LedgerField.EMPLOYEES, "30-50人");
        cells.put(LedgerField.LEVEL, "紫");
        cells.put(LedgerField.REGISTERED_ON, "2026年2月30日");
        cells.put(LedgerField.KIND, "海洋");
        RowReading reading = read(cells);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.problems())
                .extracting(RowReading.CellProblem::column)
                .containsExactlyInAnyOrder("从业人数", "固有风险等级", "登记日期", "类别");
        assertThat(reading.problems()).noneMatch(problem -> problem.remedy().isBlank());
    }
}
