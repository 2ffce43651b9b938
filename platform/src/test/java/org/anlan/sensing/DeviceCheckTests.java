package org.anlan.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.sensing.DeviceFile.Entry;
import org.anlan.sensing.DeviceFile.Fault;
import org.anlan.sensing.DeviceFile.Mode;
import org.anlan.sensing.DeviceFile.Rule;
import org.junit.jupiter.api.Test;

class DeviceCheckTests {

    private static final Rule GOOD =
            new Rule("h", "HIGH", 25.0, 2.0, 10, 30, "MEDIUM", new Mode("ASK_DUTY_OFFICER", 5), "停止动火。");

    @Test
    void takesAPointWithEverythingItNeeds() {
        DeviceCheck check = new DeviceCheck("[0]", entry("a-password-of-20-chr", 30, GOOD));
        NewPoint point = check.check();
        assertThat(check.faults()).isEmpty();
        assertThat(point).isNotNull();
        assertThat(point.code()).isEqualTo("1");
        assertThat(point.name()).isEqualTo("T-103 甲苯储罐 可燃气体");
    }

    @Test
    void refusesARuleWithoutAResponse() {
        assertThat(faultsOf(entry(
                        "a-password-of-20-chr",
                        30,
                        new Rule("h", "HIGH", 25.0, 2.0, 10, 30, "MEDIUM", new Mode("AUTOMATIC", null), " "))))
                .extracting(Fault::path)
                .containsExactly("[0].rules[0].response");
    }

    @Test
    void tellsEveryFaultAtOnceWithItsPlaceAndRemedy() {
        Rule bad = new Rule("h", "HIGHEST", null, -1.0, 10, 30, "URGENT", new Mode("ASK_DUTY_OFFICER", null), "停止动火。");
        List<Fault> faults = faultsOf(entry("short", 0, bad));
        assertThat(faults)
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "[0].mqttPassword",
                        "[0].periodSeconds",
                        "[0].rules[0].kind",
                        "[0].rules[0].priority",
                        "[0].rules[0].limit",
                        "[0].rules[0].dispatch.afterMinutes");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.remedy()).endsWith("。"));
    }

    @Test
    void refusesLimitsThatCross() {
        Rule low = new Rule("l", "LOW", 30.0, 1.0, 0, 0, "LOW", new Mode("AUTOMATIC", null), "检查液位。");
        assertThat(faultsOf(entry("a-password-of-20-chr", 30, GOOD, low)))
                .extracting(Fault::path)
                .containsOnly("[0].rules");
    }

    private static List<Fault> faultsOf(Entry entry) {
        DeviceCheck check = new DeviceCheck("[0]", entry);
        assertThat(check.check()).isNull();
        return check.faults();
    }

    private static Entry entry(String password, int period, Rule... rules) {
        return new Entry(
                "gas-001",
                "gas-001",
                password,
                "gas-001/1",
                "COMBUSTIBLE_GAS",
                "可燃气体",
                "%LEL",
                0.0,
                100.0,
                period,
                3,
                "望舒示例化工",
                "91330503MA00000000",
                "T-103 甲苯储罐",
                new DeviceFile.Place(120.4, 30.8),
                List.of(rules));
    }
}
