package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.notification.FigureSource;
import org.springframework.stereotype.Component;

/** How many orders are open, and how many of them overdue; counted by the same conditions as the lists they open. */
@Component
class OrderFigures implements FigureSource {

    private final OrderQueries queries;

    OrderFigures(OrderQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        return List.of(
                new Figure(
                        20,
                        "orders-open",
                        "未办结任务单",
                        queries.countOpen(),
                        "张",
                        "/orders?status=OPEN",
                        "您管辖范围内已派发、整改中和待复查的任务单",
                        now),
                new Figure(
                        30,
                        "orders-overdue",
                        "超期任务单",
                        queries.countOverdue(now),
                        "张",
                        "/orders?light=RED",
                        "未办结任务单中，到期限还没有提交整改，或超期才提交整改、尚未复查的",
                        now));
    }
}
