package org.anlan.organisation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The organisation file as it came, unchecked. Ids are the file's own texts; dates {@code 2026-11-23}, {@code until} exclusive;
 * instants in UTC. A part that is left out stays as it is in the register.
 */
record OrganisationFile(
        List<Office> orgUnits,
        List<Jurisdiction> jurisdictions,
        List<Post> posts,
        List<Person> people,
        List<Appointment> appointments,
        List<Rule> responsibilityRules,
        List<Shift> roster,
        List<Absence> absences) {

    OrganisationFile(
            @Nullable List<Office> orgUnits,
            @Nullable List<Jurisdiction> jurisdictions,
            @Nullable List<Post> posts,
            @Nullable List<Person> people,
            @Nullable List<Appointment> appointments,
            @Nullable List<Rule> responsibilityRules,
            @Nullable List<Shift> roster,
            @Nullable List<Absence> absences) {
        this.orgUnits = Objects.requireNonNullElse(orgUnits, List.of());
        this.jurisdictions = Objects.requireNonNullElse(jurisdictions, List.of());
        this.posts = Objects.requireNonNullElse(posts, List.of());
        this.people = Objects.requireNonNullElse(people, List.of());
        this.appointments = Objects.requireNonNullElse(appointments, List.of());
        this.responsibilityRules = Objects.requireNonNullElse(responsibilityRules, List.of());
        this.roster = Objects.requireNonNullElse(roster, List.of());
        this.absences = Objects.requireNonNullElse(absences, List.of());
    }

    record Office(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String parentId,
            @Nullable String divisionCode,
            @Nullable List<String> sectors,
            @Nullable Integer quota) {}

    record Jurisdiction(
            @Nullable String orgUnitId,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> villageCodes) {}

    record Post(
            @Nullable String id,
            @Nullable String orgUnitId,
            @Nullable String title,
            @Nullable String level) {}

    /** {@code operatorCode} and what follows it: of people whom an enterprise employs. */
    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String operatorCode,
            @Nullable String operatorName,
            @Nullable String operatorPost,
            @Nullable Boolean responsible) {}

    record Appointment(
            @Nullable String personId,
            @Nullable String postId,
            @Nullable String from,
            @Nullable String until) {}

    /** {@code kind} is the kind of supervision, {@code sector} its Chinese name, or {@code *} without a kind. */
    record Rule(
            @Nullable String sector,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String postTitle,
            @Nullable String postId) {}

    record Shift(
            @Nullable String role,
            @Nullable String personId,
            @Nullable String from,
            @Nullable String until) {}

    record Absence(
            @Nullable String personId,
            @Nullable String from,
            @Nullable String until,
            @Nullable String deputyPersonId,
            @Nullable String reason) {}
}
