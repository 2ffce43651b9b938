package org.anlan.sensing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.registry.UnitView;
import org.anlan.registry.Units;
import org.anlan.sensing.DeviceFile.Entry;
import org.anlan.sensing.DeviceFile.Fault;
import org.anlan.sensing.intake.Fleet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers devices and their points from a list. What is right goes on; what is wrong is listed with its place and remedy. */
@Component
class DeviceImport {

    /** @param changed points whose rules, period or patience are new */
    record Imported(int devices, int points, int added, int changed, List<Fault> refused) {}

    private record UnitKey(String creditCode, String name) {}

    private final Units units;
    private final DeviceStore store;
    private final Fleet fleet;
    private final JsonMapper json;
    private final Clock clock;

    DeviceImport(Units units, DeviceStore store, Fleet fleet, JsonMapper json, Clock clock) {
        this.units = units;
        this.store = store;
        this.fleet = fleet;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Imported take(byte[] file) {
        Instant now = clock.instant();
        List<Fault> faults = new ArrayList<>();
        List<NewPoint> points = withoutRepetitions(check(parse(file), faults), faults);
        Map<UnitKey, Optional<UnitView>> known = new HashMap<>();
        List<DeviceStore.Placed> placed = new ArrayList<>();
        for (NewPoint point : points) {
            known.computeIfAbsent(
                            new UnitKey(point.unitCreditCode(), point.unitName()),
                            key -> units.findByCodeAndName(key.creditCode, key.name))
                    .ifPresentOrElse(
                            unit -> placed.add(new DeviceStore.Placed(point, unit)),
                            () -> faults.add(new Fault(
                                    point.path() + ".unitName",
                                    unknownUnit(point),
                                    "先导入这家单位所在的台账，或改正单位名称和统一社会信用代码，再导入这一条。")));
        }
        DeviceStore.Saved saved = store.save(placed, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fleet.refresh();
            }
        });
        return new Imported(saved.devices(), placed.size(), saved.added(), saved.changed(), List.copyOf(faults));
    }

    private static String unknownUnit(NewPoint point) {
        String code = point.unitCreditCode().isEmpty() ? "没有信用代码" : point.unitCreditCode();
        return "监管对象库里没有，或不止一家叫“" + point.unitName() + "”（" + code + "）的单位。";
    }

    private JsonNode parse(byte[] file) {
        try {
            JsonNode root = json.readTree(file);
            if (root.isArray()) {
                return root;
            }
        } catch (JacksonException e) {
            throw unreadable("第 %d 行不是合法的 JSON。"
                    .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
        throw unreadable("设备清单须是一个数组，每个测点一项。");
    }

    private static Refusal unreadable(String text) {
        return Refusal.badInput("device-list-unreadable", "设备清单无法读取", new Reason(null, text, "按设备清单的格式改正后重新导入。"));
    }

    private List<NewPoint> check(JsonNode root, List<Fault> faults) {
        List<NewPoint> points = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            String path = "[" + i + "]";
            try {
                DeviceCheck check = new DeviceCheck(path, json.treeToValue(root.get(i), Entry.class));
                NewPoint point = check.check();
                if (point != null) {
                    points.add(point);
                }
                faults.addAll(check.faults());
            } catch (JacksonException e) {
                faults.add(new Fault(path, "这一项的字段类型不对：" + e.getOriginalMessage(), "按设备清单的格式改正。"));
            }
        }
        return points;
    }

    private List<NewPoint> withoutRepetitions(List<NewPoint> points, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        Map<String, String> deviceOfUser = new HashMap<>(store.devicesByUser());
        Map<String, NewPoint> firstOfDevice = new HashMap<>();
        List<NewPoint> kept = new ArrayList<>();
        for (NewPoint point : points) {
            NewPoint first = firstOfDevice.computeIfAbsent(point.device(), device -> point);
            if (!seen.add(point.device() + "/" + point.code())) {
                faults.add(new Fault(point.path() + ".pointId", "同一测点在清单里出现了两次。", "删去多余的一项。"));
            } else if (!deviceOfUser
                    .computeIfAbsent(point.mqttUser(), user -> point.device())
                    .equals(point.device())) {
                faults.add(new Fault(
                        point.path() + ".mqttUser",
                        "这个用户名已属于设备 " + deviceOfUser.get(point.mqttUser()) + "。",
                        "每台设备用自己的用户名。"));
            } else if (!first.mqttUser().equals(point.mqttUser())
                    || !first.mqttPassword().equals(point.mqttPassword())
                    || !first.unitName().equals(point.unitName())) {
                faults.add(new Fault(point.path() + ".deviceId", "同一设备的各测点，用户名、密码或单位不一致。", "改成一致，或分成两台设备。"));
            } else {
                kept.add(point);
            }
        }
        return kept;
    }
}
