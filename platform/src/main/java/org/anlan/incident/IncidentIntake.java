package org.anlan.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anlan.geo.Position;
import org.anlan.geo.Villages;
import org.anlan.incident.Incident.Dossier;
import org.anlan.plan.Plans;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.registry.UnitView;
import org.anlan.registry.Units;
import org.anlan.sensing.AlarmView;
import org.anlan.sensing.Alarms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the first page of an incident out of what the duty officer heard or saw. */
@Component
class IncidentIntake {

    private final IncidentStore store;
    private final Alarms alarms;
    private final Units units;
    private final Villages villages;
    private final Plans plans;
    private final IncidentProperties properties;

    IncidentIntake(
            IncidentStore store,
            Alarms alarms,
            Units units,
            Villages villages,
            Plans plans,
            IncidentProperties properties) {
        this.store = store;
        this.alarms = alarms;
        this.units = units;
        this.villages = villages;
        this.plans = plans;
        this.properties = properties;
    }

    /** One of alarm, unit and village tells the place, the first that is given. */
    record Call(
            @Nullable Long alarmId,
            @Nullable Long unitId,
            @Nullable Integer villageId,
            @Nullable String title,
            @Nullable String kind,
            @Nullable Long planId) {}

    private record Scene(
            @Nullable Long unitId,
            @Nullable String unitName,
            int villageId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String occasion) {}

    /** @throws Refusal naming everything that is missing */
    Dossier dossierOf(Call call, String officer, Instant now) {
        Scene scene = sceneOf(call);
        String title =
                call.title() == null || call.title().isBlank() ? scene == null ? null : scene.occasion() : call.title();
        List<Reason> missing = missing(call, scene, title);
        if (scene == null || title == null || !missing.isEmpty()) {
            throw new Refusal(400, "incident-incomplete", "事件信息不全", missing);
        }
        LocalDate day = now.atZone(properties.zone()).toLocalDate();
        int ordinal = store.nextOrdinal(day);
        return new Dossier(
                0,
                properties.numberPrefix() + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-%02d".formatted(ordinal),
                ordinal,
                title.strip(),
                call.kind() == null || call.kind().isBlank() ? "其他" : call.kind(),
                scene.unitId(),
                scene.unitName(),
                scene.villageId(),
                scene.lon(),
                scene.lat(),
                call.alarmId(),
                call.planId(),
                false,
                now,
                officer);
    }

    private List<Reason> missing(Call call, @Nullable Scene scene, @Nullable String title) {
        List<Reason> missing = new ArrayList<>();
        if (scene == null) {
            missing.add(new Reason("unitId", "没有写明地点。", "选择报警、单位或村（社区）。"));
        }
        if (title == null) {
            missing.add(new Reason("title", "没有写明发生了什么。", "写一句话，例如“罐区甲苯泄漏”。"));
        }
        if (call.planId() != null && plans.find(call.planId()).isEmpty()) {
            missing.add(new Reason("planId", "没有这份预案。", "从预案列表里选择，或先不选预案。"));
        }
        return missing;
    }

    private @Nullable Scene sceneOf(Call call) {
        if (call.alarmId() != null) {
            return ofAlarm(alarms.find(call.alarmId()).orElseThrow(() -> Refusal.notFound("这条报警")));
        }
        if (call.unitId() != null) {
            return ofUnit(units.find(call.unitId()).orElseThrow(() -> Refusal.notFound("这个监管对象")));
        }
        return call.villageId() == null ? null : ofVillage(call.villageId());
    }

    private Scene ofAlarm(AlarmView alarm) {
        Position centre = centreOf(alarm.villageId());
        return new Scene(
                alarm.unitId(),
                alarm.unitName(),
                alarm.villageId(),
                alarm.lon() == null ? (Double) centre.lon() : alarm.lon(),
                alarm.lat() == null ? (Double) centre.lat() : alarm.lat(),
                alarm.unitName() + " " + alarm.pointName() + "报警");
    }

    private Scene ofUnit(UnitView unit) {
        Position place = unit.position() == null ? centreOf(unit.villageId()) : unit.position();
        return new Scene(unit.id(), unit.name(), unit.villageId(), place.lon(), place.lat(), null);
    }

    private Scene ofVillage(int villageId) {
        if (villages.find(villageId).isEmpty()) {
            throw Refusal.notFound("这个村（社区）");
        }
        Position centre = centreOf(villageId);
        return new Scene(null, null, villageId, centre.lon(), centre.lat(), null);
    }

    private Position centreOf(int villageId) {
        return villages.get(villageId).centre();
    }
}
