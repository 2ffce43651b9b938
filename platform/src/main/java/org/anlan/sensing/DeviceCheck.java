package org.anlan.sensing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.geo.Position;
import org.anlan.libs.alarm.AlarmRule;
import org.anlan.libs.alarm.ClockRule;
import org.anlan.libs.alarm.InvalidRule;
import org.anlan.libs.alarm.Kind;
import org.anlan.libs.alarm.PointRules;
import org.anlan.libs.alarm.Priority;
import org.anlan.libs.alarm.SilenceRule;
import org.anlan.sensing.DeviceFile.Entry;
import org.anlan.sensing.DeviceFile.Fault;
import org.anlan.sensing.NewPoint.NewRule;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.anlan.sensing.intake.Secret;
import org.jspecify.annotations.Nullable;

/** Checks one entry of a list of devices and tells every fault at once. */
final class DeviceCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final Pattern POINT = Pattern.compile("[A-Za-z0-9_.:/-]{1,128}");
    private static final int LONGEST_TEXT = 200;

    private final String path;
    private final Entry entry;
    private final List<Fault> faults = new ArrayList<>();

    /** @param path of the entry, such as {@code [17]} */
    DeviceCheck(String path, Entry entry) {
        this.path = path;
        this.entry = entry;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The point, where no fault was found; its unit is still to be looked up. */
    @Nullable
    NewPoint check() {
        String device = name("deviceId", entry.deviceId(), NAME, "写明设备编号，只用字母、数字和 _ . : -。");
        String point = name("pointId", entry.pointId(), POINT, "写明测点编号，只用字母、数字和 _ . : / -。");
        String user = name("mqttUser", entry.mqttUser(), NAME, "写明设备登录用的 MQTT 用户名。");
        String password = password();
        int period = number("periodSeconds", entry.periodSeconds());
        int silentAfter = number("silentAfterPeriods", entry.silentAfterPeriods());
        String unitName = text("unitName", entry.unitName(), "写明设备装在哪家单位，名称与台账一致。");
        Position position = position();
        List<NewRule> rules = rules();
        checkRules(rules, period, silentAfter);
        if (!faults.isEmpty()) {
            return null;
        }
        String quantity = Objects.requireNonNullElse(entry.quantity(), "OTHER");
        String quantityName = Objects.requireNonNullElse(entry.quantityName(), quantity);
        return new NewPoint(
                path,
                device,
                user,
                password,
                codeWithin(device, point),
                entry.place() == null ? quantityName : entry.place() + " " + quantityName,
                quantity,
                quantityName,
                unitOfMeasure(),
                entry.rangeLow(),
                entry.rangeHigh(),
                period,
                silentAfter,
                unitName,
                Objects.requireNonNullElse(entry.unitCreditCode(), ""),
                position,
                rules);
    }

    /** UCUM writes a quantity without dimension as 1; a person reads nothing there. */
    private String unitOfMeasure() {
        String given = Objects.requireNonNullElse(entry.unitOfMeasure(), "");
        return given.equals("1") ? "" : given;
    }

    private static String codeWithin(String device, String point) {
        return point.startsWith(device + "/") ? point.substring(device.length() + 1) : point;
    }

    private void fault(String field, String text, String remedy) {
        faults.add(new Fault(path + "." + field, text, remedy));
    }

    private String name(String field, @Nullable String given, Pattern pattern, String remedy) {
        if (given == null || !pattern.matcher(given).matches()) {
            fault(field, given == null ? "没有填写。" : "“" + given + "”不能用作编号。", remedy);
            return "";
        }
        return given;
    }

    private String text(String field, @Nullable String given, String remedy) {
        if (given == null || given.isBlank() || given.length() > LONGEST_TEXT) {
            fault(field, given == null || given.isBlank() ? "没有填写。" : "超过 " + LONGEST_TEXT + " 字。", remedy);
            return "";
        }
        return given.strip();
    }

    private String password() {
        String given = entry.mqttPassword();
        if (given == null || given.length() < Secret.SHORTEST_PASSWORD) {
            fault(
                    "mqttPassword",
                    "密码不足 " + Secret.SHORTEST_PASSWORD + " 位。",
                    "设备密码须随机生成，至少 " + Secret.SHORTEST_PASSWORD + " 位。");
            return "";
        }
        return given;
    }

    private int number(String field, @Nullable Integer given) {
        if (given == null || given < 1) {
            fault(field, given == null ? "没有填写。" : "不是正整数（现为 " + given + "）。", "填写正整数：上报周期以秒计，允许缺报以次计。");
            return 1;
        }
        return given;
    }

    private @Nullable Position position() {
        DeviceFile.Place place = entry.position();
        if (place == null || place.longitude() == null || place.latitude() == null) {
            return null;
        }
        try {
            return new Position(place.longitude(), place.latitude());
        } catch (IllegalArgumentException e) {
            fault(
                    "position",
                    "经纬度不成立（现为 " + place.longitude() + "，" + place.latitude() + "）。",
                    "填写 CGCS2000 经纬度，经度在前。");
            return null;
        }
    }

    private List<NewRule> rules() {
        List<DeviceFile.Rule> given = Objects.requireNonNullElse(entry.rules(), List.of());
        List<NewRule> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            NewRule rule = rule("rules[" + i + "]", given.get(i));
            if (rule != null) {
                checked.add(rule);
            }
        }
        return checked;
    }

    private @Nullable NewRule rule(String field, DeviceFile.Rule given) {
        int before = faults.size();
        String id = text(field + ".id", given.id(), "给规则一个编号，同一测点内不重复。");
        String response = text(field + ".response", given.response(), "写明报警后责任人要做什么；没有处置要求的规则不收。");
        Kind kind = choice(field + ".kind", given.kind(), Kind.values(), Enum::name);
        Priority priority = choice(field + ".priority", given.priority(), Priority.values(), Enum::name);
        if (given.limit() == null) {
            fault(field + ".limit", "没有填写。", "填写限值。");
        }
        Dispatch dispatch = dispatch(field, given.dispatch());
        if (faults.size() > before || kind == null || priority == null || given.limit() == null || dispatch == null) {
            return null;
        }
        return new NewRule(
                id,
                kind,
                given.limit(),
                Objects.requireNonNullElse(given.deadband(), 0.0),
                Objects.requireNonNullElse(given.onDelaySeconds(), 0),
                Objects.requireNonNullElse(given.offDelaySeconds(), 0),
                priority,
                dispatch,
                given.dispatch() == null ? null : given.dispatch().afterMinutes(),
                response);
    }

    private <T> @Nullable T choice(String field, @Nullable String given, T[] all, Function<T, String> naming) {
        for (T one : all) {
            if (naming.apply(one).equals(given)) {
                return one;
            }
        }
        String known = Arrays.stream(all).map(naming).collect(Collectors.joining("、"));
        fault(field, given == null ? "没有填写。" : "没有“" + given + "”这一种。", "填写 " + known + " 之一。");
        return null;
    }

    private @Nullable Dispatch dispatch(String field, DeviceFile.@Nullable Mode given) {
        String mode = given == null ? null : given.mode();
        if (given != null && "AUTOMATIC".equals(mode)) {
            return Dispatch.AUTO;
        }
        if (given != null && "ASK_DUTY_OFFICER".equals(mode)) {
            if (given.afterMinutes() != null && given.afterMinutes() > 0) {
                return Dispatch.ASK;
            }
            fault(field + ".dispatch.afterMinutes", "没有写明几分钟后自动派单。", "填写正整数，以分钟计。");
            return null;
        }
        fault(field + ".dispatch.mode", "没有写明如何派单。", "填写 AUTOMATIC（自动派单）或 ASK_DUTY_OFFICER（询问值班员）。");
        return null;
    }

    private void checkRules(List<NewRule> rules, int period, int silentAfter) {
        try {
            new PointRules(
                    1,
                    rules.stream().map(DeviceCheck::toAlarmRule).toList(),
                    new SilenceRule(Duration.ofSeconds(period), silentAfter, Priority.LOW),
                    ClockRule.USUAL);
        } catch (InvalidRule e) {
            e.problems().forEach(problem -> fault("rules", problem + "。", "改正后重新导入。"));
        }
    }

    private static AlarmRule toAlarmRule(NewRule rule) {
        return new AlarmRule(
                rule.code(),
                rule.kind(),
                rule.limit(),
                rule.deadband(),
                Duration.ofSeconds(rule.onDelaySeconds()),
                Duration.ofSeconds(rule.offDelaySeconds()),
                rule.priority());
    }
}
