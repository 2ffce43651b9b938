package org.anlan.registry;

import java.util.Map;

/** How the timeline calls the kinds of facts. */
final class FactKinds {

    static final String ORDER_OPEN = "ORDER_OPEN";

    private static final Map<String, String> NAMES = Map.of(
            FirstSeen.KIND,
            "台账",
            ORDER_OPEN,
            "任务单",
            "ALARM_ACTIVE",
            "报警",
            "SENSOR_SILENT",
            "设备失联",
            "INCIDENT_OPEN",
            "事件");

    private FactKinds() {}

    static String nameOf(String kind) {
        return NAMES.getOrDefault(kind, "记录");
    }
}
