package org.anlan.libs.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.anlan.libs.demo.LedgerRow.Column;

/** Spoils the second ledger: each fault takes the first rows it can befall of a shuffled list, until its number is full. */
final class Faults {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日");
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("y.M.d");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final int DATES_OF_A_STYLE = 225;
    private static final List<String> STRANGE_TOWNS = List.of("双菱镇", "练溪新区", "菱河街道", "东浔镇", "石千镇");

    private final Set<DemoUnit> shared;
    private final Names names;
    private final Draw draw;
    private List<LedgerRow> rows = new ArrayList<>();

    Faults(Set<DemoUnit> shared, Names names, Draw draw) {
        this.shared = shared;
        this.names = names;
        this.draw = draw;
    }

    List<LedgerRow> spread(List<LedgerRow> plain) {
        rows = draw.shuffled(plain);
        befall(Fault.FORM_CHANGED, 90, u -> shared.contains(u) && u.name().limitedCompany(), this::changeForm);
        befall(Fault.SPACES_IN_NAME, 60, shared::contains, this::spaceName);
        befall(
                Fault.REGION_DROPPED,
                150,
                u -> shared.contains(u) && !u.name().region().isEmpty(),
                this::dropRegion);
        befallMore(Fault.WRONG_CODE, 45, u -> u.creditCode() != null && u.number() > 1, this::slipCode);
        befallMore(Fault.FULL_WIDTH, 120, u -> u.creditCode() != null, this::widen);
        befallMore(Fault.OLD_TOWN_NAME, 30, u -> u.town().name().equals("旧馆街道"), this::nameOldTown);
        befallMore(Fault.NUMBER_WITH_WORDS, 80, u -> true, this::wordNumber);
        addDuplicates(60);
        addRefused(16, Fault.NO_NAME);
        addRefused(14, Fault.OUTSIDE_CHINA);
        addRefused(10, Fault.UNKNOWN_TOWN);
        return rows;
    }

    static List<LedgerRow> datesAsText(List<LedgerRow> rows, Draw draw) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        List<Fault> styles = List.of(Fault.DATE_CHINESE, Fault.DATE_DOTS, Fault.DATE_SLASHES, Fault.DATE_COMPACT);
        List<Integer> chosen = draw.shuffled(order).subList(0, DATES_OF_A_STYLE * styles.size());
        for (int i = 0; i < chosen.size(); i++) {
            Fault style = styles.get(i % styles.size());
            rows.set(chosen.get(i), dated(rows.get(chosen.get(i)), style));
        }
        return rows;
    }

    private static LedgerRow dated(LedgerRow row, Fault style) {
        LocalDate day = (LocalDate) row.cell(Column.REGISTERED_ON);
        DateTimeFormatter format = switch (style) {
            case DATE_CHINESE -> CHINESE;
            case DATE_DOTS -> DOTS;
            case DATE_SLASHES -> SLASHES;
            default -> DateTimeFormatter.BASIC_ISO_DATE;
        };
        return row.with(Column.REGISTERED_ON, format.format(day)).marked(style);
    }

    /** Only rows without any fault so far. */
    private void befall(Fault fault, int count, Predicate<DemoUnit> can, UnaryOperator<LedgerRow> change) {
        spoil(fault, count, r -> r.faults().isEmpty() && can.test(r.unitOrThrow()), change);
    }

    /** Also rows whose name is spoilt already, but whose code, town and numbers are not. */
    private void befallMore(Fault fault, int count, Predicate<DemoUnit> can, UnaryOperator<LedgerRow> change) {
        Set<Fault> ofNames = Set.of(Fault.FORM_CHANGED, Fault.SPACES_IN_NAME, Fault.REGION_DROPPED);
        spoil(fault, count, r -> ofNames.containsAll(r.faults()) && can.test(r.unitOrThrow()), change);
    }

    private void spoil(Fault fault, int count, Predicate<LedgerRow> can, UnaryOperator<LedgerRow> change) {
        int left = count;
        for (int i = 0; i < rows.size() && left > 0; i++) {
            if (can.test(rows.get(i))) {
                rows.set(i, change.apply(rows.get(i)).marked(fault));
                left--;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("可以加“" + fault + "”的行不够，还差 " + left + " 行。");
        }
        rows = draw.shuffled(rows);
    }

    private LedgerRow changeForm(LedgerRow row) {
        return row.with(Column.NAME, row.unitOrThrow().name().withOtherForm());
    }

    private LedgerRow dropRegion(LedgerRow row) {
        return row.with(Column.NAME, row.unitOrThrow().name().withoutRegion());
    }

    private LedgerRow spaceName(LedgerRow row) {
        String name = row.text(Column.NAME);
        int at = draw.between(1, name.length() - 1);
        return row.with(Column.NAME, name.substring(0, at) + draw.pick(List.of(" ", "　")) + name.substring(at) + " ");
    }

    private LedgerRow slipCode(LedgerRow row) {
        return row.with(Column.CREDIT_CODE, CreditCodes.slipped(row.text(Column.CREDIT_CODE), draw));
    }

    private LedgerRow widen(LedgerRow row) {
        return row.with(Column.CREDIT_CODE, fullWidth(row.text(Column.CREDIT_CODE)))
                .with(Column.PHONE, fullWidth(row.text(Column.PHONE)))
                .with(Column.ADDRESS, fullWidth(row.text(Column.ADDRESS)));
    }

    private LedgerRow nameOldTown(LedgerRow row) {
        return row.with(Column.TOWN, "旧馆镇")
                .with(Column.ADDRESS, row.text(Column.ADDRESS).replace("旧馆街道", "旧馆镇"));
    }

    private LedgerRow wordNumber(LedgerRow row) {
        return row.with(Column.EMPLOYEES, (draw.chance(0.5) ? "约" : "") + row.text(Column.EMPLOYEES) + "人");
    }

    /** The unit's second row in the same file: another clerk spaced the name or dropped its region. */
    private void addDuplicates(int count) {
        List<LedgerRow> again = new ArrayList<>();
        for (LedgerRow row : rows) {
            if (again.size() < count && row.faults().isEmpty() && !shared.contains(row.unitOrThrow())) {
                LedgerRow copy = row.unitOrThrow().name().region().isEmpty() ? spaceName(row) : dropRegion(row);
                again.add(copy.marked(Fault.DUPLICATE));
            }
        }
        rows.addAll(again);
    }

    private void addRefused(int count, Fault fault) {
        List<LedgerRow> plain = rows.stream().filter(r -> r.faults().isEmpty()).toList();
        for (int i = 0; i < count; i++) {
            String phone = names.nextPhone();
            LedgerRow stranger = draw.pick(plain)
                    .ofNoUnit()
                    .with(Column.NAME, "南浔蜃楼示例商行（" + phone.substring(7) + "号店）")
                    .with(Column.CREDIT_CODE, "")
                    .with(Column.LEGAL_REPRESENTATIVE, names.nextBusinessPerson())
                    .with(Column.PHONE, phone);
            rows.add(refusable(stranger, fault).marked(fault));
        }
    }

    private LedgerRow refusable(LedgerRow row, Fault fault) {
        return switch (fault) {
            case NO_NAME -> row.with(Column.NAME, draw.chance(0.5) ? "" : "  ");
            case OUTSIDE_CHINA ->
                row.with(Column.LONGITUDE, draw.between(2.0, 2.9)).with(Column.LATITUDE, 48.85);
            default ->
                row.with(Column.TOWN, draw.pick(STRANGE_TOWNS))
                        .with(Column.ADDRESS, "临河路口")
                        .with(Column.VILLAGE, "");
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
