package dyad.nearness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person on a plane, with a grid of hexagons for each level. */
public final class HexGrid implements Whereabouts {
    /** Distance of two middles as a share of the level's distance: about that of H3. */
    private static final double SPACING = 0.74;

    private static final int[][] AROUND = {{1, 0}, {1, -1}, {0, -1}, {-1, 0}, {-1, 1}, {0, 1}};
    private static final int BITS = 28;
    private static final long MIDDLE = 1L << (BITS - 1);

    private Optional<double[]> place = Optional.empty();
    private final Set<Level> rough = EnumSet.noneOf(Level.class);
    private boolean pentagons;

    /** The person is here now, in metres. */
    public HexGrid at(double x, double y) {
        place = Optional.of(new double[] {x, y});
        return this;
    }

    /** The place is not known. */
    public HexGrid lost() {
        place = Optional.empty();
        return this;
    }

    /** The fix is too rough for this level. */
    HexGrid rough(Level level) {
        rough.add(level);
        return this;
    }

    /** Every cell has five neighbours. */
    HexGrid pentagons() {
        pentagons = true;
        return this;
    }

    @Override
    public Standing standing() {
        Map<Level, Flower> flowers = new EnumMap<>(Level.class);
        place.ifPresent(here -> {
            for (Level level : Level.values()) {
                if (!rough.contains(level)) {
                    flowers.put(level, flower(level, here[0], here[1]));
                }
            }
        });
        return new Standing(flowers);
    }

    private Flower flower(Level level, double x, double y) {
        double spacing = SPACING * level.metres();
        double r = y / (spacing * Math.sqrt(3) / 2);
        double q = x / spacing - r / 2;
        long[] nearest = round(q, r);
        List<Long> around = new ArrayList<>();
        for (int[] step : AROUND) {
            around.add(cell(level, nearest[0] + step[0], nearest[1] + step[1]));
        }
        return new Flower(cell(level, nearest[0], nearest[1]), pentagons ? around.subList(0, 5) : around);
    }

    private static long[] round(double q, double r) {
        long nearQ = Math.round(q);
        long nearR = Math.round(r);
        long nearS = Math.round(-q - r);
        double offQ = Math.abs(nearQ - q);
        double offR = Math.abs(nearR - r);
        double offS = Math.abs(nearS + q + r);
        if (offQ > offR && offQ > offS) {
            nearQ = -nearR - nearS;
        } else if (offR > offS) {
            nearR = -nearQ - nearS;
        }
        return new long[] {nearQ, nearR};
    }

    /** The number of a cell. */
    static long cell(Level level, long q, long r) {
        return ((long) level.place() << (2 * BITS)) | ((q + MIDDLE) << BITS) | (r + MIDDLE);
    }

    @Override
    public double metres(long one, long other) {
        double[] from = middle(one);
        double[] to = middle(other);
        return Math.hypot(from[0] - to[0], from[1] - to[1]);
    }

    private static double[] middle(long cell) {
        double spacing = SPACING * Level.at((int) (cell >>> (2 * BITS))).metres();
        long q = ((cell >>> BITS) & ((1L << BITS) - 1)) - MIDDLE;
        long r = (cell & ((1L << BITS) - 1)) - MIDDLE;
        return new double[] {spacing * (q + r / 2.0), spacing * r * Math.sqrt(3) / 2};
    }
}
