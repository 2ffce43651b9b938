package org.anlan.notification;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.organisation.Holes;
import org.springframework.stereotype.Component;

/** Holes and overlaps of the chains of responsibility, for those who can mend them. */
@Component
class ResponsibilityGaps implements AttentionSource, FigureSource {

    private final Holes holes;

    ResponsibilityGaps(Holes holes) {
        this.holes = holes;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        Role role = Role.valueOf(viewer.role());
        if (role != Role.DEPARTMENT && role != Role.TOWN) {
            return List.of();
        }
        Holes.Counted counted = holes.count(viewer.scope(), now);
        if (counted.holes() + counted.overlaps() == 0) {
            return List.of();
        }
        return List.of(new Need(
                "responsibility-holes",
                "责任链有 " + counted.holes() + " 处空缺、" + counted.overlaps() + " 处重叠",
                "YELLOW",
                null,
                "空缺的一级没有人接任务单和督办。",
                "/organisation/holes",
                "去补"));
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        if (Role.valueOf(viewer.role()) != Role.DEPARTMENT) {
            return List.of();
        }
        Holes.Counted counted = holes.count(viewer.scope(), now);
        return List.of(new Figure(
                25,
                "responsibility-holes",
                "责任空缺和重叠",
                counted.holes() + counted.overlaps(),
                "处",
                "/organisation/holes",
                "管辖范围内责任链上没有人的，和不止一人的，按要补的岗位或规则合计",
                now));
    }
}
