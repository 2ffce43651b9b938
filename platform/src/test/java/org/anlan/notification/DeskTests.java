package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.database.Actor;
import org.anlan.database.Scope;
import org.anlan.notification.AttentionSource.Need;
import org.anlan.notification.FigureSource.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DeskTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Actor.Person VIEWER = new Actor.Person(1, "费小雪", "DUTY", 3, Scope.WHOLE_DISTRICT);

    @Test
    void putsRedFirstThenTheEarliestDeadlineAndThatWithoutOneLast() {
        Desk desk = desk(
                List.of(need("绿", "GREEN", 1L), need("红，不限时", "RED", null), need("黄", "YELLOW", 3L)),
                List.of(need("红，迟", "RED", 9L), need("红，早", "RED", 2L)));
        assertThat(desk.needsOf(VIEWER, NOW).items())
                .extracting(Need::title)
                .containsExactly("红，早", "红，迟", "红，不限时", "黄", "绿");
    }

    @Test
    void showsFiveOfAllAndSaysHowManyThereAre() {
        List<Need> many = IntStream.range(0, 12)
                .mapToObj(i -> need("第" + i + "件", "YELLOW", (long) i))
                .toList();
        Desk.Needs needs = desk(many, List.of(need("红", "RED", 99L))).needsOf(VIEWER, NOW);
        assertThat(needs.items()).hasSize(5);
        assertThat(needs.items().getFirst().title()).isEqualTo("红");
        assertThat(needs.total()).isEqualTo(13);
    }

    @Test
    void showsTheFirstFiveFiguresInTheirOrder() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("late", (FigureSource) (viewer, now) -> List.of(figure(6), figure(2)));
        beans.addBean("early", (FigureSource) (viewer, now) -> List.of(figure(5), figure(1), figure(4), figure(3)));
        Desk desk = new Desk(beans.getBeanProvider(AttentionSource.class), beans.getBeanProvider(FigureSource.class));
        assertThat(desk.figuresFor(VIEWER, NOW))
                .extracting(Desk.FigureView::key)
                .containsExactly("figure-1", "figure-2", "figure-3", "figure-4", "figure-5");
    }

    private static Desk desk(List<Need> one, List<Need> other) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("one", (AttentionSource) (viewer, now) -> one);
        beans.addBean("other", (AttentionSource) (viewer, now) -> other);
        return new Desk(beans.getBeanProvider(AttentionSource.class), beans.getBeanProvider(FigureSource.class));
    }

    private static Need need(String title, String light, @Nullable Long dueInMinutes) {
        Instant due = dueInMinutes == null ? null : NOW.plusSeconds(60 * dueInMinutes);
        return new Need("ORDER", title, light, due, "理由", "/orders/1", "去处理");
    }

    private static Figure figure(int order) {
        return new Figure(order, "figure-" + order, "数", order, "件", "/orders", "计数", NOW);
    }
}
