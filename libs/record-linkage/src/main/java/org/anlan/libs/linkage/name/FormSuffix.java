package org.anlan.libs.linkage.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The endings that tell an organisation form, longest first. A kind of trade in an ending, such as 加工厂, stays. */
final class FormSuffix {

    record Found(String stem, String suffix, LegalForm form, boolean variant) {}

    private static final List<String> KEPT = List.of("饭店", "酒店", "药店", "花店", "书店", "茶店");
    private static final SequencedMap<String, LegalForm> SUFFIXES = suffixes();
    private static final Map<String, LegalForm> BRACKETS = Map.of(
            "有限合伙", LegalForm.PARTNERSHIP,
            "普通合伙", LegalForm.PARTNERSHIP,
            "特殊普通合伙", LegalForm.PARTNERSHIP,
            "个人独资", LegalForm.SOLE_PROPRIETORSHIP,
            "个体工商户", LegalForm.INDIVIDUAL,
            "个体户", LegalForm.INDIVIDUAL,
            "个体", LegalForm.INDIVIDUAL,
            "有限责任", LegalForm.LIMITED);

    private FormSuffix() {}

    static Optional<LegalForm> inBrackets(String text) {
        return Optional.ofNullable(BRACKETS.get(text));
    }

    static Found of(String text) {
        for (var entry : SUFFIXES.entrySet()) {
            String suffix = kept(text) ? "" : entry.getKey();
            if (text.endsWith(entry.getKey()) && text.length() - suffix.length() >= 2) {
                String stem = text.substring(0, text.length() - suffix.length());
                boolean variant =
                        !suffix.isEmpty() && !suffix.equals(entry.getValue().canonical());
                return new Found(stem, suffix, entry.getValue(), variant);
            }
        }
        return new Found(text, "", LegalForm.OTHER, false);
    }

    /** Whether the ending is a word of trade by itself, such as 饭店, and only tells the form. */
    private static boolean kept(String text) {
        return KEPT.stream().anyMatch(text::endsWith);
    }

    /** One spelling for the endings of branches, so that 分店 and 门店, 营业厅 and 营业部 agree. */
    static String unifyBranch(String branch) {
        return branch.replaceFirst("门市部$|营业厅$|营业所$|经营部$", "营业部").replaceFirst("(?:门|分|连锁|加盟|专卖)店$", "店");
    }

    private static SequencedMap<String, LegalForm> suffixes() {
        SequencedMap<String, LegalForm> all = new LinkedHashMap<>();
        put(all, LegalForm.JOINT_STOCK, "股份有限责任公司", "股份有限公司", "股份公司");
        put(all, LegalForm.LIMITED, "有限责任公司", "有限责任公", "有限公司", "有限公");
        put(all, LegalForm.COMPANY, "总公司", "公司");
        put(all, LegalForm.PARTNERSHIP, "合伙企业");
        put(all, LegalForm.SOLE_PROPRIETORSHIP, "个人独资企业");
        put(all, LegalForm.COOPERATIVE, "专业合作社联合社", "农民专业合作社", "专业合作社", "股份经济合作社", "合作社");
        put(all, LegalForm.INDIVIDUAL, "个体工商户");
        put(all, LegalForm.SHOP, "经营部", "门市部", "服务部", "营业部", "商行", "商店", "小店", "超市", "店", "铺");
        put(all, LegalForm.FACTORY, "厂");
        put(all, LegalForm.FARM, "家庭农场", "农场", "场");
        return all;
    }

    private static void put(SequencedMap<String, LegalForm> all, LegalForm form, String... suffixes) {
        for (String suffix : suffixes) {
            all.put(suffix, form);
        }
    }
}
