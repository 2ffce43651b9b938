package org.anlan.libs.linkage.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.anlan.libs.linkage.Nanxun;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

    private static final AddressReader READER = new AddressReader(Nanxun.gazetteer());

    private static Address address(String text) {
        return READER.read(text, Nanxun.TODAY).value();
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省湖州市南浔区练市镇再兴路66号, 330503102, '', 再兴路, 66, ''",
        "湖州南浔镇人瑞路41号3幢201室, 330503100, '', 人瑞路, 41, 3",
        "南浔区南浔镇年丰西路２１号, 330503100, '', 年丰西路, 21, ''",
        "练市再兴路66号, 330503102, '', 再兴路, 66, ''",
        "湖州市和孚镇荻港村12号, 330503106, 荻港村, '', 12, ''",
        "南浔镇318国道8号, 330503100, '', 318国道, 8, ''",
        "旧馆镇环城西路31-2B, '', '', 环城西路, 31-2B, ''",
        "旧馆街道三桥村, 330503002, 三桥村, '', '', ''",
        "菱湖镇人民路十二号, 330503105, '', 人民路, 12, ''",
        "洋南村河西, 330503001, 洋南村, '', '', ''",
    })
    void takesAnAddressApart(String text, String town, String village, String road, String number, String building) {
        Address address = address(text);
        assertThat(address.town()).isEqualTo(town);
        assertThat(address.village()).isEqualTo(village);
        assertThat(address.road()).isEqualTo(road);
        assertThat(address.number()).isEqualTo(number);
        assertThat(address.building()).isEqualTo(building);
    }

    @Test
    void setsAnEstateApartFromTheRoad() {
        Address address = address("湖州市南浔区南浔经济开发区强华路25号3楼306室");
        assertThat(address.zone()).isEqualTo("南浔经济开发区");
        assertThat(address.road()).isEqualTo("强华路");
        assertThat(address.number()).isEqualTo("25");
        assertThat(address.room()).isEqualTo("306");
    }

    @Test
    void leavesBothSuccessorsPossibleWhereNoVillageDecides() {
        Address address = address("湖州市南浔区旧馆镇环城西路31号");
        assertThat(address.towns()).containsExactly("330503001", "330503002");
        assertThat(address.remarks()).containsExactly("“旧馆镇”已撤并，现在可能属于东迁街道、旧馆街道，请补上所在村或社区。");
    }

    @Test
    void letsTheVillageDecideBetweenSuccessors() {
        Cleaned<Address> address = READER.read("旧馆镇载旺村8号", Nanxun.TODAY);
        assertThat(address.value().town()).isEqualTo("330503002");
        assertThat(address.value().region()).isEqualTo("330503002207");
        assertThat(address.changes()).extracting(Change::rule).containsExactly(Rule.DIVISION_SUCCEEDED);
    }

    @Test
    void readsAnAddressAsOfTheDayAsked() {
        assertThat(READER.read("旧馆镇环城西路9号", LocalDate.of(2019, 5, 1)).value().town())
                .isEqualTo("330503104");
    }

    @Test
    void movesAVillageToTheTownItBelongsToToday() {
        Address address = address("南浔镇洋南村河西");
        assertThat(address.town()).isEqualTo("330503001");
        assertThat(address.remarks()).containsExactly("“洋南村”现属东迁街道，原写“南浔镇”。");
    }

    @Test
    void knowsOtherSpellingsOfATown() {
        Cleaned<Address> address = READER.read("善链镇含山路3号", Nanxun.TODAY);
        assertThat(address.value().town()).isEqualTo("330503103");
        assertThat(address.changes()).extracting(Change::rule).containsExactly(Rule.DIVISION_ALIAS);
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省湖州市南浔区练市镇再兴路66号, 练市再兴路66号, SAME_DOOR",
        "南浔镇人瑞路41号3幢, 南浔镇人瑞路41号5幢, SAME_COMPOUND",
        "南浔镇人瑞路41号, 南浔镇人瑞路43号, SAME_ROAD",
        "和孚镇荻港村, 和孚镇荻港村12号, SAME_ROAD",
        "练市镇再兴路66号, 练市镇湖盐东路8号, SAME_TOWN",
        "练市镇, 练市镇湖盐东路8号, SAME_TOWN",
        "练市镇人民路1号, 菱湖镇人民路1号, ELSEWHERE",
        "旧馆镇环城西路9号, 旧馆街道环城西路9号, SAME_DOOR",
        "嘉兴市人民路1号, 湖州市人民路1号, ELSEWHERE",
        "湖州市, 练市镇湖盐东路8号, UNKNOWN",
        "菱湖区东门开发区（河西街8号）, 菱湖区东门开发区(河西街8号, SAME_DOOR",
    })
    void gradesHowNearTwoAddressesAre(String a, String b, AddressLevel level) {
        assertThat(address(a).nearness(address(b))).isEqualTo(level);
        assertThat(address(b).nearness(address(a))).isEqualTo(level);
    }

    @Test
    void nearnessIsSymmetricAndReadingNeverFails() {
        String[] words = {
            "浙江省", "湖州", "南浔区", "南浔镇", "旧馆镇", "洋南村", "人瑞路", "3号", "5幢", "二楼", "（原厂", "号", "路", "12-3", "A", "）"
        };
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Address a = address(text(random, words));
            Address b = address(text(random, words));
            assertThat(a.nearness(b)).as("seed %d", seed).isEqualTo(b.nearness(a));
            assertThat(address(a.full())).as("seed %d", seed).isEqualTo(a);
        }
    }

    private static String text(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    @Test
    void measuresDistancesInMetres() {
        Position a = new Position(120.4, 30.87);
        assertThat(a.metresTo(new Position(120.4, 30.88))).isBetween(1_111.0, 1_113.0);
        assertThat(a.metresTo(new Position(120.41, 30.87))).isBetween(953.0, 956.0);
        assertThat(a.metresTo(a)).isZero();
    }
}
