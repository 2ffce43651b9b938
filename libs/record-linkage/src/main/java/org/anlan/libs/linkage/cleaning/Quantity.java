package org.anlan.libs.linkage.cleaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit as written: 约90人 is 90 人, approximate; 1.2万平方米 is 12,000 平方米; 九十 is 90 without a unit.
 * A range is refused, because one number has to be chosen by a person.
 */
public record Quantity(BigDecimal value, String unit, boolean approximate) {

    private static final Pattern FORM = Pattern.compile("(大约|约|近|不足|超过?|逾)?"
            + "(-?\\d[\\d,]*(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?|[零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万萬亿]+)"
            + "(余|多|来)?(百|千|万|亿)?(余|多)?([^\\d左上]{0,8}?)(左右|上下|以上)?");
    private static final Pattern RANGE = Pattern.compile("\\d[\\d,.]*[^\\d]{0,3}[-至到][^\\d]{0,2}\\d.*");
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "百", BigDecimal.valueOf(100),
            "千", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "亿", BigDecimal.valueOf(100_000_000));

    public static CellReading<Quantity> read(String raw) {
        Cleaned<String> text = Text.clean(raw);
        if (Text.saysNothing(text.value())) {
            return new CellReading.Blank<>();
        }
        if (RANGE.matcher(text.value()).matches()) {
            return new CellReading.Unreadable<>(raw, "写的是一个范围。", "请填一个数。");
        }
        Matcher form = FORM.matcher(text.value());
        if (!form.matches()) {
            return new CellReading.Unreadable<>(raw, "看不出是多少。", "请只填数字，单位写在表头。");
        }
        return quantity(text, form);
    }

    private static CellReading<Quantity> quantity(Cleaned<String> text, Matcher form) {
        BigDecimal number = number(form.group(2)).multiply(multiple(form.group(4)));
        boolean approximate =
                form.group(1) != null || form.group(3) != null || form.group(5) != null || form.group(7) != null;
        Quantity quantity = new Quantity(number.stripTrailingZeros(), form.group(6), approximate);
        return new CellReading.Value<>(quantity, changes(text, form, quantity));
    }

    private static List<Change> changes(Cleaned<String> text, Matcher form, Quantity quantity) {
        List<Change> changes = new ArrayList<>(text.changes());
        String plain = quantity.value.toPlainString();
        String written = form.group(2) + (form.group(4) == null ? "" : form.group(4));
        if (!written.equals(plain)) {
            boolean digits = Character.isDigit(written.charAt(written.length() > 1 && written.startsWith("-") ? 1 : 0));
            changes.add(new Change(digits ? Rule.NUMBER_FORM : Rule.CHINESE_NUMERAL, written, plain));
        }
        if (quantity.approximate) {
            changes.add(new Change(Rule.APPROXIMATE, text.value(), plain + quantity.unit));
        }
        if (!quantity.unit.isEmpty()) {
            changes.add(new Change(Rule.UNIT, plain + quantity.unit, plain));
        }
        return changes;
    }

    private static BigDecimal number(String text) {
        if (ChineseNumerals.isNumeral(text.charAt(0))) {
            return BigDecimal.valueOf(ChineseNumerals.parse(text).orElseThrow());
        }
        return new BigDecimal(text.replace(",", ""));
    }

    private static BigDecimal multiple(@Nullable String word) {
        return word == null ? BigDecimal.ONE : MULTIPLES.getOrDefault(word, BigDecimal.ONE);
    }
}
