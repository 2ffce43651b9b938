package org.anlan.libs.linkage.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTests {

    @ParameterizedTest
    @CsvSource({
        "'ＡＢＣ１２３', ABC123",
        "' 湖州 南浔　清源厂 ', 湖州南浔清源厂",
        "'A B  C', 'A B C'",
        "'假日酒店(中国)有限公司', 假日酒店（中国）有限公司",
        "'1325号3A－9座', 1325号3A-9座",
        "'东街【二楼】', 东街（二楼）",
        "'甲,乙', 甲，乙",
        "'1,000', '1,000'",
        "'“福满楼”饭店。', 福满楼饭店",
        "'⼀号', 一号",
        "'\u200B南浔\uFEFF', 南浔",
    })
    void writesTextsInOneWay(String raw, String clean) {
        assertThat(Text.clean(raw).value()).isEqualTo(clean);
    }

    @Test
    void recordsEachChangeWithItsRule() {
        Cleaned<String> text = Text.clean("南浔（１）号 厂");
        assertThat(text.value()).isEqualTo("南浔（1）号厂");
        assertThat(text.changes()).extracting(Change::rule).containsExactly(Rule.WIDTH, Rule.SPACE);
        assertThat(text.changes().getFirst().text()).isEqualTo("全角字母数字改半角：“南浔（１）号 厂”改为“南浔（1）号 厂”");
    }

    @Test
    void cleaningACleanTextChangesNothing() {
        String letters = "南浔练市厂１９a Z()（）【】—-－~,，。、；;·•“”\"'　\t\u200B⼀0.#/\\[]{}";
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                raw.append(letters.charAt(random.nextInt(letters.length())));
            }
            String once = Text.clean(raw.toString()).value();
            assertThat(Text.clean(once).changes()).as("seed %d: %s", seed, raw).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年5月1日",
                "2023.5.1",
                "2023/05/01",
                "2023-05-01",
                "20230501",
                "２０２３年０５月０１日",
                "2023-05-01 00:00:00",
                "2023-05-01T08:30",
                "二〇二三年五月一日",
                "45047",
                "45047.5",
                " 2023 年 5 月 1 日 "
            })
    void readsDatesInEveryFormOfALedger(String text) {
        assertThat(Dates.read(text).found()).contains(LocalDate.of(2023, 5, 1));
    }

    @Test
    void readsChineseMonthsAndDaysAboveTen() {
        assertThat(Dates.read("二〇二三年十二月二十一日").found()).contains(LocalDate.of(2023, 12, 21));
        assertThat(Dates.read("二零一九年十月三十日").found()).contains(LocalDate.of(2019, 10, 30));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-30, 没有30日", "2023年5月, 缺少日", "5/1/2023, 看不出", "23.5.1, 看不出", "很久以前, 看不出", "0023-05-01, 年份"})
    void refusesADateThatMustBeGuessed(String text, String reason) {
        assertThat(Dates.read(text))
                .isInstanceOfSatisfying(
                        CellReading.Unreadable.class,
                        u -> assertThat(u.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "无", "N/A", "／", "——", "暂无"})
    void takesEmptyWordsForNothing(String text) {
        assertThat(Dates.read(text)).isInstanceOf(CellReading.Blank.class);
        assertThat(Phone.read(text, "0572")).isInstanceOf(CellReading.Blank.class);
        assertThat(Quantity.read(text)).isInstanceOf(CellReading.Blank.class);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "'138 1234 5678', 13812345678",
        "'138-1234-5678', 13812345678",
        "+8613812345678, 13812345678",
        "013812345678, 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "1.3812345678E10, 13812345678",
        "13812345678.0, 13812345678",
        "0572-3912345, 0572-3912345",
        "(0572)3912345, 0572-3912345",
        "05723912345, 0572-3912345",
        "3912345, 0572-3912345",
        "0572-3912345转801, 0572-3912345转801",
        "0572-3912345-801, 0572-3912345转801",
        "400-800-1234, 4008001234",
    })
    void writesPhonesInOneWay(String raw, String text) {
        assertThat(Phone.read(raw, "0572").found().orElseThrow())
                .extracting(Phone::text)
                .containsExactly(text);
    }

    @Test
    void readsSeveralPhonesOfOneCell() {
        assertThat(Phone.read("0572-3912345/13812345678、", "0572").found().orElseThrow())
                .extracting(Phone::text)
                .containsExactly("0572-3912345", "13812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1381234567", "12812345678", "同上", "3912345,abc", "99999999999999"})
    void refusesWhatIsNoPhone(String raw) {
        assertThat(Phone.read(raw, "0572")).isInstanceOf(CellReading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "约90人, 90, 人, true",
        "90人左右, 90, 人, true",
        "90余人, 90, 人, true",
        "九十, 90, '', false",
        "一百二十五户, 125, 户, false",
        "两千三百, 2300, '', false",
        "十五, 15, '', false",
        "壹佰, 100, '', false",
        "1.2万平方米, 12000, 平方米, false",
        "3万人, 30000, 人, false",
        "'1,200㎡', 1200, ㎡, false",
        "１２, 12, '', false",
        "三万五千, 35000, '', false",
    })
    void readsNumbersWithUnits(String raw, String value, String unit, boolean approximate) {
        Quantity quantity = Quantity.read(raw).found().orElseThrow();
        assertThat(quantity.value()).isEqualByComparingTo(new BigDecimal(value));
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.approximate()).isEqualTo(approximate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50-60人", "50至60", "若干", "很多人", "3.4.5"})
    void refusesARangeAndWhatIsNoNumber(String raw) {
        assertThat(Quantity.read(raw)).isInstanceOf(CellReading.Unreadable.class);
    }

    @Test
    void similaritiesDoNotDependOnTheOrder() {
        String letters = "南浔清源电梯配件";
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String a = word(random, letters);
            String b = word(random, letters);
            for (double s : List.of(Similarity.jaroWinkler(a, b), Similarity.dice(a, b))) {
                assertThat(s).as("seed %d", seed).isBetween(0.0, 1.0);
            }
            assertThat(Similarity.jaroWinkler(a, b)).as("seed %d", seed).isEqualTo(Similarity.jaroWinkler(b, a));
            assertThat(Similarity.dice(a, b)).as("seed %d", seed).isEqualTo(Similarity.dice(b, a));
        }
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    @Test
    void jaroWinklerMatchesThePublishedFigures() {
        assertThat(Similarity.jaroWinkler("MARTHA", "MARHTA")).isEqualTo(0.9611, offset(1e-4));
        assertThat(Similarity.jaroWinkler("DIXON", "DICKSONX")).isEqualTo(0.8133, offset(1e-4));
    }
}
