package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Filters of the list that an account keeps under a name of its own. */
@Component
class SavedViews {

    record View(long id, String name, Map<String, String> filters) {}

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_FILTERS = 2_000;
    private static final TypeReference<TreeMap<String, String>> FILTERS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    SavedViews(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    List<View> list() {
        return sql.resultQuery(
                        "select id, name, filters from workorder.saved_view where account_id = ? order by name",
                        Actors.person().accountId())
                .fetch(row -> new View(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        json.readValue(row.get("filters", String.class), FILTERS)));
    }

    /** The same name again: replaced. */
    @Transactional
    List<View> save(String name, Map<String, String> filters, Instant now) {
        String kept = json.writeValueAsString(new TreeMap<>(filters));
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refusal.badInput(
                    "view-name", "视图没有存", new Reason("name", "名称为空，或超过 " + LONGEST_NAME + " 个字。", "起一个短的名字。"));
        }
        if (kept.length() > LONGEST_FILTERS) {
            throw Refusal.badInput("view-too-large", "视图没有存", new Reason("filters", "条件太长。", "减少条件。"));
        }
        boolean another = list().stream().noneMatch(view -> view.name().equals(plain));
        if (another && list().size() >= MOST) {
            throw Refusal.conflict("views-too-many", "视图没有存", Reason.of("已经存了 " + MOST + " 个视图。", "先删掉不用的。"));
        }
        sql.execute("""
                insert into workorder.saved_view (account_id, name, filters, saved_at) values (?, ?, ?, ?)
                on conflict (account_id, name) do update set filters = excluded.filters, saved_at = excluded.saved_at""", Actors.person().accountId(), plain, kept, utc(now));
        return list();
    }

    @Transactional
    List<View> remove(long id) {
        int removed = sql.execute(
                "delete from workorder.saved_view where id = ? and account_id = ?",
                id,
                Actors.person().accountId());
        if (removed == 0) {
            throw Refusal.notFound("这个视图");
        }
        return list();
    }
}
