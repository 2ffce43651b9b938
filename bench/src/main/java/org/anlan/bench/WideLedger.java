package org.anlan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Division;
import org.anlan.libs.demo.Position;
import org.anlan.libs.demo.Sketch;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A clean ledger of a whole district: units with names, codes, telephones and positions of their own, spread over the villages
 * of the demonstration.
 */
final class WideLedger {

    private static final String[] HEADINGS = {
        "单位名称",
        "统一社会信用代码",
        "类别",
        "行业",
        "镇街",
        "村社区",
        "地址",
        "经度",
        "纬度",
        "法定代表人",
        "安全负责人",
        "联系电话",
        "从业人数",
        "固有风险等级",
        "登记日期"
    };
    private static final String BRAND_CHARACTERS =
            "岚澄霁瑾珩桐槿樾沅湄潇淙濯煦昀晟晖曜翊翀骁骏鸿鹭雁鹤麒麟瑞祺祥禾穗稷秾茗蕙芷蘅茵莹璟琮瑜琬珞琅瀚渊泓洵渝沛沐淳湛澜漪涵谦恒泰裕丰盈昌隆兴旺达通顺和睦仁义礼智信诚忠勇毅刚健强盛";
    private static final List<String> WORDS = List.of("木业", "纺织", "机械", "食品", "化工", "五金", "电子", "建材", "物流", "塑料");
    private static final List<String> TRADES =
            List.of("木质家具制造", "棉织造加工", "通用零部件制造", "米面制品制造", "涂料制造", "金属工具制造", "电子元件制造", "水泥制品制造", "普通货物道路运输", "塑料薄膜制造");
    private static final List<String> KINDS = List.of("危险化学品", "特种设备使用", "人员密集场所", "出租房");
    private static final List<String> LEVELS = List.of("红", "橙", "黄", "黄", "蓝", "蓝", "蓝", "蓝");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
    private static final double SPREAD_DEGREES = 0.006;
    private static final int TELEPHONES_FROM = 20_000;

    private final Random random;
    private final Sketch sketch;
    private final Map<String, String> towns;
    private final List<Division> villages;
    private final LocalDate today;
    private final Set<String> brands = new HashSet<>();

    WideLedger(long seed, DemoDistrict district) {
        this.random = new Random(seed);
        this.sketch = district.sketch();
        this.towns = district.towns().stream().collect(Collectors.toMap(Division::code, Division::name));
        this.villages = district.villages().stream()
                .filter(village -> village.current() && village.centre() != null && towns.containsKey(village.parent()))
                .toList();
        this.today = district.today();
    }

    void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("单位");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int row = 1; row <= rows; row++) {
                writeRow(sheet, row);
            }
        }
    }

    private void writeRow(Worksheet sheet, int row) {
        Division village = pick(villages);
        Position place = positionIn(village);
        String town = Objects.requireNonNull(towns.get(village.parent()));
        int trade = random.nextInt(TRADES.size());
        Object[] cells = {
            "南浔" + brand() + WORDS.get(trade) + "有限公司",
            CreditCode.of(row),
            pick(KINDS),
            TRADES.get(trade),
            town,
            village.shortName(),
            "浙江省湖州市南浔区" + town + village.shortName() + brand().substring(1) + "路" + (1 + random.nextInt(999)) + "号",
            place.longitude(),
            place.latitude(),
            person(),
            person(),
            "1990%07d".formatted(TELEPHONES_FROM + row),
            3 + random.nextInt(180),
            pick(LEVELS),
            today.minusDays(random.nextInt(3_000)).toString()
        };
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private Position positionIn(Division village) {
        Position centre = Objects.requireNonNull(village.centre());
        for (int attempt = 0; attempt < 50; attempt++) {
            Position place = new Position(
                    centre.longitude() + random.nextGaussian() * SPREAD_DEGREES,
                    centre.latitude() + random.nextGaussian() * SPREAD_DEGREES);
            if (sketch.outline().contains(place)) {
                return place;
            }
        }
        return centre;
    }

    private String brand() {
        while (true) {
            StringBuilder drawn = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                drawn.append(BRAND_CHARACTERS.charAt(random.nextInt(BRAND_CHARACTERS.length())));
            }
            if (brands.add(drawn.toString())) {
                return drawn.toString();
            }
        }
    }

    private String person() {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + BRAND_CHARACTERS.charAt(random.nextInt(BRAND_CHARACTERS.length()))
                + BRAND_CHARACTERS.charAt(random.nextInt(BRAND_CHARACTERS.length()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
