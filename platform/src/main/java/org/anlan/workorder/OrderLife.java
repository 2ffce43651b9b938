package org.anlan.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anlan.audit.ObjectRef;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life line of an order, from the reading that caused it to the photograph that closed it. */
@Component
class OrderLife {

    record Moment(
            Instant at,
            String kind,
            String kindName,
            String text,
            @Nullable String by,
            List<Long> fileIds,
            @Nullable String link,
            @Nullable String value) {}

    private final OrderStore store;
    private final ObjectProvider<CauseStory> stories;

    OrderLife(OrderStore store, ObjectProvider<CauseStory> stories) {
        this.store = store;
        this.stories = stories;
    }

    /** What led to it, its later causes too, and its own steps, by time. */
    @Transactional(readOnly = true)
    List<Moment> of(long orderId) {
        WorkOrder order = store.find(orderId).orElseThrow(() -> Refusal.notFound("这张任务单"));
        List<Step> steps = store.life(orderId);
        Stream<ObjectRef> causes = Stream.concat(
                        Stream.of(order.assignment().cause()),
                        steps.stream().map(Step::source).filter(Objects::nonNull))
                .distinct();
        List<Moment> moments =
                new ArrayList<>(causes.flatMap(cause -> told(cause).stream()).toList());
        steps.forEach(step -> moments.add(new Moment(
                step.at(),
                step.kind(),
                StepKind.labelOf(step.kind()),
                step.text(),
                step.by().name(),
                step.files(),
                null,
                null)));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private List<Moment> told(ObjectRef cause) {
        return stories.stream()
                .filter(story -> story.knows(cause))
                .flatMap(story -> story.tell(cause).stream())
                .map(chapter -> new Moment(
                        chapter.at(),
                        chapter.kind(),
                        chapter.kindName(),
                        chapter.text(),
                        null,
                        List.of(),
                        chapter.link(),
                        chapter.value()))
                .toList();
    }
}
