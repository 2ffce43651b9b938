package org.anlan.libs.linkage.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.address.Division;
import org.anlan.libs.linkage.address.Gazetteer;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Rule;
import org.anlan.libs.linkage.cleaning.Text;

/**
 * Takes company names apart with the divisions of a gazetteer. Order: brackets (a region, a form, or a note that is set
 * aside), the branch behind the parent's form, the form, the regions in front, then brand and trade.
 */
public final class CompanyNames {

    private static final Pattern BRACKET = Pattern.compile("（([^（）]*)(?:）|$)");
    private static final Pattern BRANCH =
            Pattern.compile("^(.{2,}?(?:有限责任公司|有限公司|集团公司|总公司|公司|供销合作社|供销社|合作联社))([^司].*)$");
    private static final List<String> VAGUE_REGIONS = List.of("中国", "中华人民共和国");

    private final Gazetteer gazetteer;

    public CompanyNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    public Cleaned<CompanyName> analyse(String raw) {
        Cleaned<String> text = Text.clean(raw);
        Analysis analysis = new Analysis(text.value());
        return new Cleaned<>(analysis.name(), text.changes()).and(analysis.changes);
    }

    private final class Analysis {
        private final String full;
        private final List<Change> changes = new ArrayList<>();
        private final Set<String> regions = new LinkedHashSet<>();
        private LegalForm form = LegalForm.OTHER;

        Analysis(String full) {
            this.full = full;
        }

        CompanyName name() {
            String rest = brackets(full.toUpperCase(Locale.ROOT));
            Matcher parts = BRANCH.matcher(rest);
            String branch = "";
            if (parts.matches()) {
                rest = parts.group(1);
                branch = FormSuffix.unifyBranch(parts.group(2));
            }
            rest = form(rest);
            rest = regionsInFront(rest);
            Trades.Split split = Trades.split(rest);
            return new CompanyName(full, regions, split.brand(), split.trade(), form, branch);
        }

        private String brackets(String text) {
            return BRACKET.matcher(text).replaceAll(m -> {
                Optional<LegalForm> said = FormSuffix.inBrackets(m.group(1));
                if (said.isPresent()) {
                    form = said.get();
                } else {
                    boolean region = withoutRegions(m.group(1), 0).isEmpty();
                    changes.add(new Change(region ? Rule.REGION_PREFIX : Rule.NOTE, m.group(), ""));
                }
                return "";
            });
        }

        private String form(String text) {
            FormSuffix.Found found = FormSuffix.of(text);
            if (form == LegalForm.OTHER || form == LegalForm.INDIVIDUAL) {
                form = found.form() == LegalForm.OTHER ? form : found.form();
            }
            if (found.variant()) {
                changes.add(
                        new Change(Rule.LEGAL_FORM, found.suffix(), found.form().canonical()));
            }
            return found.stem();
        }

        private String regionsInFront(String text) {
            String rest = withoutRegions(text, 2);
            if (rest.length() < text.length()) {
                changes.add(new Change(Rule.REGION_PREFIX, text, rest));
            }
            return rest;
        }

        /** Sets regions in front aside as long as at least so many characters are left behind them. */
        private String withoutRegions(String text, int leaving) {
            String rest = text;
            while (true) {
                Optional<Gazetteer.Match> match = gazetteer.regionAt(rest, 0);
                int length = match.map(Gazetteer.Match::length).orElse(vague(rest));
                if (length == 0 || rest.length() - length < leaving) {
                    return rest;
                }
                match.ifPresent(this::region);
                rest = rest.substring(length);
            }
        }

        private void region(Gazetteer.Match match) {
            List<Division> found = match.divisions();
            found.stream()
                    .filter(d -> found.size() == 1 || d.code().startsWith(gazetteer.home()))
                    .findFirst()
                    .ifPresent(d -> regions.add(d.code()));
        }

        private static int vague(String text) {
            return VAGUE_REGIONS.stream()
                    .filter(text::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }
}
