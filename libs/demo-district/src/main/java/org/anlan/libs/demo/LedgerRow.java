package org.anlan.libs.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as a department wrote it, with the unit it truly tells of (none: the row must be refused) and its faults. */
public final class LedgerRow {
    /** The columns both ledgers have, each under its own names. */
    public enum Column {
        NAME("单位名称", "企业名称"),
        CREDIT_CODE("统一社会信用代码", "信用代码"),
        KIND("类别", "设备/场所类别"),
        TRADE("行业", "所属行业"),
        TOWN("镇街", "所在镇（街道）"),
        VILLAGE("村社区", "村（社区）"),
        ADDRESS("地址", "经营地址"),
        LONGITUDE("经度", "东经"),
        LATITUDE("纬度", "北纬"),
        LEGAL_REPRESENTATIVE("法定代表人", "负责人"),
        SAFETY_OFFICER("安全负责人", "安全管理员"),
        PHONE("联系电话", "手机"),
        EMPLOYEES("从业人数", "从业人员数"),
        LEVEL("固有风险等级", "风险分级"),
        REGISTERED_ON("登记日期", "建档日期");

        private final String inEmergencyLedger;
        private final String inMarketLedger;

        Column(String inEmergencyLedger, String inMarketLedger) {
            this.inEmergencyLedger = inEmergencyLedger;
            this.inMarketLedger = inMarketLedger;
        }

        String inEmergencyLedger() {
            return inEmergencyLedger;
        }

        String inMarketLedger() {
            return inMarketLedger;
        }
    }

    private final @Nullable DemoUnit unit;
    private final EnumMap<Column, Object> cells;
    private final EnumSet<Fault> faults;

    private LedgerRow(@Nullable DemoUnit unit, EnumMap<Column, Object> cells, EnumSet<Fault> faults) {
        this.unit = unit;
        this.cells = cells;
        this.faults = faults;
    }

    /** The row that tells the unit as it is. */
    static LedgerRow of(DemoUnit unit) {
        EnumMap<Column, Object> cells = new EnumMap<>(Column.class);
        cells.put(Column.NAME, unit.name().text());
        cells.put(Column.CREDIT_CODE, unit.creditCode() == null ? "" : unit.creditCode());
        cells.put(Column.KIND, unit.kind().chinese());
        cells.put(Column.TRADE, unit.trade());
        cells.put(Column.TOWN, unit.town().name());
        cells.put(Column.VILLAGE, unit.village().shortName());
        cells.put(Column.ADDRESS, unit.address());
        cells.put(Column.LONGITUDE, unit.position().longitude());
        cells.put(Column.LATITUDE, unit.position().latitude());
        cells.put(Column.LEGAL_REPRESENTATIVE, unit.legalRepresentative());
        cells.put(Column.SAFETY_OFFICER, unit.safetyOfficer());
        cells.put(Column.PHONE, unit.phone());
        cells.put(Column.EMPLOYEES, unit.employees());
        cells.put(Column.LEVEL, unit.level().chinese());
        cells.put(Column.REGISTERED_ON, unit.registeredOn());
        return new LedgerRow(unit, cells, EnumSet.noneOf(Fault.class));
    }

    LedgerRow with(Column column, Object value) {
        EnumMap<Column, Object> changed = new EnumMap<>(cells);
        changed.put(column, value);
        return new LedgerRow(unit, changed, EnumSet.copyOf(faults));
    }

    LedgerRow at(Position position) {
        return with(Column.LONGITUDE, position.longitude()).with(Column.LATITUDE, position.latitude());
    }

    LedgerRow marked(Fault fault) {
        EnumSet<Fault> more = EnumSet.copyOf(faults);
        more.add(fault);
        return new LedgerRow(unit, cells, more);
    }

    LedgerRow ofNoUnit() {
        return new LedgerRow(null, cells, faults);
    }

    public @Nullable DemoUnit unit() {
        return unit;
    }

    DemoUnit unitOrThrow() {
        if (unit == null) {
            throw new IllegalStateException("这一行不属于任何单位。");
        }
        return unit;
    }

    /** A {@link String}, {@link Integer}, {@link Double} or {@link LocalDate}. */
    public Object cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    String text(Column column) {
        return cell(column).toString();
    }

    public Set<Fault> faults() {
        return Collections.unmodifiableSet(faults);
    }
}
