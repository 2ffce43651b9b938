package org.anlan.libs.linkage.cleaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of the mainland: {@code number} is 13812345678, 0572-3912345 or 4008001234; {@code extension} may
 * be empty.
 */
public record Phone(Kind kind, String number, String extension) {

    public enum Kind {
        MOBILE,
        LANDLINE,
        SERVICE
    }

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?0?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(?:\\+?86|0086)?(010|02\\d|0[3-9]\\d{2})([2-8]\\d{6,7})");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern EXTENSION = Pattern.compile("^(.*?\\d)(?:转|-转|ext\\.?|EXT\\.?|分机)(\\d{1,6})$");
    private static final Pattern DASH_EXTENSION = Pattern.compile("^(0\\d{2,3}-?[2-8]\\d{6,7})-(\\d{1,6})$");
    private static final Pattern SCIENTIFIC = Pattern.compile("1(?:\\.\\d+)?[eE]\\+?10|\\d{7,12}\\.0");
    private static final Pattern BETWEEN = Pattern.compile("[/、，,；|或]");
    private static final Pattern SIGNS = Pattern.compile("[-（）. 　]");

    /** The number with its extension, as people write it. */
    public String text() {
        return extension.isEmpty() ? number : number + "转" + extension;
    }

    /** Reads one or several numbers of a cell; a landline without an area code gets {@code areaCode}, such as 0572. */
    public static CellReading<List<Phone>> read(String raw, String areaCode) {
        Cleaned<String> text = Text.clean(raw);
        if (Text.saysNothing(text.value())) {
            return new CellReading.Blank<>();
        }
        List<Phone> phones = new ArrayList<>();
        List<Change> changes = new ArrayList<>(text.changes());
        for (String part : BETWEEN.split(text.value(), -1)) {
            if (part.isBlank()) {
                continue;
            }
            Phone phone = one(part, areaCode);
            if (phone == null) {
                return unreadable(raw, part);
            }
            note(changes, part, phone);
            phones.add(phone);
        }
        return phones.isEmpty() ? unreadable(raw, raw) : new CellReading.Value<>(List.copyOf(phones), changes);
    }

    private static CellReading<List<Phone>> unreadable(String raw, String part) {
        return new CellReading.Unreadable<>(
                raw, "“" + part + "”不是大陆的手机或固定电话号码。", "手机写 11 位数字，固定电话写区号-号码，如 0572-3912345。");
    }

    private static void note(List<Change> changes, String part, Phone phone) {
        if (part.equals(phone.text())) {
            return;
        }
        boolean areaAdded = LOCAL.matcher(SIGNS.matcher(part).replaceAll("")).matches();
        changes.add(new Change(areaAdded ? Rule.AREA_CODE : Rule.PHONE_FORM, part, phone.text()));
    }

    private static @Nullable Phone one(String part, String areaCode) {
        String text = SCIENTIFIC.matcher(part).matches()
                ? new BigDecimal(part).toBigInteger().toString()
                : part;
        Matcher marked = EXTENSION.matcher(text);
        Matcher dashed = DASH_EXTENSION.matcher(text);
        if (marked.matches()) {
            return bare(marked.group(1), marked.group(2), areaCode);
        }
        return dashed.matches() ? bare(dashed.group(1), dashed.group(2), areaCode) : bare(text, "", areaCode);
    }

    private static @Nullable Phone bare(String text, String extension, String areaCode) {
        String digits = SIGNS.matcher(text).replaceAll("");
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return new Phone(Kind.MOBILE, mobile.group(1), extension);
        }
        Matcher landline = LANDLINE.matcher(digits);
        if (landline.matches()) {
            return new Phone(Kind.LANDLINE, landline.group(1) + "-" + landline.group(2), extension);
        }
        if (SERVICE.matcher(digits).matches()) {
            return new Phone(Kind.SERVICE, digits, extension);
        }
        return LOCAL.matcher(digits).matches() ? new Phone(Kind.LANDLINE, areaCode + "-" + digits, extension) : null;
    }
}
