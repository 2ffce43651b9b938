package org.anlan.registry.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.libs.linkage.cleaning.Text;

/** The words by which departments head the columns we know. Notes in brackets, blanks and marks do not count. */
public final class ColumnWords {

    private static final Pattern NOT_WORDS = Pattern.compile("（[^）]*）|[\\s*＊:：、/_-]");

    private final Map<String, LedgerField> fields = new HashMap<>();

    public ColumnWords(Map<String, LedgerField> words) {
        words.forEach((word, field) -> fields.put(plain(word), field));
    }

    Optional<LedgerField> find(String heading) {
        return Optional.ofNullable(fields.get(plain(heading)));
    }

    private static String plain(String heading) {
        return NOT_WORDS.matcher(Text.clean(heading).value()).replaceAll("");
    }
}
