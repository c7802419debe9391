package dyad.place;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Points of the globe that tests look at. */
final class Globe {
    /** The numbers of H3's twelve cells of resolution 0 that are pentagons. */
    private static final int[] BASES = {4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117};

    private static final long RESOLUTION_0 = 0x8001fffffffffffL;
    private static final int BASE_SHIFT = 45;
    private static final int RESOLUTION_SHIFT = 52;
    private static final int DIGIT_BITS = 3;

    private Globe() {}

    /** The middles of the twelve pentagons of this resolution. */
    static List<Point> pentagons(Grid grid, int resolution) {
        return Arrays.stream(BASES)
                .mapToObj(base -> grid.middle(pentagon(base, resolution)))
                .toList();
    }

    /** A cell's digits are all zero in a pentagon; those finer than its resolution are all ones. */
    private static long pentagon(int base, int resolution) {
        long cell = RESOLUTION_0 | ((long) base << BASE_SHIFT) | ((long) resolution << RESOLUTION_SHIFT);
        long unused = (1L << (BASE_SHIFT - DIGIT_BITS * resolution)) - 1;
        return (cell & -(1L << BASE_SHIFT)) | unused;
    }

    /** A point anywhere, everywhere as likely. */
    static Point anywhere(Random chance) {
        double latitude = Math.toDegrees(Math.asin(2 * chance.nextDouble() - 1));
        return Point.ofDegrees(latitude, 360 * chance.nextDouble() - 180);
    }
}
