package org.anlan.sensing;

import static org.anlan.sensing.GasWorks.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.sensing.mqtt.MqttServer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class DeviceImportTests extends TestPlatform {

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    MqttServer mqtt;

    private TestBrowser administrator;
    private GasWorks works;

    @BeforeEach
    void buildTheWorks() {
        administrator = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        works = GasWorks.built(sql, mqtt.port(), administrator);
    }

    @Test
    void theSameListAgainChangesNothing() {
        JsonNode again = send(works.list(25));
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("changed").asInt()).isZero();
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void aChangedLimitIsANewVersionAndHoldsFromTheNextReadingOn() {
        assertThat(send(works.list(10)).get("changed").asInt()).isEqualTo(1);
        assertThat(versions()).isEqualTo(2);
        Mqtt3AsyncClient detector = works.connected3();
        works.sendCurve(detector, now(), 6, 12, 13, 14);
        assertThat(works.alarmStates()).containsExactly("H UNACK_ACTIVE");
    }

    @Test
    void goodOnesGoOnAndBadOnesAreListed() {
        String unknownUnit =
                works.list(25).replace(works.device, works.device + "-b").replace(works.name, "没有这家");
        String good = works.list(25).replace(works.device, works.device + "-c");
        JsonNode answer =
                send("[" + inside(unknownUnit) + "," + inside(good) + ",{\"deviceId\": 5, \"rules\": \"none\"}]");
        assertThat(answer.get("points").asInt()).isEqualTo(1);
        assertThat(answer.get("refused").findValuesAsString("path")).contains("[0].unitName", "[2]");
    }

    @Test
    void findsAUnitWithoutACreditCodeByItsNameUnlessTwoAreCalledSo() {
        String house = "永宁公寓" + works.device;
        String list = works.list(25)
                .replace(works.device, works.device + "-d")
                .replace("\"" + works.operator + "\"", "null")
                .replace(works.name, house);
        works.buildWithoutCode(house);
        assertThat(send(list).get("points").asInt()).isEqualTo(1);
        works.buildWithoutCode(house);
        assertThat(send(list).get("refused").findValuesAsString("path")).containsExactly("[0].unitName");
    }

    @Test
    void refusesAUserNameThatIsAnothersAndAPointNamedTwice() {
        String other =
                works.list(25).replace("\"deviceId\": \"" + works.device, "\"deviceId\": \"other-" + works.device);
        String twice = works.list(25);
        JsonNode answer = send("[" + inside(other) + "," + inside(twice) + "," + inside(twice) + "]");
        assertThat(answer.get("refused").findValuesAsString("path"))
                .containsExactlyInAnyOrder("[0].mqttUser", "[2].pointId");
    }

    @Test
    void isForAdministratorsAlone() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DUTY, null);
        assertThat(officer.post("/api/sensing/devices/import", works.list(25)).status())
                .isEqualTo(403);
    }

    @Test
    void saysWhereAFileIsNoList() {
        assertThat(administrator
                        .post("/api/sensing/devices/import", "{\"a\": 1}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("device-list-unreadable");
        assertThat(administrator.post("/api/sensing/devices/import", "[{").status())
                .isEqualTo(400);
    }

    @Test
    void showsThePointWithItsRulesAndCurveOverHttp() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DUTY, null);
        works.sendCurve(works.connected3(), now(), 6, 3, 4, 5);
        JsonNode point = officer.get("/api/sensing/points/" + works.pointId()).json();
        assertThat(point.get("state").asString()).isEqualTo("NORMAL");
        assertThat(point.get("value").asDouble()).isEqualTo(5);
        assertThat(point.get("rules").findValuesAsString("kind")).containsExactly("HH", "H");
        JsonNode list =
                officer.get("/api/sensing/points?unitId=" + works.unitId).json();
        assertThat(list).hasSize(1);
        JsonNode curve = officer.get("/api/sensing/points/" + works.pointId() + "/readings")
                .json();
        assertThat(curve.findValuesAsString("value")).hasSize(3);
    }

    private JsonNode send(String list) {
        TestBrowser.Answer answer = administrator.post("/api/sensing/devices/import", list);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String inside(String list) {
        return list.strip().substring(1, list.strip().length() - 1);
    }

    private int versions() {
        return works.one("select max(version) from sensing.rule where point_id = ?", Integer.class, works.pointId());
    }
}
