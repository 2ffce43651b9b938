package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anlan.geo.Village;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Checks an organisation file against itself, the register and the villages, and turns it into a plan. */
final class OrganisationCheck {

    private static final List<String> OFFICE_KINDS =
            List.of("GOVERNMENT", "COMMITTEE", "DEPARTMENT", "COMMAND_CENTRE", "TOWN", "VILLAGE");
    private static final List<String> LEVELS =
            List.of("GRID", "VILLAGE", "TOWN", "DEPARTMENT", "DEPUTY_HEAD", "LEADER", "DUTY");
    private static final List<String> DUTIES = List.of("LEADER", "SHIFT_HEAD", "OFFICER");
    private static final String GRID_MEMBER = "网格员";

    /** Keys of the records that the register holds already; a file may refer to them. */
    record Known(Set<String> offices, Set<String> posts, Set<String> people) {}

    private final OrganisationFile file;
    private final Function<String, Optional<Village>> villages;
    private final Set<String> offices;
    private final Set<String> posts;
    private final Set<String> people;
    private final Faults faults = new Faults();
    private final OrganisationPlan plan = new OrganisationPlan();

    OrganisationCheck(OrganisationFile file, Known known, Function<String, Optional<Village>> villages) {
        this.file = file;
        this.villages = villages;
        this.offices = withKeys(known.offices(), file.orgUnits(), OrganisationFile.Office::id);
        this.posts = withKeys(known.posts(), file.posts(), OrganisationFile.Post::id);
        this.people = withKeys(known.people(), file.people(), OrganisationFile.Person::id);
    }

    private static <T> Set<String> withKeys(Set<String> known, List<T> records, Function<T, @Nullable String> key) {
        Set<String> keys = new HashSet<>(known);
        records.stream().map(key).filter(Objects::nonNull).map(String::strip).forEach(keys::add);
        return keys;
    }

    /** @throws org.anlan.problem.Refusal with every fault of the file */
    OrganisationPlan plan() {
        check();
        faults.refuseIfAny();
        return plan;
    }

    /** Every fault, for whoever lets the good records go on; then {@link #checked} is the plan of this very file. */
    List<Reason> faults() {
        check();
        return faults.found();
    }

    OrganisationPlan checked() {
        return plan;
    }

    private void check() {
        checkOffices();
        checkJurisdictions();
        checkPosts();
        checkPeople();
        checkAppointments();
        checkRules();
        checkShifts();
        checkAbsences();
    }

    private void checkOffices() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.orgUnits().size(); i++) {
            OrganisationFile.Office office = file.orgUnits().get(i);
            String path = "orgUnits[" + i + "].";
            String key = faults.text(path + "id", office.id());
            faults.once(path + "id", seen, key, "机构编号“" + key + "”");
            String parent = office.parentId() == null
                    ? null
                    : faults.reference(path + "parentId", office.parentId(), offices, "机构");
            plan.offices()
                    .add(new OrganisationPlan.Office(
                            key,
                            faults.text(path + "name", office.name()),
                            faults.oneOf(path + "kind", office.kind(), OFFICE_KINDS),
                            parent,
                            office.divisionCode(),
                            office.sectors(),
                            office.quota()));
        }
    }

    private void checkJurisdictions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.jurisdictions().size(); i++) {
            OrganisationFile.Jurisdiction given = file.jurisdictions().get(i);
            String path = "jurisdictions[" + i + "].";
            String office = faults.reference(path + "orgUnitId", given.orgUnitId(), offices, "机构");
            LocalDate from = faults.date(path + "from", given.from());
            LocalDate until = faults.end(path + "until", given.until(), from);
            List<String> codes = Objects.requireNonNullElse(given.villageCodes(), List.of());
            for (int v = 0; v < codes.size(); v++) {
                String at = path + "villageCodes[" + v + "]";
                Optional<Village> village = villages.apply(codes.get(v));
                if (village.isEmpty()) {
                    faults.add(at, "没有代码为“" + codes.get(v) + "”的村（社区）。", "先导入区划，或改正 12 位区划代码。");
                    continue;
                }
                int id = village.get().id();
                faults.once(at, seen, office + " " + id + " " + from, "同一机构同一天起的同一个村（社区）");
                plan.jurisdictions().add(new OrganisationPlan.Jurisdiction(office, id, from, until));
            }
        }
    }

    private void checkPosts() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.posts().size(); i++) {
            OrganisationFile.Post post = file.posts().get(i);
            String path = "posts[" + i + "].";
            String key = faults.text(path + "id", post.id());
            faults.once(path + "id", seen, key, "岗位编号“" + key + "”");
            String title = faults.text(path + "title", post.title());
            plan.posts()
                    .add(new OrganisationPlan.Post(
                            key,
                            faults.reference(path + "orgUnitId", post.orgUnitId(), offices, "机构"),
                            title,
                            level(path, post.level(), title)));
        }
    }

    /** Files may call the deputy head's level LEADER, and leave a grid member at the level of the village. */
    private String level(String path, @Nullable String given, String title) {
        String level = faults.oneOf(path + "level", given, LEVELS);
        return switch (level) {
            case "LEADER" -> "DEPUTY_HEAD";
            case "VILLAGE" -> title.equals(GRID_MEMBER) ? "GRID" : "VILLAGE";
            default -> level;
        };
    }

    private void checkPeople() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.people().size(); i++) {
            OrganisationFile.Person person = file.people().get(i);
            String path = "people[" + i + "].";
            String key = faults.text(path + "id", person.id());
            faults.once(path + "id", seen, key, "人员编号“" + key + "”");
            plan.people()
                    .add(new OrganisationPlan.Person(
                            key,
                            faults.text(path + "name", person.name()),
                            faults.phone(path + "phone", person.phone()),
                            person.operatorCode(),
                            person.operatorName(),
                            person.operatorPost(),
                            Objects.requireNonNullElse(person.responsible(), false)));
        }
    }

    private void checkAppointments() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.appointments().size(); i++) {
            OrganisationFile.Appointment given = file.appointments().get(i);
            String path = "appointments[" + i + "].";
            String person = faults.reference(path + "personId", given.personId(), people, "人员");
            String post = faults.reference(path + "postId", given.postId(), posts, "岗位");
            LocalDate from = faults.date(path + "from", given.from());
            faults.once(path + "from", seen, person + " " + post + " " + from, "同一人同一岗位同一天起的任命");
            plan.appointments()
                    .add(new OrganisationPlan.Appointment(
                            person, post, from, faults.end(path + "until", given.until(), from)));
        }
    }

    private void checkRules() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.responsibilityRules().size(); i++) {
            OrganisationFile.Rule rule = file.responsibilityRules().get(i);
            String path = "responsibilityRules[" + i + "].";
            String name = faults.text(path + "sector", rule.sector());
            String sector = rule.kind() == null ? name : rule.kind();
            String title = faults.text(path + "postTitle", rule.postTitle());
            String level = level(path, rule.level(), title);
            if (level.equals("DUTY")) {
                faults.add(path + "level", "值班不是责任链上的一级。", "改为 GRID、VILLAGE、TOWN、DEPARTMENT 或 DEPUTY_HEAD。");
            }
            faults.once(path + "level", seen, sector + " " + level, "“" + name + "”在这一级的规则");
            String post = rule.postId() == null ? null : faults.reference(path + "postId", rule.postId(), posts, "岗位");
            plan.rules().add(new OrganisationPlan.Rule(sector, name, level, title, post));
        }
    }

    private void checkShifts() {
        for (int i = 0; i < file.roster().size(); i++) {
            OrganisationFile.Shift shift = file.roster().get(i);
            String path = "roster[" + i + "].";
            Instant from = faults.instant(path + "from", shift.from());
            Instant until = faults.instant(path + "until", shift.until());
            if (!until.isAfter(from)) {
                faults.add(path + "until", "班次结束不晚于开始。", "结束时刻应晚于开始时刻。");
            }
            plan.shifts()
                    .add(new OrganisationPlan.Shift(
                            faults.oneOf(path + "role", shift.role(), DUTIES),
                            faults.reference(path + "personId", shift.personId(), people, "人员"),
                            from,
                            until));
        }
    }

    private void checkAbsences() {
        for (int i = 0; i < file.absences().size(); i++) {
            OrganisationFile.Absence absence = file.absences().get(i);
            String path = "absences[" + i + "].";
            Instant from = faults.instant(path + "from", absence.from());
            Instant until = faults.instant(path + "until", absence.until());
            if (!until.isAfter(from)) {
                faults.add(path + "until", "请假结束不晚于开始。", "结束时刻应晚于开始时刻。");
            }
            plan.absences()
                    .add(new OrganisationPlan.Absence(
                            faults.reference(path + "personId", absence.personId(), people, "人员"),
                            from,
                            until,
                            absence.deputyPersonId() == null
                                    ? null
                                    : faults.reference(path + "deputyPersonId", absence.deputyPersonId(), people, "人员"),
                            faults.text(path + "reason", absence.reason())));
        }
    }
}
