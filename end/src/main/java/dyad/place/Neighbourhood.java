package dyad.place;

import java.util.HashSet;
import java.util.Set;

/**
 * What belongs to a quiet place, once for each roughness of a fix: a fix that is off by 5 km cannot tell whether it is
 * within 300 m, so everything that may be the place counts as the place. Each step suits the fixes that are good enough
 * for one level of nearness and not for the next.
 */
enum Neighbourhood {
    /** At least 250 m around, some 400 m mostly. */
    STREETS(10, 3, 75),
    /** At least 400 m. */
    QUARTER(8, 1, 525),
    /** At least 3 km. */
    TOWN(6, 1, 3_700),
    /** At least 50 km. */
    REGION(3, 1, 26_000),
    /** At least 350 km. */
    COUNTRY(1, 1, Double.MAX_VALUE);

    private final int resolution;
    private final int steps;
    private final double roughest;

    Neighbourhood(int resolution, int steps, double roughest) {
        this.resolution = resolution;
        this.steps = steps;
        this.roughest = roughest;
    }

    /** The step for fixes of this accuracy, in metres. */
    static Neighbourhood of(double accuracy) {
        for (Neighbourhood step : values()) {
            if (accuracy <= step.roughest) {
                return step;
            }
        }
        return COUNTRY;
    }

    /** The accuracy, in metres, that a fix must have to found a place. */
    static double finest() {
        return STREETS.roughest;
    }

    /** The tag of the one cell in which this fix lies. */
    static CellTag tag(Fix fix, Grid grid, CellTags tags) {
        return tags.of(grid.cell(Point.of(fix), of(fix.accuracy()).resolution));
    }

    /** The tags of all that belongs to the place around this point, on all steps. */
    static Set<CellTag> around(Point point, Grid grid, CellTags tags) {
        Set<CellTag> all = new HashSet<>();
        for (Neighbourhood step : values()) {
            long cell = grid.cell(point, step.resolution);
            grid.disk(cell, step.steps).forEach(each -> all.add(tags.of(each)));
        }
        return all;
    }
}
