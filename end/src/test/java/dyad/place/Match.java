package dyad.place;

import dyad.nearness.Level;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/** Whether two points match on a level, and how often pairs of a distance do. */
final class Match {
    private final Grid grid;

    Match(Grid grid) {
        this.grid = grid;
    }

    /** Whether the other's cell is in the one's flower; the two ways must agree. */
    boolean is(Level level, Point one, Point other) {
        long here = grid.cell(one, level.resolution());
        long there = grid.cell(other, level.resolution());
        boolean matches = grid.disk(here, 1).contains(there);
        if (matches != grid.disk(there, 1).contains(here)) {
            throw new AssertionError(
                    level + ": one of two cells is in the other's flower, and not the other way round");
        }
        return matches;
    }

    /** A point at this distance on WGS84, in any direction. */
    static Point at(Point from, double metres, Random chance) {
        GeodesicData there =
                Geodesic.WGS84.Direct(from.latitude(), from.longitude(), 360 * chance.nextDouble(), metres);
        return Point.ofDegrees(there.lat2, there.lon2);
    }
}
