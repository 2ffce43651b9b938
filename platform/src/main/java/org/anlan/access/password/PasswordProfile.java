package org.anlan.access.password;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After whose rules passwords are judged.
 *
 * @see PasswordPolicy
 */
public enum PasswordProfile {
    /** OWASP ASVS 5.0, 6.2: long, not common, no rules of composition, no expiry. */
    ASVS(12, 1, 0, null),
    /** 等保 2.0 (GB/T 22239-2019, 8.1.4.1) as assessors read it: composed, renewed each 90 days, not one of the last five. */
    DENGBAO(10, 3, 5, Duration.ofDays(90));

    private final int shortest;
    private final int classes;
    private final int history;
    private final @Nullable Duration lifetime;

    PasswordProfile(int shortest, int classes, int history, @Nullable Duration lifetime) {
        this.shortest = shortest;
        this.classes = classes;
        this.history = history;
        this.lifetime = lifetime;
    }

    public int shortest() {
        return shortest;
    }

    /** How many of capital letters, small letters, digits and signs must occur. */
    public int classes() {
        return classes;
    }

    /** How many earlier passwords, the present one among them, may not come again. */
    public int history() {
        return history;
    }

    /** null: a password does not age. */
    public @Nullable Duration lifetime() {
        return lifetime;
    }

    /** The rules as a person reads them before choosing. */
    public List<String> rules() {
        return switch (this) {
            case ASVS -> List.of("至少 " + shortest + " 位，可以是一句容易记的话；不要求大小写和符号", "不能是常见密码，不能含账号名");
            case DENGBAO ->
                List.of(
                        "至少 " + shortest + " 位，含大写字母、小写字母、数字、符号中的 " + classes + " 类",
                        "不能是常见密码，不能含账号名",
                        "90 天换一次，不能与最近 " + history + " 次相同");
        };
    }
}
