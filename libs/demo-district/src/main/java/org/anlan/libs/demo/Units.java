package org.anlan.libs.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the 3,000 units. The first one is 望舒 of the guided journey, the first of special equipment is 扶桑. */
final class Units {
    static final int SECOND_SITES = 12;
    static final int NEIGHBOURS = 4;
    static final String WANGSHU_VILLAGE = "330503105222";
    static final String FUSANG_VILLAGE = "330503002208";
    private static final List<InherentLevel> LEVELS = List.of(InherentLevel.values());
    private static final List<String> ROADS = List.of(
            "采薇路", "栖云路", "晴澜路", "望星路", "听荷路", "流萤路", "问渠路", "揽月路", "扶光路", "白鹭路", "青禾路", "芦影路", "星槎路", "桑叶路", "云锦路",
            "渔歌路");

    private final LocalDate today;
    private final Divisions divisions;
    private final Sketch sketch;
    private final Names names;
    private final Draw draw;
    private final Brands brands;
    private final List<Division> villages;
    private final List<Integer> villageWeights;
    private final Set<String> addresses = new HashSet<>();
    private final List<DemoUnit> units = new ArrayList<>();

    Units(long seed, LocalDate today, Divisions divisions, Sketch sketch, Names names) {
        this.today = today;
        this.divisions = divisions;
        this.sketch = sketch;
        this.names = names;
        this.draw = Draw.of(seed, "units");
        this.brands = new Brands(Draw.of(seed, "brands"));
        this.villages = divisions.villages();
        this.villageWeights =
                villages.stream().map(v -> v.community() ? 24 : 10).toList();
    }

    List<DemoUnit> draw() {
        List<Trade> trades = Trade.all();
        for (UnitKind kind : UnitKind.values()) {
            List<Trade> ofKind = trades.stream().filter(t -> t.kind() == kind).toList();
            List<Integer> weights = ofKind.stream().map(Trade::weight).toList();
            named(kind, ofKind.getFirst());
            int first = units.size();
            int wanted = kind.units()
                    - (int) units.stream().filter(u -> u.kind() == kind).count();
            for (int i = 0; i < wanted; i++) {
                Trade trade = ofKind.get(draw.weighted(weights));
                units.add(unit(trade, name(trade), villages.get(draw.weighted(villageWeights))));
            }
            if (kind == UnitKind.CROWDED_PLACE) {
                addSecondSites(first);
            }
            if (kind == UnitKind.SPECIAL_EQUIPMENT) {
                addNeighbours();
            }
        }
        return List.copyOf(units);
    }

    private void named(UnitKind kind, Trade trade) {
        if (kind == UnitKind.DANGEROUS_CHEMICALS) {
            units.add(unit(trade, company("南浔", "望舒", trade.word()), divisions.get(WANGSHU_VILLAGE))
                    .graded(InherentLevel.ORANGE)
                    .withOfficer("周霜降"));
        }
        if (kind == UnitKind.SPECIAL_EQUIPMENT) {
            units.add(unit(trade, company("南浔", "扶桑", trade.word()), divisions.get(FUSANG_VILLAGE))
                    .graded(InherentLevel.ORANGE));
        }
    }

    /** Operators with a second site elsewhere: the later unit takes the code and name of the earlier and adds a branch. */
    private void addSecondSites(int first) {
        List<Integer> companies = new ArrayList<>();
        for (int i = first; i < first + UnitKind.CROWDED_PLACE.inEmergencyLedger(); i++) {
            if (units.get(i).name().limitedCompany()) {
                companies.add(i);
            }
        }
        for (int i = 0; i < SECOND_SITES; i++) {
            DemoUnit main = units.get(companies.get(2 * i));
            int at = companies.get(2 * i + 1);
            Division village = farFrom(main);
            units.set(at, unit(units.get(at), main, village));
        }
    }

    /** The last units of special equipment stand next door to earlier ones, with their brand and trade but run by others. */
    private void addNeighbours() {
        List<DemoUnit> equipment = units.stream()
                .filter(u -> u.kind() == UnitKind.SPECIAL_EQUIPMENT)
                .toList();
        List<DemoUnit> originals =
                equipment
                        .subList(LedgerWriting.SHARED_EQUIPMENT, UnitKind.SPECIAL_EQUIPMENT.inEmergencyLedger())
                        .stream()
                        .filter(u -> u.name().limitedCompany())
                        .limit(NEIGHBOURS)
                        .toList();
        for (int i = 0; i < NEIGHBOURS; i++) {
            units.set(
                    units.size() - NEIGHBOURS + i,
                    neighbour(units.get(units.size() - NEIGHBOURS + i), originals.get(i)));
        }
    }

    private DemoUnit neighbour(DemoUnit replaced, DemoUnit original) {
        UnitName name = original.name();
        return new DemoUnit(
                replaced.number(),
                original.kind(),
                new UnitName("", name.brand(), "示例", name.word(), "", "加工厂"),
                null,
                original.tradeCode(),
                original.trade(),
                original.town(),
                original.village(),
                original.road(),
                original.houseNumber() + 2,
                original.position().movedBy(28, 12),
                replaced.legalRepresentative(),
                replaced.legalRepresentative(),
                replaced.phone(),
                Math.min(replaced.employees(), 20),
                replaced.level(),
                replaced.registeredOn());
    }

    private DemoUnit unit(DemoUnit replaced, DemoUnit main, Division village) {
        Division town = divisions.get(village.parent());
        Doorplate door = doorplate(village);
        return new DemoUnit(
                replaced.number(),
                main.kind(),
                main.name().at("（" + village.shortName() + "店）"),
                main.creditCode(),
                main.tradeCode(),
                main.trade(),
                town,
                village,
                door.road(),
                door.houseNumber(),
                around(village),
                main.legalRepresentative(),
                replaced.safetyOfficer(),
                replaced.phone(),
                replaced.employees(),
                replaced.level(),
                replaced.registeredOn());
    }

    private Division farFrom(DemoUnit main) {
        while (true) {
            Division village = villages.get(draw.weighted(villageWeights));
            if (village.place().metresTo(main.position()) > 6_000) {
                return village;
            }
        }
    }

    private DemoUnit unit(Trade trade, UnitName name, Division village) {
        Doorplate door = doorplate(village);
        String owner = names.nextBusinessPerson();
        boolean ownOfficer = trade.form() == Trade.Form.COMPANY || trade.form() == Trade.Form.PROJECT;
        int number = units.size() + 1;
        return new DemoUnit(
                number,
                trade.kind(),
                name,
                creditCode(trade.form(), number),
                trade.code(),
                trade.title(),
                divisions.get(village.parent()),
                village,
                door.road(),
                door.houseNumber(),
                around(village),
                owner,
                ownOfficer ? names.nextBusinessPerson() : owner,
                names.nextPhone(),
                draw.between(trade.fewestEmployees(), trade.mostEmployees()),
                LEVELS.get(draw.weighted(trade.levelWeights())),
                today.minusDays(draw.between(60, 3_600)));
    }

    private @Nullable String creditCode(Trade.Form form, int number) {
        return switch (form) {
            case COMPANY, PROJECT -> CreditCodes.of("91", number, draw);
            case SHOP -> CreditCodes.of("92", number, draw);
            case INSTITUTION -> CreditCodes.of("52", number, draw);
            case HOUSE -> draw.chance(0.2) ? CreditCodes.of("92", number, draw) : null;
        };
    }

    private UnitName name(Trade trade) {
        String word = trade.word();
        return switch (trade.form()) {
            case HOUSE -> new UnitName("", brands.nextHouse(), "", word, "", "");
            case SHOP -> new UnitName("南浔", brands.next(word), draw.chance(0.5) ? "示例" : "", word, "", "");
            case INSTITUTION -> new UnitName("南浔区", brands.next(word), "示例", word, "", "");
            case PROJECT -> new UnitName("", brands.next(word), "示例", word, "", "");
            case COMPANY -> company(draw.pick(List.of("南浔", "湖州", "湖州南浔")), brands.next(word), word);
        };
    }

    private UnitName company(String region, String brand, String word) {
        String form =
                Brands.NAMED.contains(brand) || draw.chance(0.85) ? "有限公司" : draw.chance(0.7) ? "有限责任公司" : "股份有限公司";
        String plate = word.endsWith("运输") || word.equals("客运")
                ? "（浙E示" + String.format("%03d", units.size() % 1_000) + "）"
                : "";
        return new UnitName(region, brand, "示例", word, form, plate);
    }

    private record Doorplate(String road, int houseNumber) {}

    private Doorplate doorplate(Division village) {
        while (true) {
            Doorplate door = new Doorplate(draw.pick(ROADS), draw.between(1, 199));
            if (addresses.add(village.code() + door)) {
                return door;
            }
        }
    }

    private Position around(Division village) {
        Area town = Objects.requireNonNull(sketch.towns().get(village.parent()));
        while (true) {
            Position p = village.place().movedBy(draw.gaussian(350), draw.gaussian(350));
            if (town.contains(p) && sketch.outline().contains(p) && p.metresTo(village.place()) < 1_200) {
                return p;
            }
        }
    }
}
