package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checked organisation file: what is to be written. Records refer to each other by the file's keys. */
record OrganisationPlan(
        List<Office> offices,
        List<Jurisdiction> jurisdictions,
        List<Post> posts,
        List<Person> people,
        List<Appointment> appointments,
        List<Rule> rules,
        List<Shift> shifts,
        List<Absence> absences) {

    OrganisationPlan() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    record Office(
            String key,
            String name,
            String kind,
            @Nullable String parentKey,
            @Nullable String divisionCode,
            @Nullable List<String> sectors,
            @Nullable Integer quota) {}

    record Jurisdiction(
            String officeKey,
            int villageId,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Post(String key, String officeKey, String title, String level) {}

    record Person(
            String key,
            String name,
            String phone,
            @Nullable String operatorCode,
            @Nullable String operatorName,
            @Nullable String operatorPost,
            boolean responsible) {}

    record Appointment(
            String personKey,
            String postKey,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Rule(
            String sector,
            String sectorName,
            String level,
            String postTitle,
            @Nullable String postKey) {}

    record Shift(String duty, String personKey, Instant from, Instant until) {}

    record Absence(
            String personKey,
            Instant from,
            Instant until,
            @Nullable String deputyKey,
            String reason) {}
}
