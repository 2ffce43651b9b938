package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.Decision.Kind;
import org.junit.jupiter.api.Test;

/** The 41 hard groups of real registrations; prints counts only. */
class HardCasesTests {

    private static final Pattern KIND = Pattern.compile("\"kind\": \"(\\w+)\"");
    private static final Pattern RECORD = Pattern.compile("\\{\"name\": [^}]*}");
    private static final Pattern CELL = Pattern.compile("\"(\\w+)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Preparation preparation = new Preparation(RealRows.gazetteer(), "0572");
    private final Linker linker = new Linker(LinkageModel.reference(), Thresholds.standard());

    @Test
    void decidesEachHardGroupAsAnOfficerWould() throws IOException {
        Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
        try (BufferedReader reader = SharedData.open(SharedData.file("enterprises/enterprises_hard_cases.jsonl"))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher kind = KIND.matcher(line);
                assertThat(kind.find()).isTrue();
                Map<Kind, Integer> of = counts.computeIfAbsent(kind.group(1), _ -> new EnumMap<>(Kind.class));
                decisions(line).forEach(decision -> of.merge(decision.kind(), 1, Integer::sum));
            }
        }
        System.out.println("hard cases: " + counts);
        assertThat(counts.get("same_code_different_name")).containsOnlyKeys(Kind.REVIEW);
        assertThat(counts.get("same_name_different_code")).doesNotContainKey(Kind.LINK);
        assertThat(counts.get("same_code_same_name_different_address"))
                .containsOnlyKeys(Kind.LINK, Kind.SAME_OPERATOR_OTHER_SITE);
    }

    private List<Decision> decisions(String line) {
        LinkageIndex index = new LinkageIndex();
        List<Decision> decisions = new ArrayList<>();
        Matcher record = RECORD.matcher(line);
        while (record.find()) {
            Map<String, String> cells = new HashMap<>();
            Matcher cell = CELL.matcher(record.group());
            while (cell.find()) {
                cells.put(cell.group(1), cell.group(2));
            }
            LinkageRecord row = preparation
                    .prepare(RealRows.entry("r" + index.size(), cells), Nanxun.TODAY)
                    .row();
            if (index.size() > 0) {
                decisions.add(linker.decide(row, index));
            }
            index.add(row);
        }
        return decisions;
    }
}
