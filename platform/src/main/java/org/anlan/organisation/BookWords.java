package org.anlan.organisation;

import java.util.Map;
import java.util.stream.Collectors;

/** Chinese words of the workbook for the codes of the register; a code itself is understood, too. */
final class BookWords {

    static final Map<String, String> OFFICE_KINDS = Map.of(
            "GOVERNMENT",
            "政府",
            "COMMITTEE",
            "委员会",
            "DEPARTMENT",
            "部门",
            "COMMAND_CENTRE",
            "指挥中心",
            "TOWN",
            "镇街",
            "VILLAGE",
            "村（社区）");
    static final Map<String, String> LEVELS = Map.of(
            "GRID",
            "网格员",
            "VILLAGE",
            "村（社区）",
            "TOWN",
            "镇（街道）",
            "DEPARTMENT",
            "部门",
            "DEPUTY_HEAD",
            "分管领导",
            "DUTY",
            "值班");
    static final Map<String, String> DUTIES = Map.of("LEADER", "值班领导", "SHIFT_HEAD", "值班长", "OFFICER", "值班员");

    private BookWords() {}

    static String word(Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }

    static String code(Map<String, String> words, String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(Collectors.joining(), found -> found.isEmpty() ? word : found));
    }
}
