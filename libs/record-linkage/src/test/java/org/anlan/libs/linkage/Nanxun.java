package org.anlan.libs.linkage;

import java.time.LocalDate;
import java.util.List;
import org.anlan.libs.linkage.address.Division;
import org.anlan.libs.linkage.address.Gazetteer;

/** Some divisions of the reference district, and the day the tests live on. */
public final class Nanxun {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate RESHAPED = LocalDate.of(2021, 1, 1);

    private Nanxun() {}

    public static Gazetteer gazetteer() {
        return new Gazetteer(
                List.of(
                        Division.of("33", "浙江省"),
                        Division.of("3301", "杭州市"),
                        Division.of("3304", "嘉兴市"),
                        Division.of("3305", "湖州市"),
                        Division.of("330502", "吴兴区"),
                        Division.of("330503", "南浔区"),
                        Division.of("330503001", "东迁街道").startingAt(RESHAPED),
                        Division.of("330503002", "旧馆街道").startingAt(RESHAPED),
                        Division.of("330503100", "南浔镇"),
                        Division.of("330503101", "双林镇"),
                        Division.of("330503102", "练市镇"),
                        Division.of("330503103", "善琏镇").withAliases("善链镇"),
                        Division.of("330503104", "旧馆镇").endedAt(RESHAPED, "330503001", "330503002"),
                        Division.of("330503105", "菱湖镇"),
                        Division.of("330503106", "和孚镇").withAliases("和浮镇"),
                        Division.of("330503001205", "洋南村委会"),
                        Division.of("330503001211", "东迁村委会"),
                        Division.of("330503001213", "英雄村村委会"),
                        Division.of("330503001001", "南林社区居委会"),
                        Division.of("330503002207", "载旺村委会"),
                        Division.of("330503002208", "三桥村委会"),
                        Division.of("330503106200", "荻港村委会"),
                        Division.of("330503102210", "东堡村委会")),
                "330503");
    }

    public static Preparation preparation() {
        return new Preparation(gazetteer(), "0572");
    }

    public static LinkageRecord row(LedgerEntry entry) {
        return preparation().prepare(entry, TODAY).row();
    }
}
