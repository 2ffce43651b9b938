package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
    void nobodyClosesAnOrderThatHeEverRectifiedOrHelpedWithWhateverPeopleTry() {
        Random random = new Random(SEED);
        Map<OrderStatus, Integer> reached = new EnumMap<>(OrderStatus.class);
        Map<Class<?>, Integer> done = new HashMap<>();
        int returned = 0;
        for (int life = 0; life < 3000; life++) {
            Actor.Person assignee = pick(random, RiverTown.EVERYBODY);
            WorkOrder order = RiverTown.orderFor(Math.max(1, assignee.personId()));
            Instant now = RiverTown.MORNING;
            Set<Long> rectified = new HashSet<>();
            Set<Long> helped = new HashSet<>();
            int passes = 0;
            for (int i = 0; i < 40; i++) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(90)));
                Actor.Person doer = pick(random, RiverTown.EVERYBODY);
                Deed deed = anyDeed(random, now);
                String where = "seed %d life %d step %d: %s by %s on %s"
                        .formatted(SEED, life, i, deed, doer.name(), order.status());
                WorkOrder before = order;
                boolean offered =
                        OrderPolicies.against(deed.action(), before, doer).isEmpty();
                try {
                    order = before.after(deed, doer, now);
                } catch (Refusal refusal) {
                    assertThat(refusal.reasons()).as(where).isNotEmpty();
                    assertThat(offered && isFilledIn(deed, before, now))
                            .as(where)
                            .isFalse();
                    continue;
                }
                assertThat(offered).as(where).isTrue();
                assertThat(before.isOpen()).as(where).isTrue();
                boolean beside = deed instanceof Deed.Help || deed instanceof Deed.Urge;
                assertThat(order.progress().version())
                        .as(where)
                        .isEqualTo(before.progress().version() + (beside ? 0 : 1));
                done.merge(deed.getClass(), 1, Integer::sum);
                if (deed instanceof Deed.Help help) {
                    helped.add(help.helper().personId());
                }
                if (deed instanceof Deed.Reroute || deed instanceof Deed.Refuse) {
                    passes++;
                    assertThat(order.status()).as(where).isIn(OrderStatus.DISPATCHED, OrderStatus.REFUSED);
                }
                assertThat(order.progress().passing().count()).as(where).isEqualTo(passes);
                if (!(deed instanceof Deed.Return || deed instanceof Deed.Grant)) {
                    assertThat(order.progress().deadline())
                            .as(where)
                            .isEqualTo(before.progress().deadline());
                }
                if (deed instanceof Deed.Grant) {
                    assertThat(order.progress().deadline().dueAt())
                            .as(where)
                            .isAfter(before.progress().deadline().dueAt());
                    assertThat(doer.personId())
                            .as(where)
                            .isNotEqualTo(before.assignment().assignee().personId());
                }
                if (deed instanceof Deed.Rectify) {
                    assertThat(before.progress().parts().open()).as(where).isZero();
                }
                if (order.progress().parts().open() > 0 && random.nextInt(3) == 0) {
                    order = order.afterPart(worked(RiverTown.GRID_MEMBER));
                    rectified.add(RiverTown.GRID_MEMBER.accountId());
                }
                if (order instanceof WorkOrder.Rectified) {
                    rectified.add(doer.accountId());
                }
                if (order instanceof WorkOrder.Closed) {
                    assertThat(rectified).as(where).isNotEmpty().doesNotContain(doer.accountId());
                    assertThat(helped).as(where).doesNotContain(doer.personId());
                    assertThat(before.status()).as(where).isEqualTo(OrderStatus.RECTIFIED);
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
        assertThat(done.keySet()).as("the walk does every deed").hasSize(13);
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

    /** A part on which that person worked. */
    private static WorkOrder worked(Actor.Person person) {
        return RiverTown.orderFor(person.personId())
                .accept(person)
                .rectify(RiverTown.rectification(), person, RiverTown.MORNING);
    }

    private static boolean happens(WorkOrder order, Deed deed, Actor.Person doer) {
        try {
            order.after(deed, doer, RiverTown.MORNING.plusSeconds(60));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Deed anyDeed(Random random, Instant now) {
        Assignee somebody = RiverTown.assignee(pick(random, RiverTown.WITH_PERSON));
        return switch (random.nextInt(35)) {
            case 0, 1, 2, 3, 4 -> new Deed.Accept();
            case 5, 6, 7, 8 -> RiverTown.rectification();
            case 9 -> new Deed.Rectify(" ", List.of(), List.of());
            case 10, 11, 12 -> new Deed.Pass(null);
            case 13, 14, 15, 16 -> RiverTown.sendBack("没有整改到位。", now);
            case 17 -> RiverTown.sendBack("", now);
            case 18 -> new Deed.Cancel("");
            case 19, 20 -> new Deed.Refuse("不归我管。", random.nextBoolean() ? somebody : null);
            case 21 -> new Deed.Refuse(" ", null);
            case 22, 23 -> new Deed.Reroute(somebody, "他负责这一片。");
            case 24 -> new Deed.Help(somebody);
            case 25, 26 -> new Deed.AskExtension("等配件。", now.plus(Duration.ofHours(random.nextInt(30))));
            case 27, 28 -> new Deed.Grant(random.nextBoolean() ? null : now.plus(Duration.ofHours(20)), null);
            case 29 -> new Deed.Deny("来得及。");
            case 30 -> new Deed.Urge(null);
            case 31 ->
                random.nextInt(8) == 0 ? RiverTown.split(pick(random, RiverTown.WITH_PERSON)) : new Deed.Accept();
            default -> random.nextInt(10) == 0 ? new Deed.Cancel("误报") : new Deed.Accept();
        };
    }

    /** Whether nothing but the doer or the state could speak against it. */
    private static boolean isFilledIn(Deed deed, WorkOrder order, Instant now) {
        long assignee = order.assignment().assignee().personId();
        Instant dueAt = order.progress().deadline().dueAt();
        return switch (deed) {
            case Deed.Accept accept -> true;
            case Deed.Pass pass -> true;
            case Deed.Rectify rectify -> !rectify.fileIds().isEmpty();
            case Deed.Return back -> !back.note().isBlank();
            case Deed.Cancel cancel -> !cancel.reason().isBlank();
            case Deed.Refuse refuse -> !refuse.reason().isBlank() && refuse.proposed() == null;
            case Deed.Reroute reroute -> reroute.to().personId() != assignee;
            case Deed.Help help ->
                help.helper().personId() != assignee
                        && !order.progress().helpers().contains(help.helper().personId());
            case Deed.AskExtension ask ->
                ask.wantedAt().isAfter(dueAt) && ask.wantedAt().isAfter(now);
            case Deed.Grant grant -> {
                Instant until = grant.dueAt();
                yield until != null && until.isAfter(dueAt);
            }
            case Deed.Split split -> order.progress().parts().all() < WorkOrder.MOST_PARTS;
            case Deed.Deny deny -> true;
            case Deed.Urge urge -> !order.progress().urging().restsAt(now);
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
