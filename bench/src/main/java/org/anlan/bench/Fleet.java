package org.anlan.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Quantity;
import org.anlan.libs.demo.SensorPoint;
import org.anlan.libs.demo.SensorPoint.Dispatch;
import org.anlan.libs.demo.SensorPoint.Kind;
import org.anlan.libs.demo.SensorPoint.Rule;
import tools.jackson.databind.JsonNode;

/** Gas detectors of a bench, mounted on units of the demonstration; they enter by the platform's import door. */
final class Fleet {

    /** The seed of the district that the platform loads by itself. */
    static final long DISTRICT_SEED = 330503L;

    private static final int PERIOD_SECONDS = 30;
    private static final int SILENT_AFTER_PERIODS = 3;
    private static final int POINTS_PER_IMPORT = 1_000;
    private static final int DECIDE_WITHIN_MINUTES = 600;

    private static final Dispatch ASK = new Dispatch.AskDutyOfficer(
            "ASK_DUTY_OFFICER", "询问值班员，" + DECIDE_WITHIN_MINUTES + " 分钟后自动", DECIDE_WITHIN_MINUTES);

    /** One detector and the codes of its points. */
    record Device(String id, String password, List<String> codes) {
        Device {
            codes = List.copyOf(codes);
        }

        String topic() {
            return "anlan/" + id + "/readings";
        }
    }

    /** A point as devices name it. */
    record PointName(String device, String code) {}

    private final String prefix;
    private final List<Device> devices;
    private final List<SensorPoint> points;

    private Fleet(String prefix, List<Device> devices, List<SensorPoint> points) {
        this.prefix = prefix;
        this.devices = List.copyOf(devices);
        this.points = List.copyOf(points);
    }

    /** @param prefix of the device ids, so that several fleets can stand beside each other */
    static Fleet draw(String prefix, int devices, int pointsPerDevice, GasRule rule, LocalDate today) {
        List<SensorPoint> carriers = new DemoDistrict(DISTRICT_SEED, today).sensors();
        List<Device> drawn = new ArrayList<>();
        List<SensorPoint> points = new ArrayList<>();
        for (int number = 0; number < devices; number++) {
            SensorPoint carrier = carriers.get(number % carriers.size());
            String id = "%s-%05d".formatted(prefix, number);
            List<String> codes = new ArrayList<>();
            for (int point = 1; point <= pointsPerDevice; point++) {
                codes.add(String.valueOf(point));
                points.add(mount(id, point, carrier, rule));
            }
            drawn.add(new Device(id, password(id), codes));
        }
        return new Fleet(prefix, drawn, points);
    }

    private static String password(String device) {
        return "secret-of-" + device;
    }

    private static SensorPoint mount(String device, int point, SensorPoint carrier, GasRule rule) {
        Quantity gas = Quantity.COMBUSTIBLE_GAS;
        String id = device + "/" + point;
        Rule high = new Rule(
                id + "-h",
                Kind.HIGH,
                rule.limit(),
                rule.deadband(),
                (int) rule.onDelay().toSeconds(),
                (int) rule.offDelay().toSeconds(),
                "MEDIUM",
                rule.dispatched() ? new Dispatch.Automatic("AUTOMATIC", "自动派单") : ASK,
                "停止动火，切断气源，现场复测后报告。");
        return new SensorPoint(
                device,
                device,
                password(device),
                id,
                gas,
                gas.chinese(),
                gas.unitOfMeasure(),
                gas.rangeLow(),
                gas.rangeHigh(),
                PERIOD_SECONDS,
                SILENT_AFTER_PERIODS,
                carrier.unitName(),
                carrier.unitCreditCode(),
                carrier.unitNumber(),
                "试验位 " + point,
                carrier.position(),
                List.of(high));
    }

    List<Device> devices() {
        return devices;
    }

    int points() {
        return points.size();
    }

    Duration period() {
        return Duration.ofSeconds(PERIOD_SECONDS);
    }

    /** Hands all points in and makes sure that the platform knows them. */
    void enter(Platform platform) throws IOException, InterruptedException, SQLException {
        Visitor admin = platform.signIn("admin");
        for (int from = 0; from < points.size(); from += POINTS_PER_IMPORT) {
            JsonNode answer = admin.post(
                    "/api/sensing/devices/import",
                    points.subList(from, Math.min(points.size(), from + POINTS_PER_IMPORT)));
            if (!answer.path("refused").isEmpty()) {
                throw new IOException("points were refused, the first: "
                        + answer.get("refused").get(0));
            }
        }
        long known = new Sensing(platform.postgres()).points(prefix);
        if (known != points.size()) {
            throw new IOException(points.size() + " points were handed in, " + known + " are known");
        }
    }
}
