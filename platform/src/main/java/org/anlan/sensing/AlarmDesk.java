package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.notification.AttentionSource;
import org.anlan.notification.FigureSource;
import org.springframework.stereotype.Component;

/** Alarms on the home page: those that nobody has seen yet, and how many are open. */
@Component
class AlarmDesk implements AttentionSource, FigureSource {

    /** The desk shows five of all modules; this many let it choose. */
    private static final int ENOUGH = 20;

    private final AlarmStore store;

    AlarmDesk(AlarmStore store) {
        this.store = store;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        Role role = Role.valueOf(viewer.role());
        if (role != Role.DUTY && role != Role.TOWN) {
            return List.of();
        }
        return Stream.concat(
                        store.undispatched(ENOUGH).stream().map(AlarmDesk::undispatched),
                        store.unacknowledged(ENOUGH).stream().map(AlarmDesk::unacknowledged))
                .toList();
    }

    private static Need unacknowledged(AlarmView alarm) {
        String light = alarm.priority() == 3 && alarm.active() ? "RED" : alarm.priority() >= 2 ? "YELLOW" : "GREEN";
        return new Need(
                "alarm-unacknowledged",
                alarm.unitName() + "：" + AlarmTexts.title(alarm),
                light,
                alarm.orderId() == null ? alarm.autoAt() : null,
                alarm.reason() + (alarm.active() ? "，还没有人确认。" : "，已经恢复，还没有人确认。"),
                "/alarms?id=" + alarm.id(),
                "去确认");
    }

    private static Need undispatched(AlarmView alarm) {
        return new Need(
                "alarm-undispatched",
                alarm.unitName() + "：" + AlarmTexts.title(alarm),
                "RED",
                null,
                "报警没能派单：没有找到责任人，或派单出错。",
                "/alarms?id=" + alarm.id(),
                "去处理");
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        return List.of(new Figure(
                40,
                "alarms-open",
                "未结束报警",
                store.countOpen(),
                "条",
                "/alarms?state=OPEN",
                "您管辖范围内正在报警的，和已经恢复但还没有人确认的",
                now));
    }
}
