package org.anlan.sensing.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.libs.alarm.Intake;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.SilenceRule;
import org.jspecify.annotations.Nullable;

/**
 * What a batch comes to, before anything is stored: which readings are certainly new, which may be known already, and the
 * course of each point. Computed anew for every attempt; nothing in memory changes before the commit.
 */
final class Judgement {

    private static final Comparator<Measured> BY_POINT_AND_TIME = Comparator.<Measured>comparingLong(
                    measured -> measured.point().id())
            .thenComparing(measured -> measured.reading().at());

    private final Instant now;
    private final Instant watchingSince;
    private final @Nullable Map<Long, PointState> remembered;
    private final Map<SupervisedPoint, Course> courses = new LinkedHashMap<>();
    private final List<Measured> fresh = new ArrayList<>();
    private final List<Measured> perhapsKnown = new ArrayList<>();
    private final List<Measured> contradictions = new ArrayList<>();
    private final List<SupervisedPoint> notYetSilent = new ArrayList<>();
    private int copies;

    /**
     * @param watchingSince when the platform began to listen; a silence is not told before a point had its chance since
     * @param remembered the points' states as the database has them, after a failure left in doubt what was committed
     */
    Judgement(Batch batch, Instant watchingSince, @Nullable Map<Long, PointState> remembered) {
        now = batch.now();
        this.watchingSince = watchingSince;
        this.remembered = remembered;
        List<Measured> all = new ArrayList<>();
        for (Delivery delivery : batch.deliveries()) {
            all.addAll(delivery.readings());
        }
        all.sort(BY_POINT_AND_TIME);
        Measured before = null;
        for (Measured measured : all) {
            take(measured, before);
            before = measured;
        }
        batch.due().forEach(this::tick);
    }

    private void take(Measured measured, @Nullable Measured before) {
        if (before != null
                && before.point() == measured.point()
                && before.reading().at().equals(measured.reading().at())) {
            if (before.reading().value() == measured.reading().value()) {
                copies++;
            } else {
                contradictions.add(measured);
            }
            return;
        }
        Course course = courseOf(measured.point());
        boolean newest = course.take(measured.reading(), now) == Intake.EVALUATED;
        (newest && remembered == null ? fresh : perhapsKnown).add(measured);
    }

    private void tick(SupervisedPoint point) {
        SilenceRule silence = point.definition().rules().silence();
        Duration patience = silence == null ? Duration.ZERO : silence.patience();
        boolean trustworthy = !now.isBefore(watchingSince.plus(patience));
        if (!courseOf(point).tick(now, trustworthy)) {
            notYetSilent.add(point);
        }
    }

    private Course courseOf(SupervisedPoint point) {
        return courses.computeIfAbsent(
                point, known -> new Course(known, remembered == null ? null : remembered.get(known.id())));
    }

    Instant now() {
        return now;
    }

    Collection<Course> courses() {
        return courses.values();
    }

    List<Measured> fresh() {
        return fresh;
    }

    List<Measured> perhapsKnown() {
        return perhapsKnown;
    }

    /** Of the time of another reading of the same batch, with another value. */
    List<Measured> contradictions() {
        return contradictions;
    }

    int copies() {
        return copies;
    }

    /** Takes the new courses into memory, once they are committed. */
    void committed() {
        courses.values().forEach(Course::committed);
        for (SupervisedPoint point : notYetSilent) {
            SilenceRule silence = point.definition().rules().silence();
            point.postpone(watchingSince.plus(silence == null ? Duration.ZERO : silence.patience()));
        }
    }
}
