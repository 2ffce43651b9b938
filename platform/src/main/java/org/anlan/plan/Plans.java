package org.anlan.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The register of digital plans. */
@Component
public class Plans {

    private static final String OTHER = "综合";

    private final DSLContext sql;
    private final JsonMapper json;

    Plans(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<PlanView> find(long planId) {
        return Optional.ofNullable(
                sql.resultQuery("select id, title, kind, version, trigger_text from plan.plan where id = ?", planId)
                        .fetchOne(this::view));
    }

    /** The latest version of each plan. */
    @Transactional(readOnly = true)
    public List<PlanView> list() {
        return sql.fetch("""
                        select id, title, kind, version, trigger_text from (
                          select distinct on (code) * from plan.plan order by code, id desc) latest
                        order by title""").map(this::view);
    }

    /**
     * The same content again gives the plan that is there already.
     *
     * @throws Refusal when it is faulty, or another text carries the same version
     */
    long keep(PlanDocument plan, Instant now) {
        plan.check();
        String digest = digest(plan);
        Long known = sql.resultQuery(
                        "select id from plan.plan where code = ? and digest = ? order by id desc limit 1",
                        plan.id(),
                        digest)
                .fetchOneInto(Long.class);
        return known == null ? insert(plan, digest, now) : known;
    }

    private long insert(PlanDocument plan, String digest, Instant now) {
        String version = given(plan.version()) ? plan.version() : nextVersion(plan);
        Long id = sql.resultQuery(
                        """
                        insert into plan.plan (code, version, title, kind, trigger_text, digest, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (code, version) do nothing returning id""",
                        plan.id(),
                        version,
                        plan.name(),
                        given(plan.kind()) ? plan.kind() : OTHER,
                        plan.trigger(),
                        digest,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .fetchOneInto(Long.class);
        if (id == null) {
            throw Refusal.conflict(
                    "plan-version-taken",
                    "这个版本已经导入过，内容不同",
                    new Reason("version", "“" + plan.name() + "”已有第 " + version + " 版。", "换一个版本号再导入，旧版保留。"));
        }
        insertLevels(id, plan.levels());
        insertCards(id, plan.cards());
        return id;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private String nextVersion(PlanDocument plan) {
        return String.valueOf(1
                + sql.resultQuery("select count(*) from plan.plan where code = ?", plan.id())
                        .fetchSingleInto(Integer.class));
    }

    private void insertLevels(long planId, List<PlanDocument.ResponseLevel> levels) {
        for (int place = 0; place < levels.size(); place++) {
            PlanDocument.ResponseLevel level = levels.get(place);
            sql.execute(
                    "insert into plan.level (plan_id, place, level, condition, commander) values (?, ?, ?, ?, ?)",
                    planId,
                    place,
                    level.level(),
                    level.condition(),
                    level.commander());
        }
    }

    private void insertCards(long planId, List<PlanDocument.TaskCard> cards) {
        for (PlanDocument.TaskCard card : cards) {
            sql.execute(
                    """
                    insert into plan.card (plan_id, place, title, text, to_post, to_org, deadline_minutes, level)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    planId,
                    card.order(),
                    card.title(),
                    card.directive(),
                    card.toPost(),
                    card.toOrgUnitId(),
                    card.deadlineMinutes(),
                    card.level());
        }
    }

    private PlanView view(Record row) {
        long id = row.get("id", Long.class);
        return new PlanView(
                id,
                row.get("title", String.class),
                row.get("kind", String.class),
                row.get("version", String.class),
                row.get("trigger_text", String.class),
                levels(id),
                cards(id));
    }

    private List<PlanView.Level> levels(long planId) {
        return sql.resultQuery(
                        "select level, condition, commander from plan.level where plan_id = ? order by place", planId)
                .fetch(row -> new PlanView.Level(
                        row.get("level", String.class),
                        row.get("condition", String.class),
                        row.get("commander", String.class)));
    }

    private List<PlanView.Card> cards(long planId) {
        return sql.resultQuery("""
                        select id, place, title, text, to_post, to_org, deadline_minutes, level
                          from plan.card where plan_id = ? order by place""", planId)
                .fetch(row -> new PlanView.Card(
                        row.get("id", Long.class),
                        row.get("place", Integer.class),
                        row.get("title", String.class),
                        row.get("text", String.class),
                        row.get("to_post", String.class),
                        row.get("to_org", String.class),
                        row.get("deadline_minutes", Integer.class),
                        row.get("level", String.class)));
    }

    private String digest(PlanDocument plan) {
        try {
            byte[] content = json.writeValueAsString(plan).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
