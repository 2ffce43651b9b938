package org.anlan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.TestBrowser;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Scope;
import org.anlan.database.SystemWork;
import org.anlan.geo.Position;
import org.anlan.geo.TileKey;
import org.anlan.geo.Villages;
import org.anlan.organisation.SmallTown;
import org.anlan.risk.ColourStore.ColouredUnit;
import org.anlan.risk.ColourStore.Publicity;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Units in the make-believe district, and the people who look at them. */
final class ColouredTown {

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final ColourStore store;
    private final Villages villages;
    private final RuleSet rules = Rules.shipped();

    ColouredTown(
            DSLContext sql,
            TransactionTemplate transactions,
            ColourStore store,
            Villages villages,
            Accounts accounts,
            int port) {
        this.sql = sql;
        this.transactions = transactions;
        this.store = store;
        this.villages = villages;
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
    }

    Actor.Person officerOf(String... villageCodes) {
        List<Integer> ids = List.of(villageCodes).stream().map(this::village).toList();
        return new Actor.Person(3, "潘大雪", "TOWN", 0, Scope.ofVillages(ids));
    }

    int village(String code) {
        return SystemWork.call(
                "test", () -> villages.findByCode(code).orElseThrow().id());
    }

    long unit(String villageCode, String name, @Nullable String level, Position place) {
        return SystemWork.call(
                "test",
                () -> Objects.requireNonNull(sql.resultQuery(
                                """
                                insert into registry.unit (kind, name, grams, initials, operator_code, village_id, level, lon, lat,
                                  tile_key, first_seen_at, changed_at)
                                values ('DANGEROUS_CHEMICALS', ?, '{}', '', '91330503TEST000001', ?, ?, ?, ?, ?, now(), now())
                                returning id""", name, village(villageCode), level, place.lon(), place.lat(), TileKey.of(place))
                        .fetchOneInto(Long.class)));
    }

    /** Judges the unit by these facts and keeps what comes out. */
    Colour judge(long unitId, String villageCode, String name, List<StandingFact> facts, Instant now) {
        return judge(unitId, villageCode, name, facts, null, now);
    }

    Colour judge(
            long unitId,
            String villageCode,
            String name,
            List<StandingFact> facts,
            @Nullable Instant redPublicAt,
            Instant now) {
        Colour colour = rules.judge("BLUE", facts, now);
        SystemWork.run(
                "test",
                () -> transactions.executeWithoutResult(status -> store.keep(
                        new ColouredUnit(unitId, name, village(villageCode), "BLUE"),
                        colour,
                        rules.version(),
                        new Publicity("临水镇应急站 · 主任", rules.publicTexts(colour), redPublicAt),
                        now)));
        return colour;
    }
}
