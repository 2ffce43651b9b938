package org.anlan.libs.linkage.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.anlan.libs.linkage.SharedData;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {

    private static final CreditCode VALID = CreditCode.of('9', '1', "330503", "59120046");

    private static CreditCode random(Random random) {
        StringBuilder body = new StringBuilder(random.nextBoolean() ? "MA" : "");
        while (body.length() < 8) {
            body.append(random.nextInt(10));
        }
        return CreditCode.of('9', (char) ('1' + random.nextInt(3)), "330503", body.toString());
    }

    private static CreditCodeReading.Faulty faulty(String text) {
        return (CreditCodeReading.Faulty) CreditCode.read(text);
    }

    @Test
    void computesBothCheckDigits() {
        assertThat(VALID.value()).isEqualTo("91330503591200468M");
        assertThat(VALID.division()).isEqualTo("330503");
        assertThat(VALID.organisation()).isEqualTo("591200468");
    }

    @Test
    void refusesToBuildFromLettersOutsideTheAlphabet() {
        assertThatThrownBy(() -> CreditCode.of('9', '1', "33050", "59120046"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditCode.of('9', '1', "330503", "5912004O"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CreditCode("91330503591200468N")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mendsWidthCaseAndSeparatorsAndSaysSo() {
        assertThat(CreditCode.read(" ９1330503-591200468m "))
                .isInstanceOfSatisfying(CreditCodeReading.Valid.class, valid -> {
                    assertThat(valid.code()).isEqualTo(VALID);
                    assertThat(valid.changes())
                            .extracting(Change::rule)
                            .containsExactly(Rule.WIDTH, Rule.SPACE, Rule.LETTER_CASE, Rule.SEPARATOR);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "330503000012345, OLD_REGISTRATION_NUMBER",
        "9133050359120046, LENGTH",
        "9.1330503E+17, SCIENTIFIC",
        "9133050359120046OQ, CHARACTER",
        "91A30503591200463Q, DIVISION",
        "91330503591201468M, ORGANISATION_CHECK",
        "91330503591200468N, WHOLE_CHECK",
    })
    void namesTheKindOfEachFault(String text, CodeFault.Kind kind) {
        assertThat(faulty(text).faults()).extracting(CodeFault::kind).contains(kind);
        assertThat(faulty(text).faults()).allSatisfy(f -> assertThat(f.remedy()).endsWith("。"));
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faulty("9133O5O3591200468M").faults())
                .extracting(CodeFault::kind, CodeFault::position)
                .containsExactly(
                        tuple(CodeFault.Kind.CHARACTER, 5),
                        tuple(CodeFault.Kind.CHARACTER, 7),
                        tuple(CodeFault.Kind.DIVISION, 3));
    }

    @Test
    void aBlankCellIsNoFault() {
        assertThat(CreditCode.read("无")).isInstanceOf(CreditCodeReading.Blank.class);
    }

    @Test
    void suggestsTheOnlyCodeBehindALookAlike() {
        assertThat(faulty("9133O503591200468M").suggestion()).contains(VALID);
    }

    @Test
    void detectsEverySingleSlipAndOffersTheOriginal() {
        for (long seed = 0; seed < 30; seed++) {
            CreditCode original = random(new Random(seed));
            for (int position = 0; position < 18; position++) {
                for (char c : CreditCode.ALPHABET.toCharArray()) {
                    String slipped = replaced(original.value(), position, c);
                    if (slipped.equals(original.value())) {
                        continue;
                    }
                    assertThat(CreditCode.valid(slipped))
                            .as("seed %d: %s", seed, slipped)
                            .isFalse();
                    assertThat(CodeMending.candidates(slipped))
                            .as("seed %d", seed)
                            .contains(original);
                }
            }
        }
    }

    @Test
    void offersTheOriginalBehindExchangedMissingAndDoubledCharacters() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String code = random(random).value();
            int at = random.nextInt(17);
            String exchanged = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            String missing = code.substring(0, at) + code.substring(at + 1);
            String doubled = code.substring(0, at) + code.charAt(at) + code.substring(at);
            for (String slipped : List.of(exchanged, missing, doubled)) {
                if (!slipped.equals(code)) {
                    assertThat(CodeMending.candidates(slipped))
                            .as("seed %d", seed)
                            .contains(new CreditCode(code));
                }
            }
        }
    }

    @Test
    void everySuggestionIsTheOnlyCandidate() {
        int suggested = 0;
        int right = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            CreditCode original = random(random);
            String slipped =
                    replaced(original.value(), random.nextInt(18), CreditCode.ALPHABET.charAt(random.nextInt(31)));
            if (CreditCode.read(slipped) instanceof CreditCodeReading.Faulty faulty
                    && faulty.suggestion().isPresent()) {
                suggested++;
                right += faulty.suggestion().get().equals(original) ? 1 : 0;
                assertThat(faulty.total()).as("seed %d", seed).isEqualTo(1);
            }
        }
        System.out.println("credit code: of 2000 single slips one candidate in " + suggested + ", right " + right);
        assertThat(right).isEqualTo(suggested).isGreaterThan(100);
    }

    private static String replaced(String text, int position, char c) {
        return text.substring(0, position) + c + text.substring(position + 1);
    }

    @Test
    void findsEveryLabelledFaultAmongRealRows() {
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        List<Map<String, String>> rows = SharedData.csv("enterprises/enterprises_bad_rows.csv.gz");
        for (Map<String, String> row : rows) {
            switch (CreditCode.read(String.valueOf(row.get("uscc")))) {
                case CreditCodeReading.Faulty faulty ->
                    kinds.merge(row.get("fault") + " -> " + kindsOf(faulty), 1, Integer::sum);
                case CreditCodeReading.Valid valid -> {
                    kinds.merge(
                            row.get("fault") + " -> mended " + valid.changes().size(), 1, Integer::sum);
                    if (valid.changes().isEmpty()) {
                        missed.add("one");
                    }
                }
                case CreditCodeReading.Blank _ -> {
                    kinds.merge(row.get("fault") + " -> blank", 1, Integer::sum);
                    if (!"len1".equals(row.get("fault"))) {
                        missed.add("blank");
                    }
                }
            }
        }
        System.out.println("labelled faults " + rows.size() + ", missed " + missed.size() + ": " + kinds);
        assertThat(missed).isEmpty();
    }

    private static List<CodeFault.Kind> kindsOf(CreditCodeReading.Faulty faulty) {
        return faulty.faults().stream().map(CodeFault::kind).distinct().toList();
    }

    @Test
    void acceptsRealCodes() {
        int valid = 0;
        Map<List<CodeFault.Kind>, Integer> faults = new HashMap<>();
        List<Map<String, String>> rows = SharedData.csv("enterprises/enterprises_sample.csv.gz");
        for (Map<String, String> row : rows) {
            switch (CreditCode.read(String.valueOf(row.get("uscc")))) {
                case CreditCodeReading.Valid _ -> valid++;
                case CreditCodeReading.Faulty faulty -> faults.merge(kindsOf(faulty), 1, Integer::sum);
                case CreditCodeReading.Blank _ -> faults.merge(List.of(), 1, Integer::sum);
            }
        }
        System.out.println("real codes " + rows.size() + ", valid " + valid + ", faulty " + faults);
        assertThat(valid).isGreaterThan(262_000);
    }
}
