package org.anlan.libs.linkage.cleaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cleaning every cell gets first. Letters, digits and technical signs become half width; brackets become （）, dashes
 * a hyphen, dots between names ·; a comma becomes ，unless it stands between digits; blanks stay only between two
 * half-width letters or digits. Cleaning a clean text changes nothing.
 */
public final class Text {

    private static final Set<String> NOTHING =
            Set.of("", "/", "\\", "-", "--", "无", "暂无", "不详", "未知", "空", "N/A", "NA", "NULL", "NONE", "#N/A", "（空）");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\uFE0F&&[^\\t\\n\\r]]");
    private static final Pattern VARIANT = Pattern.compile("[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern NEEDLESS_BLANK = Pattern.compile("(?<![0-9A-Za-z]) | (?![0-9A-Za-z])");
    private static final Pattern NEEDLESS_END = Pattern.compile("^[，。、；：·]+|[，。、；：·]+$");
    private static final Pattern COMMA = Pattern.compile("(?<![0-9]),|,(?![0-9])");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final String FULL_WIDTH_SIGNS = "＋－．／＃＆＠％＿＊＝＇＜＞～｜＼";

    private Text() {}

    public static Cleaned<String> clean(String raw) {
        Cleaned<String> text = Cleaned.untouched(raw);
        text = Cleaned.step(text, Rule.INVISIBLE, t -> INVISIBLE.matcher(t).replaceAll(""));
        text = Cleaned.step(text, Rule.VARIANT, Text::plainVariants);
        text = Cleaned.step(text, Rule.WIDTH, Text::halfWidth);
        text = Cleaned.step(text, Rule.PUNCTUATION, Text::punctuation);
        text = Cleaned.step(text, Rule.SPACE, Text::blanks);
        return Cleaned.step(
                text,
                Rule.PUNCTUATION,
                t -> NEEDLESS_END.matcher(HYPHENS.matcher(t).replaceAll("-")).replaceAll(""));
    }

    /** Whether a cleaned cell only says that there is nothing, like 无 or N/A. */
    public static boolean saysNothing(String cleaned) {
        return NOTHING.contains(cleaned.toUpperCase(Locale.ROOT));
    }

    private static String plainVariants(String text) {
        return VARIANT.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
    }

    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(isFullWidth(c) ? (char) (c - 0xFEE0) : (char) c));
        return out.toString();
    }

    private static boolean isFullWidth(int c) {
        return (c >= '０' && c <= '９')
                || (c >= 'Ａ' && c <= 'Ｚ')
                || (c >= 'ａ' && c <= 'ｚ')
                || FULL_WIDTH_SIGNS.indexOf(c) >= 0;
    }

    private static String punctuation(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(punctuation(text.charAt(i)));
        }
        return COMMA.matcher(out).replaceAll("，");
    }

    private static String punctuation(char c) {
        return switch (c) {
            case '(', '[', '【', '〔', '﹙', '{', '「', '『', '〈', '《', '［', '｛' -> "（";
            case ')', ']', '】', '〕', '﹚', '}', '」', '』', '〉', '》', '］', '｝' -> "）";
            case '—', '–', '‐', '‑', '‒', '―', '−', '﹣', '─', '~', '～', '〜' -> "-";
            case '•', '・', '‧', '∙', '●', '･', '⋅', '․' -> "·";
            case ';' -> "；";
            case '﹑', '､' -> "、";
            case '‘', '’', '`', '´' -> "'";
            case '“', '”', '"', '＂', '〝', '〞', '„' -> "";
            default -> String.valueOf(c);
        };
    }

    private static String blanks(String text) {
        String single = BLANKS.matcher(text).replaceAll(" ");
        return NEEDLESS_BLANK.matcher(single).replaceAll("");
    }
}
