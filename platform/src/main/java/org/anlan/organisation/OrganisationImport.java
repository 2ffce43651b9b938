package org.anlan.organisation;

import org.anlan.geo.Villages;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Takes in an organisation file, all of it or nothing. Known keys are changed and keep their id; what the file leaves out stays. */
@Component
public class OrganisationImport {

    /** How many records the file held. */
    public record Imported(int orgUnits, int posts, int people, int appointments, int rules, int shifts) {}

    private final OrganisationStore store;
    private final Villages villages;
    private final Jurisdictions jurisdictions;
    private final Holes holes;
    private final JsonMapper json;

    OrganisationImport(
            OrganisationStore store, Villages villages, Jurisdictions jurisdictions, Holes holes, JsonMapper json) {
        this.store = store;
        this.villages = villages;
        this.jurisdictions = jurisdictions;
        this.holes = holes;
        this.json = json;
    }

    /** @throws Refusal with every fault, its path in the file and its remedy */
    @Transactional
    public Imported take(byte[] content) {
        OrganisationPlan plan = new OrganisationCheck(read(content), store.known(), villages::findByCode).plan();
        store.keep(plan);
        jurisdictions.changed();
        holes.changed();
        return new Imported(
                plan.offices().size(),
                plan.posts().size(),
                plan.people().size(),
                plan.appointments().size(),
                plan.rules().size(),
                plan.shifts().size());
    }

    private OrganisationFile read(byte[] content) {
        try {
            OrganisationFile file = json.readValue(content, OrganisationFile.class);
            if (file == null) {
                throw malformed("文件开头", "文件是空的。");
            }
            return file;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "文件" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
            throw malformed(where, "这里的内容不符合组织架构文件的格式。");
        }
    }

    private static Refusal malformed(String where, String text) {
        return Refusal.badInput(
                "organisation-malformed", "组织架构文件读不懂", new Reason(where, text, "检查括号、引号、逗号和字段类型，文件应为 UTF-8 的 JSON。"));
    }
}
