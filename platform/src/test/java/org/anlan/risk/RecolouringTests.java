package org.anlan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.database.Actors;
import org.anlan.database.SystemWork;
import org.anlan.geo.Position;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.anlan.registry.Facts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** From a fact in the registry to the colour on the screen, through the consumer that the platform runs. */
class RecolouringTests extends TestPlatform {

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
    Facts facts;

    @Autowired
    Recolouring recolouring;

    @Autowired
    Colours colours;

    @Autowired
    Clock clock;

    private final String name = UUID.randomUUID().toString().substring(0, 8) + "河滨化工厂";
    private ColouredTown town;
    private long works;

    @BeforeEach
    void enterAUnit() {
        town = new ColouredTown(sql, transactions, store, villages, accounts, port);
        works = town.unit(SmallTown.RIVERSIDE, name, "RED", new Position(120.1, 30.8));
    }

    private void record(String kind, String subject, boolean ended, @Nullable Instant dueAt, String value) {
        SystemWork.run("test", () -> {
            Instant now = clock.instant();
            facts.record(
                    new Facts.NewFact(
                            works, kind, subject, ended, now, null, dueAt, value, kind + " " + subject, "试验", null),
                    now);
        });
    }

    private Colours.View judged() {
        SystemWork.run("test", recolouring::tick);
        return Actors.as(town.officerOf(SmallTown.RIVERSIDE), () -> colours.get(works, clock.instant()));
    }

    @Test
    void followsTheFactsOfAUnitFromAlarmToGreenAgain() {
        record("LEDGER", "ledger:1", false, null, "{}");
        assertThat(judged().score()).isEqualTo(90);

        record("ALARM_ACTIVE", "alarm:1", false, null, "{\"ruleKind\": \"HH\"}");
        record("ORDER_OPEN", "order:1", false, clock.instant().plus(Duration.ofDays(1)), "{\"title\": \"检修\"}");
        Colours.View alarmed = judged();
        assertThat(alarmed.colour()).isEqualTo(SafetyCode.RED);
        assertThat(alarmed.score()).isEqualTo(40);
        assertThat(alarmed.way()).extracting(Colour.Step::who).containsExactly("企业安全负责人");

        record("ALARM_ACTIVE", "alarm:1", true, null, "{}");
        assertThat(judged().score()).isEqualTo(85);
        record("ORDER_OPEN", "order:1", true, null, "{}");
        Colours.View ended = judged();
        assertThat(ended.colour()).isEqualTo(SafetyCode.GREEN);
        assertThat(ended.history()).extracting(ColourStore.Past::score).containsExactly(90, 85, 40, 90);
    }

    @Test
    void judgesAgainByItselfWhenADeadlineComes() {
        record("ORDER_OPEN", "order:2", false, clock.instant().plusMillis(600), "{\"title\": \"检修\"}");
        assertThat(judged().score()).isEqualTo(85);
        Instant patience = clock.instant().plusSeconds(20);
        while (judged().score() == 85 && clock.instant().isBefore(patience)) {
            Thread.onSpinWait();
        }
        assertThat(judged().score()).isEqualTo(75);
        assertThat(judged().history().getFirst().why()).contains("已逾期");
    }

    @Test
    void judgesAPastInstantAgainAsItWasShown() {
        record("SENSOR_SILENT", "point:1", false, null, "{}");
        Instant silent = judged().at();
        record("SENSOR_SILENT", "point:1", true, null, "{}");
        record("INCIDENT_OPEN", "incident:1", false, null, "{}");
        Instant incident = judged().at();
        List<Colours.View> past = Actors.as(
                town.officerOf(SmallTown.RIVERSIDE),
                () -> List.of(colours.replay(works, silent), colours.replay(works, incident)));
        assertThat(past).extracting(Colours.View::score).containsExactly(69, 45);
        assertThat(past).extracting(Colours.View::colour).containsExactly(SafetyCode.YELLOW, SafetyCode.RED);
    }

    @Test
    void tellsTheEnterpriseOfItsRedCodeBeforeThePublicSeesIt() {
        record("INCIDENT_OPEN", "incident:2", false, null, "{}");
        Colours.View red = judged();
        assertThat(red.colour()).isEqualTo(SafetyCode.RED);
        ColourStore.Shown shown =
                SystemWork.call("test", () -> store.find(works)).orElseThrow();
        assertThat(shown.redPublicAt()).isEqualTo(red.at().plus(Duration.ofDays(3)));
    }
}
