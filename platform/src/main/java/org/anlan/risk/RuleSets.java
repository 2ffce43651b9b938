package org.anlan.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the rules. The one that the platform brings along is stored at start where it is not known yet. */
@Component
class RuleSets implements SmartInitializingSingleton {

    private static final String BROUGHT_ALONG = "org/anlan/risk/rules-2026-11.json";

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    RuleSets(DSLContext sql, TransactionTemplate transactions, JsonMapper json) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String text = broughtAlong();
        RuleSet rules = read(text);
        JsonNode head = json.readTree(text);
        SystemWork.run(
                "rules of the safety code",
                () -> transactions.executeWithoutResult(status -> sql.execute(
                        """
                        insert into risk.rule_set (version, effective_from, rules, source) values (?, ?, ?::jsonb, ?)
                        on conflict (version) do nothing""",
                        rules.version(),
                        OffsetDateTime.parse(head.required("effectiveFrom").asString()),
                        text,
                        head.required("source").asString())));
    }

    static String broughtAlong() {
        try (InputStream resource = new ClassPathResource(BROUGHT_ALONG).getInputStream()) {
            return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules in force at that instant. */
    RuleSet at(Instant now) {
        return read(sql.resultQuery(
                        "select rules::text from risk.rule_set where effective_from <= ? order by effective_from desc limit 1",
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .fetchSingleInto(String.class));
    }

    RuleSet get(String version) {
        return read(sql.resultQuery("select rules::text from risk.rule_set where version = ?", version)
                .fetchSingleInto(String.class));
    }

    private RuleSet read(String text) {
        return json.readerFor(RuleSet.class)
                .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
    }
}
