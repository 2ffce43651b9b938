package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.demo.SensorPoint.Dispatch;
import org.anlan.libs.demo.SensorPoint.Kind;
import org.anlan.libs.demo.SensorPoint.Rule;

/** Mounts the 200 points on units of the ledger of 应急管理局; {@code gas-001} is on 望舒. */
final class Sensors {
    private static final String SECRET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int SILENT_AFTER_PERIODS = 3;
    /** The reader of the guide publishes for it by hand, so it may be quiet for long before it counts as silent. */
    private static final String BY_HAND = "gas-001";

    private static final int BY_HAND_PERIOD_SECONDS = 1_200;

    private final long seed;
    private final List<DemoUnit> units;
    private final List<SensorPoint> points = new ArrayList<>();

    /** @param units those that can carry a sensor, 望舒 first */
    Sensors(long seed, List<DemoUnit> units) {
        this.seed = seed;
        this.units = units;
    }

    List<SensorPoint> draw() {
        List<Trade> trades = Trade.all();
        for (Quantity quantity : Quantity.values()) {
            List<String> fitting = trades.stream()
                    .filter(t -> t.sensing().contains(quantity))
                    .map(Trade::code)
                    .toList();
            List<DemoUnit> carriers =
                    units.stream().filter(u -> fitting.contains(u.tradeCode())).toList();
            for (int i = 0; i < quantity.points(); i++) {
                points.add(point(quantity, i, carriers.get(i % carriers.size()), i / carriers.size() + 1));
            }
        }
        return List.copyOf(points);
    }

    private SensorPoint point(Quantity quantity, int index, DemoUnit unit, int onUnit) {
        String device = quantity.prefix() + String.format("-%03d", index + 1);
        return new SensorPoint(
                device,
                device,
                Draw.of(seed, "mqtt " + device).characters(SECRET, 20),
                device + "/1",
                quantity,
                quantity.chinese(),
                quantity.unitOfMeasure(),
                quantity.rangeLow(),
                quantity.rangeHigh(),
                device.equals(BY_HAND) ? BY_HAND_PERIOD_SECONDS : quantity.periodSeconds(),
                SILENT_AFTER_PERIODS,
                unit.name().text(),
                unit.creditCode(),
                unit.number(),
                device.equals(BY_HAND) ? "T-103 甲苯储罐" : place(quantity, unit, onUnit),
                unit.position().movedBy(5.0 * onUnit, 8.0 * onUnit),
                rules(device, quantity));
    }

    private static String place(Quantity quantity, DemoUnit unit, int onUnit) {
        String number = onUnit + "# ";
        return number
                + switch (quantity) {
                    case COMBUSTIBLE_GAS -> unit.kind() == UnitKind.CROWDED_PLACE ? "厨房" : "储罐区";
                    case DUST_PRESSURE -> "除尘器";
                    case PRESSURE -> "压力容器";
                    case TEMPERATURE -> "反应釜或烘箱";
                    case WATER_LEVEL -> "基坑集水井";
                    case RESIDUAL_CURRENT -> "总配电箱";
                    case SMOKE -> "楼道";
                };
    }

    private static List<Rule> rules(String device, Quantity quantity) {
        Dispatch automatic = new Dispatch.Automatic();
        return switch (quantity) {
            case COMBUSTIBLE_GAS -> pair(device, 20, 40, 2, 10, automatic, "停止动火，切断气源，开启防爆排风，现场复测后报告。");
            case DUST_PRESSURE -> pair(device, 1.8, 2.5, 0.1, 30, ask(5), "停下产尘设备，检查滤袋和卸灰阀，清灰后再开机。");
            case PRESSURE -> pair(device, 1.25, 1.6, 0.05, 20, automatic, "降低负荷，检查安全阀和压力表，超过上上限立即停用。");
            case TEMPERATURE -> pair(device, 120, 150, 3, 30, ask(5), "降温并查明原因，温度继续上升时停止加热和进料。");
            case WATER_LEVEL -> pair(device, 3.4, 3.8, 0.1, 120, ask(10), "开泵排水，撤出基坑作业人员，检查支护。");
            case RESIDUAL_CURRENT -> pair(device, 300, 500, 30, 30, ask(10), "断开故障回路，由持证电工排查绝缘。");
            case SMOKE ->
                List.of(new Rule(
                        device + "-hh", Kind.HIGH_HIGH, 1, 0.5, 0, 60, "HIGH", automatic, "到场查看，确认起火立即疏散并拨打 119。"));
        };
    }

    private static List<Rule> pair(
            String device,
            double high,
            double highHigh,
            double deadband,
            int onDelay,
            Dispatch dispatch,
            String response) {
        return List.of(
                new Rule(device + "-h", Kind.HIGH, high, deadband, onDelay, 3 * onDelay, "MEDIUM", dispatch, response),
                new Rule(
                        device + "-hh",
                        Kind.HIGH_HIGH,
                        highHigh,
                        deadband,
                        onDelay,
                        3 * onDelay,
                        "HIGH",
                        new Dispatch.Automatic(),
                        response));
    }

    private static Dispatch ask(int afterMinutes) {
        return new Dispatch.AskDutyOfficer(afterMinutes);
    }
}
