package dyad.place;

import dyad.end.NamesInMemory;
import dyad.end.SystemEntropy;
import dyad.nearness.Flower;
import dyad.nearness.Level;
import dyad.nearness.Standing;
import dyad.track.Spot;
import java.util.Optional;
import java.util.Random;
import net.sf.geographiclib.Geodesic;

/** Someone with a phone whose fixes are off: what an end makes of it. */
final class Walker {
    private static final double DEGREE_METRES = Math.toRadians(1) * Point.RADIUS;

    private final SetClock clock;
    private final Random chance;
    private final double sigma;
    private final Place place;
    private Spot spot = new Spot(0, 0);

    /** @param sigma metres by which the phone's fixes are off, in each direction */
    Walker(SetClock clock, Grid grid, long seed, double sigma) {
        this.clock = clock;
        this.chance = new Random(seed);
        this.sigma = sigma;
        this.place = new Place(clock, new SystemEntropy(), new NamesInMemory(), grid);
    }

    /** Comes here, and the phone says about where that is. */
    void come(Spot to) {
        spot = to;
        double north = to.latitude() + sigma * chance.nextGaussian() / DEGREE_METRES;
        double east = to.longitude()
                + sigma * chance.nextGaussian() / DEGREE_METRES / Math.cos(Math.toRadians(to.latitude()));
        Fix fix = Fix.of(north, east, sigma, clock.wallMillis()).orElseThrow();
        if (place.report(fix) != Reception.TAKEN) {
            throw new AssertionError("the fix was not taken");
        }
    }

    Standing standing() {
        return place.standing();
    }

    /** Metres on WGS84 between where the two really are. */
    double metres(Walker other) {
        return Geodesic.WGS84.Inverse(spot.latitude(), spot.longitude(), other.spot.latitude(), other.spot.longitude())
                .s12;
    }

    /** The finest level on which the two match, as the protocol would find out. */
    static Optional<Level> felt(Standing one, Standing other) {
        Optional<Level> finest = Optional.empty();
        for (Level level : Level.values()) {
            Optional<Flower> flower = one.at(level);
            Optional<Flower> theirs = other.at(level);
            if (flower.isPresent()
                    && theirs.isPresent()
                    && holds(flower.get(), theirs.get().cell())) {
                finest = Optional.of(level);
            }
        }
        return finest;
    }

    static boolean holds(Flower flower, long cell) {
        return flower.cell() == cell || flower.around().contains(cell);
    }

    /** The finest level whose distance they are within, of those that their fixes are good enough for. */
    static Optional<Level> expected(double metres, Standing one, Standing other) {
        Optional<Level> finest = Optional.empty();
        for (Level level : Level.values()) {
            boolean tested = one.at(level).isPresent() && other.at(level).isPresent();
            if (tested && metres < level.metres()) {
                finest = Optional.of(level);
            }
        }
        return finest;
    }
}
