package org.anlan.access.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anlan.problem.Refusal.Reason;

/** Judges a password by itself, and gives every reason at once. Whether it was used before is asked of the register. */
public final class PasswordPolicy {

    /** bcrypt reads 72 bytes and no more; a longer password would be cut without a word. */
    private static final int MOST_BYTES = 72;

    private static final String FIELD = "password";

    private PasswordPolicy() {}

    public static List<Reason> faults(
            PasswordProfile profile, CommonPasswords common, String username, String password) {
        List<Reason> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < profile.shortest()) {
            faults.add(new Reason(FIELD, "密码 " + length + " 位，不足 " + profile.shortest() + " 位。", "加长，最好是一句容易记的话。"));
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(new Reason(FIELD, "密码太长。", "不超过 72 个字母，或 24 个汉字。"));
        }
        if (classesIn(password) < profile.classes()) {
            faults.add(new Reason(
                    FIELD, "密码只含 " + classesIn(password) + " 类字符。", "含大写字母、小写字母、数字、符号中的 " + profile.classes() + " 类。"));
        }
        if (containsName(username, password)) {
            faults.add(new Reason(FIELD, "密码里含有账号名。", "去掉账号名。"));
        }
        if (common.contains(password)) {
            faults.add(new Reason(FIELD, "这是常见密码，最先被人猜到。", "换一句只有自己想得到的话。"));
        }
        return List.copyOf(faults);
    }

    private static boolean containsName(String username, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(name);
    }

    private static int classesIn(String password) {
        return (int) IntStream.of(1, 2, 3, 4)
                .filter(wanted -> password.codePoints().anyMatch(letter -> classOf(letter) == wanted))
                .count();
    }

    private static int classOf(int letter) {
        if (Character.isUpperCase(letter)) {
            return 1;
        }
        if (Character.isLowerCase(letter)) {
            return 2;
        }
        return Character.isDigit(letter) ? 3 : 4;
    }
}
