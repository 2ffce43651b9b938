package org.anlan.libs.linkage.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Rule;
import org.anlan.libs.linkage.cleaning.Text;
import org.anlan.libs.linkage.code.CodeFault.Kind;

/** Reads a cell that should hold a credit code and says everything that is wrong with it at once. */
final class CreditCodeReader {

    private static final Pattern SEPARATORS = Pattern.compile("[-. _'·:：]");
    private static final Pattern OLD = Pattern.compile("\\d{15}|\\d{13}|\\d{6}NA\\d{6}[0-9X]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{2}");
    private static final String COPY_AGAIN = "请对照营业执照重填。";

    private CreditCodeReader() {}

    static CreditCodeReading read(String raw) {
        Cleaned<String> text = Text.clean(raw);
        if (Text.saysNothing(text.value())) {
            return new CreditCodeReading.Blank();
        }
        text = Cleaned.step(text, Rule.LETTER_CASE, t -> t.toUpperCase(Locale.ROOT));
        if (SCIENTIFIC.matcher(text.value()).matches()) {
            return faulty(text, List.of(scientific()));
        }
        text = Cleaned.step(text, Rule.SEPARATOR, t -> SEPARATORS.matcher(t).replaceAll(""));
        return CreditCode.valid(text.value())
                ? new CreditCodeReading.Valid(new CreditCode(text.value()), text.changes())
                : faulty(text, faults(text.value()));
    }

    private static CreditCodeReading faulty(Cleaned<String> text, List<CodeFault> faults) {
        List<CreditCode> all = CodeMending.candidates(text.value());
        List<CreditCode> shown = all.subList(0, Math.min(CodeMending.SHOWN, all.size()));
        return new CreditCodeReading.Faulty(text.value(), faults, shown, all.size(), text.changes());
    }

    private static List<CodeFault> faults(String text) {
        List<CodeFault> faults = new ArrayList<>();
        if (OLD.matcher(text).matches()) {
            faults.add(new CodeFault(
                    Kind.OLD_REGISTRATION_NUMBER, 0, text.length() + " 位，像是旧的工商注册号。", "请换成 18 位统一社会信用代码。"));
        } else if (text.length() != 18) {
            faults.add(new CodeFault(Kind.LENGTH, 0, "有 " + text.length() + " 位，应为 18 位。", COPY_AGAIN));
        }
        characters(text, faults);
        if (text.length() == 18) {
            division(text, faults);
            checks(text, faults);
        }
        return faults;
    }

    private static void characters(String text, List<CodeFault> faults) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CreditCode.ALPHABET.indexOf(c) < 0) {
                String remedy = "代码中没有 I、O、S、V、Z，常与 1、0、5、U、2 混淆；" + COPY_AGAIN;
                faults.add(new CodeFault(Kind.CHARACTER, i + 1, "第 " + (i + 1) + " 位“" + c + "”不是代码可用的字符。", remedy));
            }
        }
    }

    private static void division(String text, List<CodeFault> faults) {
        if (!CreditCode.digits(text, 2, 8)) {
            faults.add(new CodeFault(Kind.DIVISION, 3, "第 3 至 8 位应是六位数字的区划码。", COPY_AGAIN));
        }
    }

    private static void checks(String text, List<CodeFault> faults) {
        String body = text.substring(8, 16);
        if (CreditCode.inAlphabet(text.substring(8, 17)) && CreditCode.organisationCheck(body) != text.charAt(16)) {
            faults.add(new CodeFault(Kind.ORGANISATION_CHECK, 17, "第 9 至 17 位的组织机构代码校验不符。", COPY_AGAIN));
        }
        if (CreditCode.inAlphabet(text) && CreditCode.check(text) != text.charAt(17)) {
            faults.add(new CodeFault(Kind.WHOLE_CHECK, 18, "末位校验码不符，至少有一位写错。", COPY_AGAIN));
        }
    }

    private static CodeFault scientific() {
        return new CodeFault(Kind.SCIENTIFIC, 0, "被表格软件改成了科学记数，末尾数字已丢失。", "请把该列设为文本格式后重填。");
    }
}
