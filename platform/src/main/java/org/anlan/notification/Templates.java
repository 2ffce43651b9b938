package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wordings with a name. A change is a new version; what was sent keeps its words. */
@Component
public class Templates {

    private static final int LONGEST_NAME = 30;

    record Row(String name, int version, String text, List<String> variables, String changedBy, Instant changedAt) {
        Row {
            variables = List.copyOf(variables);
        }
    }

    private final DSLContext sql;

    Templates(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The newest version with the values put in.
     *
     * @throws Refusal where there is no such template, or a variable has no value
     */
    @Transactional(readOnly = true)
    public String fill(String name, Map<String, String> values) {
        TemplateText text = newest().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> new TemplateText(each.text()))
                .orElseThrow(() -> Refusal.notFound("“" + name + "”这个模板"));
        List<String> missing = text.variables().stream()
                .filter(variable -> !values.containsKey(variable))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.badInput(
                    "variables-missing", "模板缺内容", Reason.of("没有填：" + String.join("、", missing) + "。", "补上后重试。"));
        }
        return text.filled(values);
    }

    /** The newest version of each. */
    @Transactional(readOnly = true)
    List<Row> newest() {
        return sql.resultQuery("""
                        select * from (select distinct on (name) * from notification.template order by name, version desc) newest
                         order by id""").fetch(Templates::row);
    }

    /** Every version of one, the newest first. */
    @Transactional(readOnly = true)
    List<Row> versions(String name) {
        return sql.resultQuery("select * from notification.template where name = ? order by version desc", name)
                .fetch(Templates::row);
    }

    /** @param base the version that was changed; 0: a new template */
    Row save(String name, String text, int base, String by, Instant now) {
        check(name, text);
        int newest = Objects.requireNonNull(
                sql.resultQuery("select coalesce(max(version), 0) from notification.template where name = ?", name)
                        .fetchOneInto(Integer.class));
        int added = newest == base ? sql.execute("""
                        insert into notification.template (name, version, text, changed_by, changed_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""", name, base + 1, text, by, MessageStore.utc(now)) : 0;
        if (added == 0) {
            throw Refusal.conflict(
                    "template-changed", "模板没有保存", Reason.of("“" + name + "”已有第 " + newest + " 版。", "打开最新一版，在它上面改。"));
        }
        return new Row(name, base + 1, text, List.copyOf(new TemplateText(text).variables()), by, now);
    }

    private static void check(String name, String text) {
        List<Reason> reasons = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(new Reason("name", "名称为空或过长。", "写 1 到 " + LONGEST_NAME + " 个字。"));
        }
        if (text.isBlank() || text.length() > Answers.LONGEST) {
            reasons.add(new Reason("text", "内容为空或过长。", "写 1 到 " + Answers.LONGEST + " 个字。"));
        }
        if (!new TemplateText(text).wellFormed()) {
            reasons.add(new Reason("text", "花括号不成对，或变量名不对。", "变量写成 {姓名} 这样，名称不超过 20 个字，中间没有空格。"));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(400, "template-faulty", "模板没有保存", reasons);
        }
    }

    private static Row row(Record row) {
        String text = row.get("text", String.class);
        Set<String> variables = new TemplateText(text).variables();
        return new Row(
                row.get("name", String.class),
                row.get("version", Integer.class),
                text,
                List.copyOf(variables),
                row.get("changed_by", String.class),
                row.get("changed_at", OffsetDateTime.class).toInstant());
    }
}
