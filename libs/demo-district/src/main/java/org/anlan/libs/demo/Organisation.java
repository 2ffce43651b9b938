package org.anlan.libs.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offices, posts, people, who holds which post since when, who answers for what, and who is on duty. */
public record Organisation(
        List<OrgUnit> orgUnits,
        List<Jurisdiction> jurisdictions,
        List<Post> posts,
        List<Person> people,
        List<Appointment> appointments,
        List<ResponsibilityRule> responsibilityRules,
        List<Shift> roster,
        List<Absence> absences) {

    /** The rungs of the responsibility chain, and the command centre beside it. */
    public enum Level {
        VILLAGE,
        TOWN,
        DEPARTMENT,
        LEADER,
        DUTY
    }

    /** What a person does in a shift. */
    public enum DutyRole {
        LEADER("值班领导"),
        SHIFT_HEAD("值班长"),
        OFFICER("值班员");

        private final String chinese;

        DutyRole(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * An office. {@code kind}: GOVERNMENT, COMMITTEE, DEPARTMENT, COMMAND_CENTRE, TOWN or VILLAGE.
     *
     * @param sectors what a committee answers for; empty: everything
     * @param quota how many people it may have; absent where none is fixed
     */
    public record OrgUnit(
            String id,
            String name,
            String kind,
            @Nullable String parentId,
            String divisionCode,
            List<UnitKind> sectors,
            @Nullable Integer quota) {}

    /** The villages an office answers for; {@code until} is exclusive, absent while it lasts. */
    public record Jurisdiction(
            String orgUnitId, LocalDate from, @Nullable LocalDate until, List<String> villageCodes) {}

    public record Post(String id, String orgUnitId, String title, Level level) {}

    /** {@code operatorCode} and what follows it: of the people whom an enterprise employs for safety. */
    public record Person(
            String id,
            String name,
            String phone,
            @Nullable String operatorCode,
            @Nullable String operatorName,
            @Nullable String operatorPost,
            boolean responsible) {

        static Person official(String id, String name, String phone) {
            return new Person(id, name, phone, null, null, null, false);
        }

        static Person safetyOfficer(DemoUnit unit, String operatorCode) {
            return new Person(
                    "anquan-" + unit.number(),
                    unit.safetyOfficer(),
                    unit.phone(),
                    operatorCode,
                    unit.name().text(),
                    "安全负责人",
                    true);
        }
    }

    /** {@code until} is exclusive, absent while it lasts. */
    public record Appointment(
            String personId,
            String postId,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Who answers for one kind of units on one rung. {@code postId} is absent where the place decides: then it is the
     * post with {@code postTitle} in the town or village of the unit.
     */
    public record ResponsibilityRule(
            String sector,
            UnitKind kind,
            Level level,
            String postTitle,
            @Nullable String postId) {}

    /** Away, and who stands in; {@code until} is exclusive. */
    public record Absence(String personId, Instant from, Instant until, String deputyPersonId, String reason) {}

    public record Shift(DutyRole role, String personId, Instant from, Instant until) {}

    /** The same offices, and these people of enterprises beside the officials. */
    Organisation with(List<Person> ofEnterprises) {
        List<Person> all = new ArrayList<>(people);
        all.addAll(ofEnterprises);
        return new Organisation(
                orgUnits, jurisdictions, posts, all, appointments, responsibilityRules, roster, absences);
    }

    /** The person who holds the post on that day. */
    public Person holder(String postId, LocalDate day) {
        String personId = appointments.stream()
                .filter(a -> a.postId().equals(postId)
                        && !a.from().isAfter(day)
                        && (a.until() == null || day.isBefore(a.until())))
                .map(Appointment::personId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("岗位 " + postId + " 在 " + day + " 无人任职。"));
        return people.stream().filter(p -> p.id().equals(personId)).findFirst().orElseThrow();
    }
}
