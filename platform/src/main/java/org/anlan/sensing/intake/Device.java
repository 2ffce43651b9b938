package org.anlan.sensing.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered device that may speak, and its points by the codes it calls them. */
public record Device(long id, String code, Secret secret, boolean enabled, Map<String, SupervisedPoint> points) {

    public Device {
        points = Map.copyOf(points);
    }

    /** The point of that code; devices may also send the long form {@code <device>/<code>}. */
    @Nullable
    SupervisedPoint find(String pointCode) {
        SupervisedPoint point = points.get(pointCode);
        if (point == null && pointCode.startsWith(code) && pointCode.startsWith("/", code.length())) {
            point = points.get(pointCode.substring(code.length() + 1));
        }
        return point;
    }
}
