package org.anlan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.anlan.problem.Refusal;
import org.anlan.registry.Fact;
import org.anlan.registry.Facts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class IncidentCommandTests extends TestPlatform {

    private static final String PLAN = """
            {"id": "test-leak", "name": "试验泄漏预案", "kind": "危险化学品泄漏", "trigger": "浓度超限",
             "responseLevels": [{"level": "Ⅳ", "condition": "现场可控"}],
             "taskCards": [
               {"order": 1, "title": "关停进料", "directive": "关闭进料阀。", "toOrgUnitId": "enterprise", "toPost": "安全员", "deadlineMinutes": 5},
               {"order": 2, "title": "入户叫应", "directive": "逐户通知。", "toOrgUnitId": "village", "toPost": "网格员", "deadlineMinutes": 30},
               {"order": 3, "title": "专业指导", "directive": "到场研判。", "toOrgUnitId": "t-ju", "toPost": "危化科科长", "deadlineMinutes": 30}]}
            """;

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    Villages villages;

    @Autowired
    Incidents incidents;

    @Autowired
    Directives directives;

    @Autowired
    Facts facts;

    private TestBrowser duty;
    private long gridMember;
    private long chemicalsOfficer;

    @BeforeEach
    void signIn() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        duty = signedIn(Role.DUTY, "t-3");
        gridMember = SmallTown.personId(sql, "t-6");
        chemicalsOfficer = SmallTown.personId(sql, "t-2");
    }

    private TestBrowser signedIn(Role role, String person) {
        return TestBrowser.signedIn(port, accounts, role, SmallTown.personId(sql, person));
    }

    private int village(String code) {
        return SystemWork.call(
                "test", () -> villages.findByCode(code).orElseThrow().id());
    }

    private JsonNode open(String villageCode) {
        Answer answer = duty.post("/api/incident/incidents", """
                {"villageId": %d, "title": "槽罐车侧翻泄漏", "kind": "危险化学品泄漏"}""".formatted(village(villageCode)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode direct(long incident, long... people) {
        Answer answer = duty.post("/api/incident/incidents/" + incident + "/directives", """
                {"title": "封控路口", "text": "封控省道路口，放行救援车辆。", "personIds": [%s], "deadlineMinutes": 20}""".formatted(String.join(
                ",", java.util.Arrays.stream(people).mapToObj(String::valueOf).toList())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer receipt(TestBrowser by, long directive, String step) {
        return by.post("/api/incident/directives/" + directive + "/receipts", "{\"step\": \"" + step + "\"}");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    @Test
    void opensAnIncidentInOneCallWithANumberAndItsFirstLine() {
        JsonNode incident = open(SmallTown.HILLFOOT);
        assertThat(incident.get("number").asString()).matches("浔事[0-9]{8}-[0-9]{2,}");
        assertThat(incident.get("state").asString()).isEqualTo("OPEN");
        assertThat(incident.get("lon").asDouble()).isEqualTo(120.3);
        assertThat(texts(incident.get("log"), "kind")).containsExactly("建立");
    }

    @Test
    void saysEverythingThatIsMissingFromACall() {
        Answer answer = duty.post("/api/incident/incidents", "{\"planId\": 999999999}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.json().get("reasons"), "field")).containsExactly("unitId", "title", "planId");
    }

    @Test
    void suggestsForEachCardWhoHasThePostOfThatPlaceNow() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        long plan = officer.post("/api/plan/plans", PLAN).json().get("id").asLong();
        JsonNode incident = duty.post("/api/incident/incidents", """
                {"unitId": %d, "title": "罐区泄漏", "planId": %d}""".formatted(unit(), plan))
                .json();
        JsonNode cards = incident.get("cards");
        assertThat(cards.get(0).get("suggested").get("name").asString()).isEqualTo("周芒种");
        assertThat(cards.get(1).get("suggested").get("personId").asLong()).isEqualTo(gridMember);
        assertThat(cards.get(2).get("suggested").get("personId").asLong()).isEqualTo(chemicalsOfficer);

        JsonNode after = duty.post(
                        "/api/incident/incidents/" + incident.get("id").asLong() + "/directives",
                        "{\"cardId\": %d, \"personIds\": [%d]}"
                                .formatted(cards.get(1).get("id").asLong(), gridMember))
                .json();
        assertThat(after.get("cards").get(1).get("used").asBoolean()).isTrue();
        assertThat(after.get("directives").get(0).get("text").asString()).isEqualTo("逐户通知。");
        assertThat(after.get("directives").get(0).get("dueAt").asString()).isNotEmpty();
    }

    private long unit() {
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(
                        sql.resultQuery("""
                                        insert into registry.unit (kind, name, grams, initials, operator_code, village_id, lon, lat, first_seen_at, changed_at)
                                        values ('DANGEROUS_CHEMICALS', '河滨化工厂', '{}', '', '91330503TEST000001', ?, 120.1, 30.8, now(), now())
                                        returning id""", village(SmallTown.RIVERSIDE)).fetchOneInto(Long.class)));
    }

    @Test
    void letsWhoeverIsNamedInADirectiveAnswerItWhereverTheIncidentIs() {
        long incident = open(SmallTown.HILLFOOT).get("id").asLong();
        JsonNode sent = direct(incident, gridMember, chemicalsOfficer).get("directives");
        assertThat(texts(sent, "number"))
                .hasSize(2)
                .containsOnly(sent.get(0).get("number").asString());
        long directive = StreamSupport.stream(sent.spliterator(), false)
                .filter(one -> one.get("to").get("personId").asLong() == gridMember)
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();

        TestBrowser phone = signedIn(Role.GRID, "t-6");
        JsonNode mine = phone.get("/api/incident/directives?mine=true").json();
        assertThat(texts(mine, "id")).contains(String.valueOf(directive));
        assertThat(mine.get(0).get("incidentTitle").asString()).isEqualTo("槽罐车侧翻泄漏");
        for (String step : List.of("READ", "ACCEPTED", "ACCEPTED", "ARRIVED", "DONE")) {
            Answer answer = receipt(phone, directive, step);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        JsonNode log = duty.get("/api/incident/incidents/" + incident).json().get("log");
        assertThat(texts(log, "kind")).containsExactly("回执", "回执", "回执", "回执", "指令", "建立");
        assertThat(texts(log, "seq")).containsExactly("6", "5", "4", "3", "2", "1");
    }

    @Test
    void keepsTheWholeCommandFromOtherTownsAndFromReceivers() {
        long incident = open(SmallTown.HILLFOOT).get("id").asLong();
        direct(incident, gridMember);
        Actor.Person neighbour =
                new Actor.Person(9, "潘大雪", "TOWN", 0, Scope.ofVillages(List.of(village(SmallTown.RIVERSIDE))));
        Instant now = Instant.parse("2026-11-23T06:00:00Z");
        assertThatThrownBy(() -> Actors.as(neighbour, () -> incidents.get(incident, now)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThat(Actors.as(neighbour, () -> incidents.list(true, 0, 200)).items())
                .extracting(IncidentView::id)
                .doesNotContain(incident);
        assertThatThrownBy(() -> Actors.as(
                        neighbour,
                        () -> transactions.execute(status ->
                                sql.fetch("select incident.append_log(?, now(), '记录', '混进来的一行', '外人')", incident))))
                .hasMessageContaining("no such incident in scope");
        assertThat(signedIn(Role.GRID, "t-6")
                        .get("/api/incident/incidents/" + incident)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesReceiptsByTelephoneOnlyFromTheDutyOfficerWithANote() {
        long incident = open(SmallTown.HILLFOOT).get("id").asLong();
        long directive =
                direct(incident, gridMember).get("directives").get(0).get("id").asLong();
        String path = "/api/incident/directives/" + directive + "/receipts";
        assertThat(receipt(duty, directive, "READ").status()).isEqualTo(403);
        assertThat(duty.post(path, "{\"step\": \"ACCEPTED\", \"byPhone\": true}")
                        .status())
                .isEqualTo(400);
        assertThat(receipt(signedIn(Role.TOWN, "t-4"), directive, "READ").status())
                .isEqualTo(404);
        Answer taken = duty.post(path, "{\"step\": \"ACCEPTED\", \"byPhone\": true, \"note\": \"本人接听，马上出发\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("steps").get("accepted").isNull()).isFalse();
        JsonNode log = duty.get("/api/incident/incidents/" + incident).json().get("log");
        assertThat(log.get(0).get("text").asString()).contains("接令").contains("电话核实：本人接听，马上出发");
    }

    @Test
    void closesOnlyWhenNothingIsLeftUnsaidAndEndsTheFactOnTheUnit() {
        long unit = unit();
        long incident = duty.post("/api/incident/incidents", "{\"unitId\": %d, \"title\": \"罐区泄漏\"}".formatted(unit))
                .json()
                .get("id")
                .asLong();
        long directive =
                direct(incident, gridMember).get("directives").get(0).get("id").asLong();
        assertThat(standing(unit)).extracting(Fact::kind).containsExactly("INCIDENT_OPEN");

        Answer refused = duty.post("/api/incident/incidents/" + incident + "/close", "{\"summary\": \"处置完毕\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(texts(refused.json().get("reasons"), "field")).containsExactly("explanations." + directive);

        Answer closed = duty.post("/api/incident/incidents/" + incident + "/close", """
                {"summary": "处置完毕，无人伤亡。", "explanations": {"%d": "路口已由交警封控"}}""".formatted(directive));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().get("state").asString()).isEqualTo("CLOSED");
        assertThat(standing(unit)).isEmpty();
        assertThat(receipt(signedIn(Role.GRID, "t-6"), directive, "DONE").status())
                .isEqualTo(409);
        assertThat(duty.post("/api/incident/incidents/" + incident + "/log", "{\"text\": \"补记\"}")
                        .status())
                .isEqualTo(409);
    }

    private List<Fact> standing(long unit) {
        Instant late = Instant.parse("2100-01-01T00:00:00Z");
        return SystemWork.call("test", () -> facts.standing(unit, late, late));
    }

    @Test
    void numbersDirectivesAndLinesWithoutGapsWhenManyAreSentAtOnce() throws InterruptedException, ExecutionException {
        long incident = open(SmallTown.HILLFOOT).get("id").asLong();
        Actor.Person officer = new Actor.Person(1, "费小雪", "DUTY", SmallTown.personId(sql, "t-3"), Scope.WHOLE_DISTRICT);
        Instant now = Instant.parse("2026-11-23T06:00:00Z");
        Directives.NewDirective wanted =
                new Directives.NewDirective(null, "封控路口", "封控省道路口。", List.of(gridMember), null);
        List<Callable<Boolean>> senders = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> Actors.as(officer, () -> {
                    transactions.executeWithoutResult(status -> directives.send(incident, wanted, officer, now));
                    return true;
                }))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> sent : threads.invokeAll(senders)) {
                assertThat(sent.get()).isTrue();
            }
        }
        IncidentView view = Actors.as(officer, () -> incidents.get(incident, now));
        String ordinal = view.number().substring(view.number().indexOf('-') + 1);
        List<String> expected = new ArrayList<>(IntStream.rangeClosed(1, 20)
                .mapToObj(seq -> ordinal + "-%02d".formatted(seq))
                .toList());
        assertThat(view.directives())
                .extracting(IncidentView.DirectiveView::number)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(view.log())
                .extracting(IncidentView.LogLine::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).map(i -> 22 - i).boxed().toList());
    }

    @Test
    void letsNoRequestChangeOrRemoveALineOfTheLog() {
        Actor.Person officer = new Actor.Person(1, "费小雪", "DUTY", 0, Scope.WHOLE_DISTRICT);
        for (String statement : List.of(
                "update incident.log set text = ''",
                "delete from incident.log",
                "insert into incident.log values (1, 99, now(), '记录', '混进来的一行', '外人')",
                "update incident.receipt set at = now()",
                "update incident.directive set text = ''")) {
            assertThatThrownBy(() -> Actors.as(officer, () -> transactions.execute(status -> sql.execute(statement))))
                    .hasMessageContaining("permission denied");
        }
    }
}
