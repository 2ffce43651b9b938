package org.anlan.risk;

import static org.anlan.risk.TownFacts.NOON;
import static org.anlan.risk.TownFacts.alarm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.geo.MapFeature;
import org.anlan.geo.Position;
import org.anlan.geo.Viewport;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

class ColourRegisterTests extends TestPlatform {

    private static final Position QUAY = new Position(120.1001, 30.8001);
    private static final Position SLOPE = new Position(120.3001, 30.8001);

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ColourStore store;

    @Autowired
    Villages villages;

    @Autowired
    Accounts accounts;

    @Autowired
    Colours colours;

    @Autowired
    ColouredUnits list;

    @Autowired
    UnitsLayer layer;

    @Autowired
    SafetyCodes codes;

    private ColouredTown town;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor.Person lakeside;
    private Actor.Person hillside;
    private long works;
    private long quarry;

    @BeforeEach
    void judgeTwoUnitsOfTwoTowns() {
        town = new ColouredTown(sql, transactions, store, villages, accounts, port);
        lakeside = town.officerOf(SmallTown.RIVERSIDE, SmallTown.ORCHARD);
        hillside = town.officerOf(SmallTown.HILLFOOT);
        works = town.unit(SmallTown.RIVERSIDE, mark + "河滨化工厂", "BLUE", QUAY);
        quarry = town.unit(SmallTown.HILLFOOT, mark + "山脚采石场", "BLUE", SLOPE);
        town.judge(works, SmallTown.RIVERSIDE, mark + "河滨化工厂", List.of(alarm(1, "H")), NOON);
        town.judge(quarry, SmallTown.HILLFOOT, mark + "山脚采石场", List.of(alarm(2, "HH")), NOON);
    }

    private ColouredUnits.Page listed(Actor.Person viewer, String colour) {
        return Actors.as(viewer, () -> list.list(new ColouredUnits.Filter(mark, "", "", "", colour), 0, 50, null));
    }

    @Test
    void listsToATownOfficerOnlyTheUnitsOfTheTown() {
        assertThat(listed(lakeside, "").items()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(works);
            assertThat(row.colour()).isEqualTo(SafetyCode.YELLOW);
            assertThat(row.score()).isEqualTo(75);
            assertThat(row.townName()).isEqualTo("临水镇");
            assertThat(row.activeAlarms()).isEqualTo(1);
        });
        assertThat(listed(hillside, "NOT_GREEN").items())
                .extracting(ColouredUnits.Row::id)
                .containsExactly(quarry);
        assertThat(listed(hillside, "YELLOW").total()).isZero();
    }

    @Test
    void countsInTheFigureExactlyTheRowsThatItsLinkLists() {
        long figure = Actors.as(lakeside, () -> transactions.execute(status -> list.count(ColouredUnits.NOT_GREEN)));
        ColouredUnits.Page opened = Actors.as(
                lakeside, () -> list.list(ColouredUnits.Filter.ofColour(ColouredUnits.NOT_GREEN), 0, 500, null));
        assertThat(opened.items())
                .hasSize((int) figure)
                .allSatisfy(row -> assertThat(row.colour()).isNotEqualTo(SafetyCode.GREEN));
        assertThat(opened.total()).isEqualTo(figure);
    }

    @Test
    void treatsAnotherTownsUnitAsUnknown() {
        Colours.View seen = Actors.as(lakeside, () -> colours.get(works, NOON));
        assertThat(seen.reasons()).extracting(Colour.Reason::points).containsExactly(25);
        assertThat(seen.way()).hasSize(1);
        assertThat(seen.history()).extracting(ColourStore.Past::why).containsExactly("首次计算");
        assertThatThrownBy(() -> Actors.as(lakeside, () -> colours.get(quarry, NOON)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThatThrownBy(() -> Actors.as(lakeside, () -> codes.get(quarry, "http://anlan")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void countsAUnitThatWasNeverJudgedAsGreenAndSaysWhatThatIsWorth() {
        long barn = town.unit(SmallTown.ORCHARD, mark + "果园仓库", "RED", QUAY);
        Colours.View seen = Actors.as(lakeside, () -> colours.get(barn, NOON));
        assertThat(seen.colour()).isEqualTo(SafetyCode.GREEN);
        assertThat(seen.note()).contains("没有扣分事实");
        assertThat(listed(lakeside, "GREEN").items())
                .extracting(ColouredUnits.Row::id)
                .containsExactly(barn);
    }

    @Test
    void addsToTheHistoryOnlyWhatIsNew() {
        town.judge(works, SmallTown.RIVERSIDE, mark + "河滨化工厂", List.of(alarm(1, "H")), NOON.plusSeconds(60));
        town.judge(works, SmallTown.RIVERSIDE, mark + "河滨化工厂", List.of(), NOON.plusSeconds(120));
        Colours.View seen = Actors.as(lakeside, () -> colours.get(works, NOON));
        assertThat(seen.history()).extracting(ColourStore.Past::why).containsExactly("解除：1# 罐区可燃气体越限", "首次计算");
        assertThat(seen.colour()).isEqualTo(SafetyCode.GREEN);
        for (String statement : List.of(
                "update risk.colour set score = 100",
                "delete from risk.colour",
                "update risk.current set score = 100")) {
            assertThatThrownBy(() -> Actors.as(lakeside, () -> transactions.execute(status -> sql.execute(statement))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void gathersUnitsIntoRingsBelowTheZoomOfSinglePoints() {
        for (int i = 0; i < 9; i++) {
            town.unit(SmallTown.RIVERSIDE, mark + "沿河 " + i, "RED", new Position(120.1002 + i * 0.00001, 30.8002));
        }
        List<MapFeature> far = seen(lakeside, 11);
        assertThat(far).anySatisfy(ring -> {
            assertThat(ring.kind()).isEqualTo(MapFeature.Kind.CLUSTER);
            assertThat(ring.count()).isGreaterThanOrEqualTo(10);
            assertThat(ring.counts().get("RED")).isGreaterThanOrEqualTo(9);
            assertThat(ring.colour()).isNotEqualTo("GREEN");
        });
        List<MapFeature> near = seen(lakeside, 16);
        assertThat(near).allSatisfy(point -> assertThat(point.kind()).isEqualTo(MapFeature.Kind.POINT));
        assertThat(near.size())
                .isEqualTo(far.stream().mapToInt(MapFeature::count).sum());
        assertThat(near).extracting(MapFeature::label).contains(mark + "沿河 3").doesNotContain(mark + "山脚采石场");
    }

    private List<MapFeature> seen(Actor.Person viewer, int zoom) {
        Viewport valley = new Viewport(120.0, 30.7, 120.5, 30.9, zoom);
        return Actors.as(viewer, () -> transactions.execute(status -> layer.within(valley)));
    }

    @Test
    void showsRedToPassersByOnlyAfterTheTimeToAppealIsOver() {
        String token =
                Actors.as(hillside, () -> codes.get(quarry, "http://anlan")).token();
        assertThat(page(token).colour()).isEqualTo(SafetyCode.YELLOW);

        town.judge(
                quarry,
                SmallTown.HILLFOOT,
                mark + "山脚采石场",
                List.of(alarm(2, "HH")),
                NOON.plus(Duration.ofDays(3)),
                NOON.plusSeconds(5));
        SafetyCodes.PublicPage withheld = page(token);
        assertThat(withheld.colour()).isEqualTo(SafetyCode.YELLOW);
        assertThat(withheld.colourText()).contains("核实处理");
        assertThat(withheld.reasonsPublic()).isEmpty();
        SafetyCodes.PublicPage later =
                Actors.as(new Actor.Visitor(), () -> codes.page(token, NOON.plus(Duration.ofDays(3))));
        assertThat(later.colour()).isEqualTo(SafetyCode.RED);
        assertThat(later.reasonsPublic()).containsExactly("感知设备报警，正在处置");
        assertThat(later.post()).isEqualTo("临水镇应急站 · 主任");
    }

    private SafetyCodes.PublicPage page(String token) {
        return Actors.as(new Actor.Visitor(), () -> codes.page(token, NOON));
    }

    @Test
    void leadsNowhereByARevokedCode() {
        SafetyCodes.Printed old = Actors.as(lakeside, () -> codes.get(works, "http://anlan"));
        SafetyCodes.Printed renewed =
                Actors.as(lakeside, () -> transactions.execute(status -> codes.renew(works, "http://anlan", NOON)));
        assertThat(renewed.url()).isEqualTo("http://anlan/public/code/" + renewed.token());
        assertThat(page(renewed.token()).unitName()).isEqualTo(mark + "河滨化工厂");
        assertThatThrownBy(() -> page(old.token()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("code-unknown"));
        assertThatThrownBy(() -> Actors.as(
                        hillside, () -> transactions.execute(status -> codes.renew(works, "http://anlan", NOON))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void showsAVisitorNothingButThePageOfAToken() {
        for (String query :
                List.of("select 1 from risk.current", "select 1 from risk.code_token", "select 1 from risk.colour")) {
            int rows = Actors.as(
                    new Actor.Visitor(),
                    () -> transactions.execute(status -> sql.fetch(query).size()));
            assertThat(rows).isZero();
        }
    }
}
