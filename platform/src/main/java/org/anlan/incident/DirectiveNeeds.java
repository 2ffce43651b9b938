package org.anlan.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.notification.AttentionSource;
import org.anlan.notification.FigureSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk says of incidents: directives to answer, directives that nobody has read, and how many incidents are open. */
@Component
class DirectiveNeeds implements AttentionSource, FigureSource {

    private static final int AT_MOST = 20;

    private final DirectiveStore directives;
    private final Incidents incidents;
    private final IncidentProperties properties;

    DirectiveNeeds(DirectiveStore directives, Incidents incidents, IncidentProperties properties) {
        this.directives = directives;
        this.incidents = incidents;
        this.properties = properties;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        List<Need> needs = new ArrayList<>();
        Role role = Role.valueOf(viewer.role());
        if (viewer.personId() != 0) {
            directives.ofPerson(viewer.personId(), AT_MOST).stream()
                    .flatMap(directive -> Stream.ofNullable(own(directive, role, now)))
                    .forEach(needs::add);
        }
        if (role == Role.DUTY) {
            directives.unreadSince(now.minus(properties.answerWithin()), AT_MOST).stream()
                    .map(DirectiveNeeds::unread)
                    .forEach(needs::add);
        }
        return needs;
    }

    private static @Nullable Need own(Directive directive, Role role, Instant now) {
        Progress progress = directive.progress();
        if (progress.done() != null || progress.stoodDown() != null) {
            return null;
        }
        boolean late = progress.overdueAt(now, directive.dueAt());
        String wait = progress.read() == null ? "还没有读" : progress.accepted() == null ? "还没有接令" : "还没有完成";
        return new Need(
                "directive",
                "指令 " + directive.number() + "：" + directive.title(),
                late || progress.accepted() == null ? "RED" : "YELLOW",
                directive.dueAt(),
                wait + (late ? "，已超过时限" : ""),
                role.phoneFace() ? "/m/directives/" + directive.id() : "/incidents/" + directive.incidentId(),
                progress.accepted() == null ? "接令" : "回执");
    }

    private static Need unread(Directive directive) {
        return new Need(
                "directive-unread",
                "指令 " + directive.number() + " " + directive.personName() + "未读",
                "RED",
                directive.dueAt(),
                directive.incidentTitle() + "：" + directive.title(),
                "/incidents/" + directive.incidentId(),
                "电话");
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        return List.of(new Figure(
                50,
                "openIncidents",
                "处置中的事件",
                incidents.countOpen(),
                "起",
                "/incidents?state=OPEN",
                "管辖范围内已建立、还没有结束的事件数",
                now));
    }
}
