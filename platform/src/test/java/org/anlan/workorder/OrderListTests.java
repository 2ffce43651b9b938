package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.geo.Position;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderListTests extends OrderHouse {

    @Autowired
    OrderQueries queries;

    @Autowired
    SavedViews views;

    @Test
    void findsByTwoCharactersOfTitleUnitOrPersonAndByTheNumber() {
        long ladder = dispatch("清理消防通道杂物", true, Duration.ofHours(4), MAY_DAY);
        long valve = dispatch("更换阀门 DN50", true, Duration.ofHours(2), MAY_DAY);
        String number = order(ladder).assignment().number();
        assertThat(found(town, "通道")).contains(ladder).doesNotContain(valve);
        assertThat(found(town, "ｄｎ50")).contains(valve).doesNotContain(ladder);
        assertThat(found(town, "消防 河滨化工")).contains(ladder).doesNotContain(valve);
        assertThat(found(town, "周芒")).contains(ladder, valve);
        assertThat(found(town, number)).containsExactly(ladder);
        assertThat(found(town, number.substring(2))).containsExactly(ladder);
        assertThat(found(town, number.substring(number.indexOf('-') + 1)))
                .contains(ladder)
                .doesNotContain(valve);
        assertThat(found(town, "通阀")).isEmpty();
        assertThat(found(stranger, "通道")).as("another town").isEmpty();
        assertThat(found(stranger, number)).as("another town").isEmpty();
        assertThatThrownBy(() -> found(town, "通"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("words-too-short"));
    }

    @Test
    void pagesThroughAllOfThemOnceWhileOthersComeAndGo() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            made.add(dispatch("翻页" + i, true, Duration.ofMinutes(100 + i % 5), MAY_DAY));
        }
        for (String sort :
                new String[] {"dueAt", "dispatchedAt,desc", "number", "number,desc", "unitName", "light", "status"}) {
            OrderFilter filter = filter(null, sort, null, unitId);
            List<Long> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                OrderPage page = list(town, filter, after, 7);
                assertThat(page.total()).isGreaterThanOrEqualTo(25);
                page.items().forEach(item -> seen.add(item.id()));
                after = page.next();
                dispatch("中途来的", true, Duration.ofMinutes(1), MAY_DAY);
            } while (after != null);
            assertThat(seen).as(sort).doesNotHaveDuplicates().containsAll(made);
        }
        assertThatThrownBy(() -> list(town, filter(null, "number", null, unitId), "bm9uc2Vuc2U", 7))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void showsMineToWhoeverHasToDoWithItAndToNobodyElse() {
        long id = dispatch("与谁有关", true, Duration.ofHours(4), MAY_DAY);
        assertThat(mine(owner)).contains(id);
        assertThat(mine(stranger)).doesNotContain(id);
        Actors.as(town, () -> handling.help(id, stranger.personId(), MAY_DAY));
        assertThat(mine(stranger)).as("as a helper").contains(id);
        does(owner, id, new Deed.Refuse("归网格。", RiverTown.assignee(grid)), MAY_DAY);
        assertThat(mine(grid)).contains(id);
        Actor.Person formerElsewhere = new Actor.Person(1, "周芒种", "GRID", owner.personId(), stranger.scope());
        assertThat(mine(formerElsewhere))
                .as("who passed it on still sees what became of it")
                .contains(id);
    }

    @Test
    void narrowsByLightUrgencySectorCauseTownAndPassing() {
        long urgent = dispatch("急的", true, Duration.ofHours(3), MAY_DAY);
        long calm = dispatch("缓的", false, Duration.ofDays(9), MAY_DAY);
        does(owner, urgent, new Deed.Refuse("归网格。", RiverTown.assignee(grid)), MAY_DAY);
        Instant later = MAY_DAY.plus(Duration.ofHours(4));
        assertThat(ids(town, with("light", "RED"), later)).contains(urgent).doesNotContain(calm);
        assertThat(ids(town, with("light", "GREEN"), later)).contains(calm).doesNotContain(urgent);
        assertThat(ids(town, with("urgent", "true"), later)).contains(urgent).doesNotContain(calm);
        assertThat(ids(town, with("passed", "true"), later)).contains(urgent).doesNotContain(calm);
        assertThat(ids(town, with("passed", "false"), later)).contains(calm).doesNotContain(urgent);
        assertThat(ids(town, with("sector", "TEST_CHEMICALS"), later)).contains(calm, urgent);
        assertThat(ids(town, with("sector", "CONSTRUCTION"), later)).isEmpty();
        assertThat(ids(town, with("cause", "alarm"), later)).doesNotContain(calm, urgent);
        assertThat(ids(duty, with("town", "临水镇"), later)).contains(calm, urgent);
        assertThat(ids(duty, with("town", "靠山镇"), later)).doesNotContain(calm, urgent);
        assertThat(ids(town, with("today", "true"), later)).contains(urgent).doesNotContain(calm);
    }

    @Test
    void sortsByTheDistanceFromWhereTheViewerSaysHeIsAndSaysHowFar() {
        long here = dispatch("就在村里", true, Duration.ofHours(3), MAY_DAY);
        Position centre = villages.get(village).centre();
        OrderFilter filter = filter(null, "distance", new Position(centre.lon(), centre.lat() + 0.02), unitId);
        OrderView view = list(town, filter, null, 50).items().getFirst();
        assertThat(view.id()).isEqualTo(here);
        assertThat(view.distanceHint()).isEqualTo("约 2.2 公里");
        assertThatThrownBy(() -> filter(null, "distance", null, unitId)).isInstanceOf(Refusal.class);
        assertThat(list(town, filter(null, null, null, unitId), null, 50)
                        .items()
                        .getFirst()
                        .distanceHint())
                .isNull();
    }

    @Test
    void keepsViewsForEachAccountByItself() {
        Actors.as(town, () -> views.save("红灯", Map.of("light", "RED"), MAY_DAY));
        Actors.as(town, () -> views.save("红灯", Map.of("light", "RED", "urgent", "true"), MAY_DAY));
        List<SavedViews.View> own = Actors.as(town, views::list);
        assertThat(own)
                .filteredOn(view -> view.name().equals("红灯"))
                .singleElement()
                .satisfies(view -> assertThat(view.filters()).containsOnlyKeys("light", "urgent"));
        assertThat(Actors.as(duty, views::list))
                .extracting(SavedViews.View::name)
                .doesNotContain("红灯");
        long id = own.getFirst().id();
        assertThatThrownBy(() -> Actors.as(duty, () -> views.remove(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Actors.as(town, () -> views.save(" ", Map.of(), MAY_DAY)))
                .isInstanceOf(Refusal.class);
        assertThat(Actors.as(town, () -> views.remove(id)))
                .extracting(SavedViews.View::name)
                .doesNotContain("红灯");
    }

    @Test
    void letsAHelperFromElsewhereSeeAndAddButNotTakeOver() {
        long id = dispatch("请外镇协办", true, Duration.ofHours(3), MAY_DAY);
        assertThatThrownBy(() -> Actors.as(stranger, () -> queries.get(id, MAY_DAY)))
                .isInstanceOf(Refusal.class);
        Actors.as(town, () -> handling.help(id, stranger.personId(), MAY_DAY));
        OrderView seen = Actors.as(stranger, () -> handling.note(id, "带了检测仪。", List.of(), MAY_DAY));
        assertThat(seen.helpers()).extracting(OrderView.Watcher::name).containsExactly("俞白露");
        assertThat(seen.actions()).containsExactly(Action.NOTE);
    }

    @Test
    void letsAnAssigneeWithoutAnyScopeGiveTheOrderToAnother() {
        Actor.Person outsider = new Actor.Person(2, "俞白露", "GRID", stranger.personId(), stranger.scope());
        long id = dispatchTo(outsider, "不在辖区", true, Duration.ofHours(3), MAY_DAY);
        OrderView passed = Actors.as(outsider, () -> handling.refuse(id, 1, "不是我的片区。", grid.personId(), MAY_DAY));
        assertThat(passed.assignee().name()).isEqualTo("朱秋分");
        assertThat(passed.passed()).singleElement().satisfies(pass -> {
            assertThat(pass.refused()).isTrue();
            assertThat(pass.from()).startsWith("俞白露");
            assertThat(pass.to()).startsWith("朱秋分");
        });
        long again = dispatchTo(outsider, "不在辖区二", true, Duration.ofHours(3), MAY_DAY);
        assertThatThrownBy(() -> Actors.as(outsider, () -> handling.refuse(again, 1, "给他。", duty.personId(), MAY_DAY)))
                .as("not of the chain")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("person-not-eligible"));
    }

    private List<Long> found(Actor.Person viewer, String words) {
        return ids(viewer, with("q", words), MAY_DAY);
    }

    private List<Long> mine(Actor.Person viewer) {
        return ids(viewer, with("mine", "true"), MAY_DAY);
    }

    private List<Long> ids(Actor.Person viewer, OrderFilter filter, Instant now) {
        return Actors.as(viewer, () -> queries.list(filter, null, 0, 200, 1_000, now)).items().stream()
                .map(OrderView::id)
                .toList();
    }

    private OrderPage list(Actor.Person viewer, OrderFilter filter, @Nullable String after, int size) {
        return Actors.as(viewer, () -> queries.list(filter, after, 0, size, 1_000, MAY_DAY));
    }

    private static OrderFilter filter(
            @Nullable String words, @Nullable String sort, @Nullable Position from, @Nullable Long unitId) {
        return OrderFilter.of(new OrderFilter.Asked(
                null,
                null,
                null,
                words,
                unitId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                from == null ? null : from.lon(),
                from == null ? null : from.lat(),
                sort));
    }

    private OrderFilter with(String name, String value) {
        boolean yes = value.equals("true");
        return OrderFilter.of(new OrderFilter.Asked(
                name.equals("mine") ? yes : null,
                null,
                name.equals("light") ? value : null,
                name.equals("q") ? value : null,
                unitId,
                name.equals("sector") ? value : null,
                name.equals("town") ? value : null,
                name.equals("urgent") ? yes : null,
                name.equals("cause") ? value : null,
                name.equals("passed") ? yes : null,
                null,
                name.equals("today") ? yes : null,
                null,
                null,
                null));
    }
}
