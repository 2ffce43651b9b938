package org.anlan.geo;

/** How points are gathered: below {@link #POINTS_FROM} points that share a cell of the grid become one ring. */
public final class MapClusters {

    /** From this zoom on every point stands for itself. */
    public static final int POINTS_FROM = 15;

    /** A tile of 256 px is cut into 4 × 4 cells of 64 px. */
    private static final int CELLS = 2;

    private MapClusters() {}

    /** How far to shift a {@link TileKey} right to name the cell that gathers it at this zoom. */
    public static int shiftAt(int zoom) {
        return 2 * (TileKey.ZOOM - Math.min(zoom + CELLS, TileKey.ZOOM));
    }

    public static boolean gathersAt(int zoom) {
        return zoom < POINTS_FROM;
    }
}
