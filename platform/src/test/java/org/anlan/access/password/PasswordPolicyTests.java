package org.anlan.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.problem.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final CommonPasswords COMMON = CommonPasswords.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "正月的河滨村下着小雨夹雪",
                "correct horse battery",
                "zhe shi yi ju hua",
                "xkqvbtrwlpzm",
                "9f2c-1b77-e0aa-4d13"
            })
    void takesAnyLongSentenceUnderAsvs(String password) {
        assertThat(faults(PasswordProfile.ASVS, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "Password2026!!",
                "1q2w3e4r5t6y",
                "123456789012",
                "987654321098",
                "abcdefghijklm",
                "aaaaaaaaaaaaaa",
                "abcabcabcabc",
                "passwordpassword",
                "adminadminadmin",
                "woaini1314!!!!!",
                "Anlan@2026"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(texts(PasswordProfile.ASVS, password)).contains("这是常见密码，最先被人猜到。");
    }

    @Test
    void asksForTwelveLettersUnderAsvsAndForNoSigns() {
        assertThat(texts(PasswordProfile.ASVS, "xkqvbtrwlpz")).containsExactly("密码 11 位，不足 12 位。");
        assertThat(faults(PasswordProfile.ASVS, "xkqvbtrwlpzq")).isEmpty();
    }

    @Test
    void asksForThreeOfFourClassesUnderDengbao() {
        assertThat(texts(PasswordProfile.DENGBAO, "xkqvbtrwlp")).containsExactly("密码只含 1 类字符。");
        assertThat(texts(PasswordProfile.DENGBAO, "xkqv8trwlp")).containsExactly("密码只含 2 类字符。");
        assertThat(faults(PasswordProfile.DENGBAO, "xkqv8Trwlp")).isEmpty();
        assertThat(faults(PasswordProfile.DENGBAO, "xkqv8trw-p")).isEmpty();
    }

    @Test
    void countsLettersAndNotTheirBytes() {
        assertThat(texts(PasswordProfile.ASVS, "临水镇下雨了𠮷")).containsExactly("密码 7 位，不足 12 位。");
    }

    @Test
    void refusesWhatBcryptWouldCutShort() {
        assertThat(texts(PasswordProfile.ASVS, "河滨村果园村山脚村临水镇靠山镇试验区顾小寒蒋小暑费")).containsExactly("密码太长。");
    }

    @Test
    void givesEveryFaultAtOnce() {
        assertThat(texts(PasswordProfile.DENGBAO, "zhiban1")).hasSize(3);
    }

    private static List<Reason> faults(PasswordProfile profile, String password) {
        return PasswordPolicy.faults(profile, COMMON, "zhiban", password);
    }

    private static List<String> texts(PasswordProfile profile, String password) {
        return faults(profile, password).stream().map(Reason::text).toList();
    }
}
