package org.anlan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offices, posts and people by hand. */
@Component
class OfficeEditing {

    static final List<String> KINDS =
            List.of("GOVERNMENT", "COMMITTEE", "DEPARTMENT", "COMMAND_CENTRE", "TOWN", "VILLAGE");
    static final List<String> LEVELS = List.of("GRID", "VILLAGE", "TOWN", "DEPARTMENT", "DEPUTY_HEAD", "DUTY");

    /** @param sectors kinds of supervision that a committee answers for; empty: all */
    record OfficeFields(
            String name,
            String kind,
            @Nullable Long parentId,
            @Nullable String divisionCode,
            List<String> sectors,
            @Nullable Integer quota,
            @Nullable Integer version) {}

    record PostFields(
            long orgUnitId,
            String title,
            String level,
            @Nullable Long deputyPostId) {}

    record PersonFields(String name, String phone) {}

    private final DSLContext sql;
    private final Editors editors;
    private final Holes holes;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    OfficeEditing(DSLContext sql, Editors editors, Holes holes, Jurisdictions jurisdictions, Clock clock) {
        this.sql = sql;
        this.editors = editors;
        this.holes = holes;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Transactional
    long addOffice(OfficeFields given) {
        if (given.parentId() == null) {
            throw Refusal.badInput("parent-missing", "没有选上级机构", new Reason("parentId", "新机构要挂在一个机构下面。", "选择上级机构。"));
        }
        editors.demand(given.parentId());
        check(given);
        changed();
        return sql.resultQuery(
                        """
                        insert into organisation.org_unit (key, name, kind, parent_id, division_code, sectors, quota)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""",
                        newKey("unit"),
                        given.name().strip(),
                        given.kind(),
                        given.parentId(),
                        given.divisionCode(),
                        given.sectors().toArray(String[]::new),
                        given.quota())
                .fetchSingleInto(Long.class);
    }

    @Transactional
    void changeOffice(long id, OfficeFields given) {
        editors.demand(id);
        check(given);
        if (given.parentId() != null && under(id, given.parentId())) {
            throw Refusal.badInput("parent-below", "上级机构选错了", new Reason("parentId", "选的上级就是这个机构，或在它下面。", "另选一个上级机构。"));
        }
        int changed = sql.execute(
                """
                update organisation.org_unit set name = ?, kind = ?, parent_id = ?, division_code = ?, sectors = ?, quota = ?,
                       version = version + 1
                 where id = ? and version = ?""",
                given.name().strip(),
                given.kind(),
                given.parentId(),
                given.divisionCode(),
                given.sectors().toArray(String[]::new),
                given.quota(),
                id,
                given.version());
        if (changed == 0) {
            throw Refusal.conflict("office-changed", "机构已被别人改过", Reason.of("您打开之后，别人改了这个机构。", "重新打开，看过新的内容再改。"));
        }
        changed();
    }

    private static void check(OfficeFields given) {
        Faults faults = new Faults();
        faults.text("name", given.name());
        faults.oneOf("kind", given.kind(), KINDS);
        if (given.quota() != null && given.quota() < 0) {
            faults.add("quota", "编制数不能是负数。", "填 0 或更大的整数，不定编的留空。");
        }
        faults.refuseIfAny("office-faulty", "机构没有填对");
    }

    private boolean under(long id, long parentId) {
        return !sql.resultQuery("""
                        with recursive above as (
                          select id, parent_id from organisation.org_unit where id = {0}
                          union select u.id, u.parent_id from above a join organisation.org_unit u on u.id = a.parent_id
                        )
                        select 1 from above where id = {1}""", parentId, id).fetch().isEmpty();
    }

    /** From that day on the office is gone; who still belongs to it is named in the refusal. */
    @Transactional
    void closeOffice(long id, LocalDate day) {
        editors.demand(id);
        demandNotPast(day);
        List<Reason> reasons = new ArrayList<>();
        count(reasons, "下面还有 %d 个机构。", "先撤销或改挂它们。", """
                select count(*)::int from organisation.org_unit where parent_id = ? and (closed_on is null or closed_on > ?)""", id, day);
        count(reasons, "还有 %d 个任职没有结束。", "先结束这些任职，在办事项随之移交。", """
                select count(*)::int from organisation.appointment a join organisation.post p on p.id = a.post_id
                 where p.org_unit_id = ? and (a.valid_until is null or a.valid_until > ?)""", id, day);
        count(reasons, "还管辖 %d 个村（社区）。", "先把管辖范围改到别的机构。", """
                select count(*)::int from organisation.jurisdiction where org_unit_id = ? and (valid_until is null or valid_until > ?)""", id, day);
        if (!reasons.isEmpty()) {
            throw new Refusal(409, "office-in-use", "机构还不能撤销", reasons);
        }
        sql.execute(
                "update organisation.org_unit set closed_on = ?, version = version + 1 where id = ? and closed_on is null",
                day,
                id);
        changed();
    }

    private void count(List<Reason> reasons, String text, String remedy, String query, long id, LocalDate day) {
        int found = sql.resultQuery(query, id, day).fetchSingleInto(Integer.class);
        if (found > 0) {
            reasons.add(Reason.of(text.formatted(found), remedy));
        }
    }

    @Transactional
    long addPost(PostFields given) {
        editors.demand(given.orgUnitId());
        check(given);
        changed();
        return sql.resultQuery(
                        """
                        insert into organisation.post (key, org_unit_id, title, level, deputy_post_id)
                        values (?, ?, ?, ?, ?) returning id""",
                        newKey("post"),
                        given.orgUnitId(),
                        given.title().strip(),
                        given.level(),
                        given.deputyPostId())
                .fetchSingleInto(Long.class);
    }

    /** The office of a post stays what it is: another office's post is another post. */
    @Transactional
    void changePost(long id, PostFields given) {
        editors.demand(officeOf(id));
        check(given);
        if (given.deputyPostId() != null && given.deputyPostId() == id) {
            throw Refusal.badInput("deputy-itself", "替岗选错了", new Reason("deputyPostId", "岗位不能给自己替岗。", "另选一个岗位，或不设替岗。"));
        }
        sql.execute(
                "update organisation.post set title = ?, level = ?, deputy_post_id = ? where id = ?",
                given.title().strip(),
                given.level(),
                given.deputyPostId(),
                id);
        changed();
    }

    private static void check(PostFields given) {
        Faults faults = new Faults();
        faults.text("title", given.title());
        faults.oneOf("level", given.level(), LEVELS);
        faults.refuseIfAny("post-faulty", "岗位没有填对");
    }

    @Transactional
    void closePost(long id, LocalDate day) {
        editors.demand(officeOf(id));
        demandNotPast(day);
        List<Reason> reasons = new ArrayList<>();
        count(reasons, "还有 %d 个任职没有结束。", "先结束这些任职，在办事项随之移交。", """
                select count(*)::int from organisation.appointment where post_id = ? and (valid_until is null or valid_until > ?)""", id, day);
        count(reasons, "有 %d 条责任规则指定了它。", "先改这些规则。", """
                select count(*)::int from organisation.responsibility_rule where post_id = ? and (valid_until is null or valid_until > ?)""", id, day);
        if (!reasons.isEmpty()) {
            throw new Refusal(409, "post-in-use", "岗位还不能撤销", reasons);
        }
        sql.execute("update organisation.post set closed_on = ? where id = ? and closed_on is null", day, id);
        changed();
    }

    long officeOf(long postId) {
        return sql.resultQuery("select org_unit_id from organisation.post where id = ?", postId)
                .fetchOptionalInto(Long.class)
                .orElseThrow(() -> Refusal.notFound("这个岗位"));
    }

    @Transactional
    long addPerson(PersonFields given) {
        check(given);
        return sql.resultQuery(
                        "insert into organisation.person (key, name, phone) values (?, ?, ?) returning id",
                        newKey("person"),
                        given.name().strip(),
                        given.phone().strip())
                .fetchSingleInto(Long.class);
    }

    /** An official; whoever an enterprise employs is changed with its ledger. */
    @Transactional
    void changePerson(long id, PersonFields given) {
        check(given);
        int changed = sql.execute(
                "update organisation.person set name = ?, phone = ? where id = ? and operator_code is null",
                given.name().strip(),
                given.phone().strip(),
                id);
        if (changed == 0) {
            throw Refusal.notFound("这个人");
        }
    }

    private static void check(PersonFields given) {
        Faults faults = new Faults();
        faults.text("name", given.name());
        faults.phone("phone", given.phone());
        faults.refuseIfAny("person-faulty", "人员没有填对");
    }

    void demandNotPast(LocalDate day) {
        LocalDate today = LocalDay.of(clock.instant());
        if (day.isBefore(today)) {
            throw Refusal.badInput(
                    "day-past", "日期已经过去", new Reason("day", day + " 已经过去，过去的责任关系不能改写。", "从 " + today + " 或以后的一天起改。"));
        }
    }

    private void changed() {
        holes.changed();
        jurisdictions.changed();
    }

    static String newKey(String kind) {
        return kind + "-" + UUID.randomUUID();
    }
}
