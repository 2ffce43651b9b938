package org.anlan.geo;

import java.util.List;

/** A layer of the one map. Called inside a read transaction of the viewer, so that scope holds. */
public interface MapLayer {

    /** Stable name, as in the {@code layers} parameter. */
    String name();

    /** Marks within the viewport, clustered where they would overlap. */
    List<MapFeature> within(Viewport viewport);
}
