package org.anlan.registry.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.libs.linkage.cleaning.CellReading;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Dates;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.cleaning.Quantity;
import org.anlan.libs.linkage.cleaning.Text;
import org.anlan.libs.linkage.code.CodeFault;
import org.anlan.libs.linkage.code.CreditCode;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.registry.ledger.RowReading.CellChange;
import org.anlan.registry.ledger.RowReading.CellProblem;

/** The cells of one line while it is read: values gathered, changes noted, problems told. */
final class Cells {

    private static final Pattern FOOTER = Pattern.compile("^(?:合计|总计|小计|共计|填表人|制表人|制表|审核人|备注|说明|注)(?:[：:].*)?$");
    private static final int MOST_EMPLOYEES = 1_000_000;

    private final SheetLine line;
    private final Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
    private final List<CellChange> changes = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private boolean refused;

    Cells(SheetLine line) {
        this.line = line;
    }

    String text(LedgerField field) {
        return line.text(field);
    }

    void put(LedgerField field, String value) {
        values.put(field, value);
    }

    void note(LedgerField field, List<Change> made) {
        for (Change change : made) {
            changes.add(new CellChange(
                    field.key(),
                    line.column(field),
                    change.before(),
                    change.after(),
                    change.rule().label()));
        }
    }

    void tell(LedgerField field, String what, String remedy) {
        problems.add(new CellProblem(field.key(), line.column(field), line.text(field), what, remedy));
    }

    void refuse(LedgerField field, String what, String remedy) {
        tell(field, what, remedy);
        refused = true;
    }

    void name() {
        String name = plain(LedgerField.NAME);
        if (name.isEmpty()) {
            refuse(LedgerField.NAME, "单位名称为空。", "补填单位名称后重新导入这一行。");
        } else if (FOOTER.matcher(name).matches()) {
            refuse(LedgerField.NAME, "这一行像合计、备注或签名，不是单位。", "不是单位就不必处理；是单位请写全名称。");
        }
    }

    void creditCode() {
        switch (CreditCode.read(line.text(LedgerField.CREDIT_CODE))) {
            case CreditCodeReading.Blank blank -> {}
            case CreditCodeReading.Valid valid -> {
                note(LedgerField.CREDIT_CODE, valid.changes());
                put(LedgerField.CREDIT_CODE, valid.code().value());
            }
            case CreditCodeReading.Faulty faulty -> {
                note(LedgerField.CREDIT_CODE, faulty.changes());
                tell(LedgerField.CREDIT_CODE, faults(faulty), remedy(faulty));
            }
        }
    }

    private static String faults(CreditCodeReading.Faulty faulty) {
        return faulty.faults().stream().map(CodeFault::text).collect(Collectors.joining());
    }

    private static String remedy(CreditCodeReading.Faulty faulty) {
        String remedies =
                faulty.faults().stream().map(CodeFault::remedy).distinct().collect(Collectors.joining());
        return faulty.suggestion()
                .map(code -> "只差一处的有效代码是 " + code.value() + "，请核对。" + remedies)
                .orElse(remedies);
    }

    void kind() {
        String text = clean(LedgerField.KIND);
        if (text.isEmpty()) {
            return;
        }
        UnitKind.read(text)
                .ifPresentOrElse(
                        kind -> put(LedgerField.KIND, kind.name()),
                        () -> tell(
                                LedgerField.KIND,
                                "不认得类别“" + text + "”，暂归“其他”。",
                                "填写六类之一：危险化学品、特种设备使用、高危运输车辆、人员密集场所、出租房、建设施工。"));
    }

    void trade() {
        plain(LedgerField.TRADE);
    }

    void people() {
        plain(LedgerField.LEGAL_REPRESENTATIVE);
        plain(LedgerField.CONTACT);
    }

    void phone(String areaCode) {
        switch (Phone.read(line.text(LedgerField.PHONE), areaCode)) {
            case CellReading.Blank<List<Phone>> blank -> {}
            case CellReading.Value<List<Phone>> phones -> {
                note(LedgerField.PHONE, phones.changes());
                put(LedgerField.PHONE, phones.value().stream().map(Phone::text).collect(Collectors.joining("、")));
            }
            case CellReading.Unreadable<List<Phone>> bad -> tell(LedgerField.PHONE, bad.reason(), bad.remedy());
        }
    }

    void employees() {
        switch (Quantity.read(line.text(LedgerField.EMPLOYEES))) {
            case CellReading.Blank<Quantity> blank -> {}
            case CellReading.Value<Quantity> quantity -> employees(quantity);
            case CellReading.Unreadable<Quantity> bad -> tell(LedgerField.EMPLOYEES, bad.reason(), bad.remedy());
        }
    }

    private void employees(CellReading.Value<Quantity> quantity) {
        BigDecimal count = quantity.value().value();
        boolean believable = count.signum() >= 0
                && count.compareTo(BigDecimal.valueOf(MOST_EMPLOYEES)) <= 0
                && count.stripTrailingZeros().scale() <= 0;
        if (believable) {
            note(LedgerField.EMPLOYEES, quantity.changes());
            put(LedgerField.EMPLOYEES, count.toBigInteger().toString());
        } else {
            tell(LedgerField.EMPLOYEES, "“" + count.toPlainString() + "”不像人数。", "填写整数。");
        }
    }

    void level() {
        String text = clean(LedgerField.LEVEL);
        if (text.isEmpty()) {
            return;
        }
        InherentLevel.read(text)
                .ifPresentOrElse(
                        level -> put(LedgerField.LEVEL, level.name()),
                        () -> tell(LedgerField.LEVEL, "不认得风险等级“" + text + "”。", "填写红、橙、黄、蓝，或重大、较大、一般、低。"));
    }

    void registeredOn() {
        switch (Dates.read(line.text(LedgerField.REGISTERED_ON))) {
            case CellReading.Blank<LocalDate> blank -> {}
            case CellReading.Value<LocalDate> date -> {
                note(LedgerField.REGISTERED_ON, date.changes());
                put(LedgerField.REGISTERED_ON, date.value().toString());
            }
            case CellReading.Unreadable<LocalDate> bad -> tell(LedgerField.REGISTERED_ON, bad.reason(), bad.remedy());
        }
    }

    private String plain(LedgerField field) {
        String text = clean(field);
        if (!text.isEmpty()) {
            put(field, text);
        }
        return text;
    }

    private String clean(LedgerField field) {
        Cleaned<String> text = Text.clean(line.text(field));
        if (Text.saysNothing(text.value())) {
            return "";
        }
        note(field, text.changes());
        return text.value();
    }

    Map<LedgerField, String> values() {
        return values;
    }

    List<CellChange> changes() {
        return changes;
    }

    List<CellProblem> problems() {
        return problems;
    }

    boolean refused() {
        return refused;
    }
}
