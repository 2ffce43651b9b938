package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wordings for orders by hand, kept by officers for all officers. */
@Component
class OrderTemplates {

    /** @param sector kind of supervision for whose units it is meant; null: any */
    record Template(
            long id,
            String title,
            String what,
            int workingDays,
            @Nullable String sector,
            String savedBy) {}

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_WHAT = 500;
    private static final int MOST_WORKING_DAYS = 250;

    private final DSLContext sql;

    OrderTemplates(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the sector and those for any. */
    @Transactional(readOnly = true)
    List<Template> list(@Nullable String sector) {
        return sql.resultQuery("""
                        select id, title, what, working_days, sector, saved_by from workorder.template
                         where ({0} is null or sector is null or sector = {0}) order by title, id""", DSL.val(sector, String.class))
                .fetch(row -> new Template(
                        row.get("id", Long.class),
                        row.get("title", String.class),
                        row.get("what", String.class),
                        row.get("working_days", Integer.class),
                        row.get("sector", String.class),
                        row.get("saved_by", String.class)));
    }

    /** The same title for the same sector again: replaced. */
    @Transactional
    List<Template> save(String title, String what, int workingDays, @Nullable String sector, Instant now) {
        List<Reason> faults = new ArrayList<>();
        String plain = title.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_TITLE) {
            faults.add(new Reason("title", "标题为空，或超过 " + LONGEST_TITLE + " 个字。", "用一句话写明要做什么。"));
        }
        if (what.length() > LONGEST_WHAT) {
            faults.add(new Reason("what", "要求超过 " + LONGEST_WHAT + " 个字。", "写短一些。"));
        }
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            faults.add(new Reason("workingDays", "期限 " + workingDays + " 个工作日不对。", "填 1 到 " + MOST_WORKING_DAYS + "。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "template-incomplete", "模板没有存", faults);
        }
        sql.execute(
                """
                insert into workorder.template (title, what, working_days, sector, saved_by, saved_at) values (?, ?, ?, ?, ?, ?)
                on conflict (title, coalesce(sector, '')) do update
                  set what = excluded.what, working_days = excluded.working_days, saved_by = excluded.saved_by,
                      saved_at = excluded.saved_at""", plain, what.strip(), workingDays, sector, Actors.person().name(), utc(now));
        return list(null);
    }

    @Transactional
    List<Template> remove(long id) {
        if (sql.execute("delete from workorder.template where id = ?", id) == 0) {
            throw Refusal.notFound("这个模板");
        }
        return list(null);
    }
}
