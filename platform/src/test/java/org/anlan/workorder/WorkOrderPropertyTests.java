package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.database.Actor;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class WorkOrderPropertyTests {

    private static final long SEED = 20261123;

    /** Random people do random things; a plain list of what happened says what must hold. */
    @Test
    void nobodyClosesAnOrderThatHeEverRectifiedWhateverPeopleTry() {
        Random random = new Random(SEED);
        Map<OrderStatus, Integer> reached = new EnumMap<>(OrderStatus.class);
        int returned = 0;
        for (int life = 0; life < 3000; life++) {
            Actor.Person assignee = pick(random, RiverTown.EVERYBODY);
            WorkOrder order = RiverTown.orderFor(Math.max(1, assignee.personId()));
            Instant now = RiverTown.MORNING;
            Set<Long> rectified = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(90)));
                Actor.Person doer = pick(random, RiverTown.EVERYBODY);
                Deed deed = anyDeed(random);
                String where = "seed %d life %d step %d: %s by %s on %s"
                        .formatted(SEED, life, i, deed, doer.name(), order.status());
                WorkOrder before = order;
                boolean offered =
                        OrderPolicies.against(deed.action(), before, doer).isEmpty();
                try {
                    order = before.after(deed, doer, now);
                } catch (Refusal refusal) {
                    assertThat(refusal.reasons()).as(where).isNotEmpty();
                    assertThat(offered && isFilledIn(deed)).as(where).isFalse();
                    continue;
                }
                assertThat(offered).as(where).isTrue();
                assertThat(before.isOpen()).as(where).isTrue();
                assertThat(order.progress().version())
                        .as(where)
                        .isEqualTo(before.progress().version() + 1);
                if (order instanceof WorkOrder.Rectified) {
                    rectified.add(doer.accountId());
                }
                if (order instanceof WorkOrder.Closed) {
                    assertThat(rectified).as(where).isNotEmpty().doesNotContain(doer.accountId());
                    assertThat(doer.scope().covers(RiverTown.EAST_BRIDGE, null))
                            .as(where)
                            .isTrue();
                }
                if (deed instanceof Deed.Return) {
                    returned++;
                    assertThat(order.light(now)).as(where).isEqualTo(DeadlineLight.GREEN);
                    assertThat(order.progress().deadline().armedAt()).as(where).isEqualTo(now);
                }
            }
            reached.merge(order.status(), 1, Integer::sum);
        }
        assertThat(reached.keySet()).as("the walk reaches every state").contains(OrderStatus.values());
        assertThat(returned).isGreaterThan(100);
    }

    /** What a screen offers and what is done are one: no action is both offered and objected to. */
    @Test
    void offersExactlyWhatItWouldDo() {
        for (Actor.Person viewer : RiverTown.EVERYBODY) {
            WorkOrder order = RiverTown.order();
            for (Deed deed : List.of(new Deed.Accept(), RiverTown.rectification(), new Deed.Pass(null))) {
                boolean offered =
                        OrderPolicies.against(deed.action(), order, viewer).isEmpty();
                assertThat(happens(order, deed, viewer))
                        .as("%s by %s", deed, viewer.name())
                        .isEqualTo(offered);
            }
        }
    }

    private static boolean happens(WorkOrder order, Deed deed, Actor.Person doer) {
        try {
            order.after(deed, doer, RiverTown.MORNING.plusSeconds(60));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Deed anyDeed(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> new Deed.Accept();
            case 5, 6, 7, 8 -> RiverTown.rectification();
            case 9 -> new Deed.Rectify(" ", List.of(), List.of());
            case 10, 11, 12 -> new Deed.Pass(null);
            case 13, 14, 15, 16 -> new Deed.Return("没有整改到位。");
            case 17 -> new Deed.Return("");
            case 18 -> new Deed.Cancel("");
            default -> random.nextInt(6) == 0 ? new Deed.Cancel("误报") : new Deed.Accept();
        };
    }

    private static boolean isFilledIn(Deed deed) {
        return switch (deed) {
            case Deed.Accept accept -> true;
            case Deed.Pass pass -> true;
            case Deed.Rectify rectify -> !rectify.fileIds().isEmpty();
            case Deed.Return back -> !back.note().isBlank();
            case Deed.Cancel cancel -> !cancel.reason().isBlank();
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
