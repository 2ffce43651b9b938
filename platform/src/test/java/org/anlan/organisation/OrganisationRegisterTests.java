package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.AccountView;
import org.anlan.access.Accounts;
import org.anlan.access.PostNames;
import org.anlan.access.Role;
import org.anlan.access.Scopes;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.geo.Villages;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class OrganisationRegisterTests extends TestPlatform {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Roster roster;

    @Autowired
    Scopes scopes;

    @Autowired
    Villages villages;

    @Autowired
    PostNames postNames;

    private TestBrowser administrator;

    @BeforeEach
    void layTheSmallTown() {
        administrator = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        SmallTown.lay(administrator);
    }

    @Test
    void answersTheChainWithItsHolesAndReasons() {
        List<Responsibilities.Link> links = SystemWork.call(
                "test", () -> responsibilities.chainOf("TEST_CHEMICALS", village(SmallTown.RIVERSIDE), NOW));
        assertThat(links)
                .extracting(link ->
                        Optional.ofNullable(link.person()).map(PersonView::name).orElse("—"))
                .containsExactly("朱秋分", "—", "潘大雪", "蒋小暑", "顾小寒");
        assertThat(links.get(1).reason()).contains("没有规则");
    }

    @Test
    void answersTheChainAsItWasAtAnEarlierMoment() {
        int hillfoot = village(SmallTown.HILLFOOT);
        assertThat(townHead(hillfoot, Instant.parse("2026-05-31T15:59:59Z"))).isEqualTo("沈大暑");
        assertThat(townHead(hillfoot, Instant.parse("2026-05-31T16:00:00Z"))).isNull();
    }

    @Test
    void givesAVillageToATownFromTheDayOfItsJurisdiction() {
        int orchard = village(SmallTown.ORCHARD);
        assertThat(townHead(orchard, Instant.parse("2026-10-31T12:00:00Z"))).isNull();
        assertThat(townHead(orchard, Instant.parse("2026-11-01T12:00:00Z"))).isEqualTo("潘大雪");
    }

    @Test
    void letsATownSeeItsOwnVillagesAGridMemberOneAndTheDutyOfficerAllOfTheOffice() {
        Scope town = scopeOf(Role.TOWN, "t-4");
        assertThat(covered(town)).containsExactly(SmallTown.RIVERSIDE, SmallTown.ORCHARD);
        assertThat(covered(scopeOf(Role.GRID, "t-6"))).containsExactly(SmallTown.RIVERSIDE);
        assertThat(covered(scopeOf(Role.DUTY, "t-3")))
                .containsExactly(SmallTown.RIVERSIDE, SmallTown.ORCHARD, SmallTown.HILLFOOT);
        assertThat(covered(scopeOf(Role.LEADER, "t-1")))
                .containsExactly(SmallTown.RIVERSIDE, SmallTown.ORCHARD, SmallTown.HILLFOOT);
    }

    @Test
    void letsNobodySeeAnythingWhoHasLeftThePost() {
        assertThat(scopeOf(Role.TOWN, "t-5")).isEqualTo(Scope.NONE);
        assertThat(scopeOf(Role.DEPARTMENT, "t-5")).isEqualTo(Scope.NONE);
        assertThat(scopes.of(account(Role.TOWN, null), NOW)).isEqualTo(Scope.NONE);
        assertThat(scopes.of(account(Role.DUTY, null), NOW)).isEqualTo(Scope.WHOLE_DISTRICT);
    }

    @Test
    void tellsAScreenTheChainOfItsOwnVillagesOnlyWithMaskedPhones() {
        TestBrowser town = signedIn(Role.TOWN, "t-4");
        TestBrowser.Answer own = town.get(chain(SmallTown.RIVERSIDE));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get(0).get("phone").asString()).isEqualTo("139****0006");
        assertThat(own.json().get(0).get("levelName").asString()).isEqualTo("网格员");
        assertThat(own.json().get(1).get("personId").isNull()).isTrue();
        assertThat(own.text()).doesNotContain("13900000");
        TestBrowser.Answer other = town.get(chain(SmallTown.HILLFOOT));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.json().get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void namesThePostAtSignInAndAfter() {
        JsonNode me = signedIn(Role.TOWN, "t-4").get("/api/access/me").json();
        assertThat(me.get("post").asString()).isEqualTo("主任");
        assertThat(me.get("org").asString()).isEqualTo("临水镇应急站");
        long officer = person("t-7");
        assertThat(Actors.as(new Actor.Visitor(), () -> postNames.find(officer)))
                .contains(new PostNames.PostName("安全员", "河滨化工厂"));
    }

    @Test
    void keepsPeopleFromVisitors() {
        int seen = Actors.as(
                new Actor.Visitor(),
                () -> transactions.execute(
                        status -> sql.fetch("select 1 from organisation.person").size()));
        assertThat(seen).isZero();
        assertThat(new TestBrowser(port).get("/api/organisation/people").status())
                .isEqualTo(401);
        assertThat(signedIn(Role.GRID, "t-6").get("/api/organisation/people").status())
                .isEqualTo(403);
    }

    @Test
    void findsPeopleByNamePostAndOffice() {
        for (String words : List.of("蒋小", "危化科", "试验区应急")) {
            JsonNode page = administrator
                    .get("/api/organisation/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .json();
            assertThat(page.get("total").asLong()).as(words).isEqualTo(1);
            assertThat(page.get("items").get(0).get("name").asString()).isEqualTo("蒋小暑");
            assertThat(page.get("items").get(0).get("phone").asString()).isEqualTo("139****0002");
        }
        assertThat(administrator
                        .get("/api/organisation/people?q=%25")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void showsTheDayOfTheRosterAndWhoIsOnDutyAtAMoment() {
        JsonNode day = signedIn(Role.DUTY, "t-3")
                .get("/api/organisation/roster?date=2031-05-01")
                .json();
        assertThat(day.valueStream().map(shift -> shift.get("duty").asString())).containsExactly("值班领导", "值班员", "值班员");
        assertThat(onDuty("2031-05-01T11:59:59Z")).containsExactly("顾小寒", "费小雪");
        assertThat(onDuty("2031-05-01T12:00:00Z")).containsExactly("蒋小暑");
        assertThat(onDuty("2031-05-02T00:00:00Z")).isEmpty();
    }

    @Test
    void namesTheResponsiblePersonOfAnEnterpriseFirst() {
        List<PersonView> found = SystemWork.call("test", () -> people.ofOperator("91330503TEST000001"));
        assertThat(found).extracting(PersonView::name).containsExactly("周芒种", "钱春分");
        assertThat(found.getFirst().post()).isEqualTo("主要负责人");
        assertThat(SystemWork.call("test", () -> people.holdersOf("试验值班长", NOW)))
                .extracting(PersonView::name)
                .containsExactly("费小雪");
    }

    @Test
    void importsAgainWithoutDoublingAndKeepsIds() {
        long before = person("t-4");
        SmallTown.lay(administrator);
        assertThat(person("t-4")).isEqualTo(before);
        List<Long> shifts = SystemWork.call("test", () -> sql.resultQuery("""
                        select count(*) from organisation.roster_shift
                         where begins_at >= '2031-01-01' and begins_at < '2032-01-01'""").fetchInto(Long.class));
        assertThat(shifts).containsExactly(3L);
    }

    @Test
    void refusesAFaultyFileWholeAndNamesEveryPlaceAndItsRemedy() {
        TestBrowser.Answer answer = administrator.post("/api/organisation/import", """
                {"orgUnits": [{"id": "t-new", "name": "新机构", "kind": "CLUB"}],
                 "people": [{"id": "t-90", "name": "", "phone": "abc"}],
                 "appointments": [{"personId": "t-90", "postId": "nowhere", "from": "2026-13-01"}],
                 "jurisdictions": [{"orgUnitId": "t-ls", "from": "2026-01-01", "until": "2025-01-01", "villageCodes": ["1"]}]}""");
        assertThat(answer.status()).isEqualTo(400);
        JsonNode reasons = answer.json().get("reasons");
        assertThat(reasons.valueStream().map(reason -> reason.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "orgUnits[0].kind",
                        "people[0].name",
                        "people[0].phone",
                        "appointments[0].postId",
                        "appointments[0].from",
                        "jurisdictions[0].until",
                        "jurisdictions[0].villageCodes[0]");
        assertThat(reasons.valueStream().map(reason -> reason.get("remedy").asString()))
                .allMatch(remedy -> !remedy.isBlank());
        assertThat(administrator.get("/api/organisation/units").text()).doesNotContain("新机构");
    }

    @Test
    void saysWhereAFileThatIsNotJsonBreaks() {
        TestBrowser.Answer answer = administrator.post("/api/organisation/import", "{\n \"people\": [,]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("reasons").get(0).get("field").asString()).startsWith("第 2 行");
    }

    @Test
    void letsOnlyAdministratorsImport() {
        assertThatThrownBy(() -> SmallTown.lay(signedIn(Role.TOWN, "t-4"))).hasMessageContaining("403");
    }

    private List<String> onDuty(String instant) {
        return SystemWork.call("test", () -> roster.onDuty(Instant.parse(instant))).stream()
                .map(shift -> shift.person().name())
                .toList();
    }

    private @Nullable String townHead(int villageId, Instant at) {
        PersonView person = SystemWork.call("test", () -> responsibilities.chainOf("TEST_CHEMICALS", villageId, at))
                .get(2)
                .person();
        return person == null ? null : person.name();
    }

    private List<String> covered(Scope scope) {
        return List.of(SmallTown.RIVERSIDE, SmallTown.ORCHARD, SmallTown.HILLFOOT).stream()
                .filter(code -> scope.covers(village(code), null))
                .toList();
    }

    private Scope scopeOf(Role role, String key) {
        return scopes.of(account(role, person(key)), NOW);
    }

    private static AccountView account(Role role, @Nullable Long personId) {
        return new AccountView(1, "someone", "某人", role, personId, List.of());
    }

    private TestBrowser signedIn(Role role, String key) {
        return TestBrowser.signedIn(port, accounts, role, person(key));
    }

    private long person(String key) {
        return SmallTown.personId(sql, key);
    }

    private int village(String code) {
        return SystemWork.call(
                "test", () -> villages.findByCode(code).orElseThrow().id());
    }

    private String chain(String villageCode) {
        return "/api/organisation/chain?villageId=" + village(villageCode) + "&kind=TEST_CHEMICALS";
    }
}
