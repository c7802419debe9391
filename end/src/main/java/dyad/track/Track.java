package dyad.track;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way, and how far along it one is at what time. */
public final class Track {

    /** Metres a second of someone who walks. */
    private static final double WALKING = 1.4;

    /** Metres a second beyond which the recorded times cannot be true. */
    private static final double FASTEST = 300;

    private static final double NANOS = 1e9;

    private final List<Spot> spots;
    private final double[] seconds;

    private Track(List<Spot> spots, double[] seconds) {
        this.spots = spots;
        this.seconds = seconds;
    }

    /** Points in their order; their times are taken if all have one and they can be true, else a walker's pace is. */
    static Track of(List<TrackPoint> points) throws TrackException {
        if (points.size() < 2) {
            throw new TrackException("There is no track in it: it needs two points at least.");
        }
        List<Spot> spots = points.stream().map(TrackPoint::spot).toList();
        double[] metres = metres(spots);
        double length = metres[metres.length - 1];
        return new Track(spots, recorded(points, length).orElseGet(() -> walked(metres)));
    }

    private static double[] metres(List<Spot> spots) {
        double[] metres = new double[spots.size()];
        for (int i = 1; i < metres.length; i++) {
            metres[i] = metres[i - 1] + spots.get(i - 1).metres(spots.get(i));
        }
        return metres;
    }

    private static double[] walked(double[] metres) {
        return Arrays.stream(metres).map(way -> way / WALKING).toArray();
    }

    private static Optional<double[]> recorded(List<TrackPoint> points, double length) {
        Optional<Instant> start = points.getFirst().moment();
        double[] seconds = new double[points.size()];
        for (int i = 0; i < seconds.length; i++) {
            Optional<Instant> moment = points.get(i).moment();
            if (start.isEmpty() || moment.isEmpty()) {
                return Optional.empty();
            }
            Duration since = Duration.between(start.get(), moment.get());
            // By way of double: more than 292 years are more nanoseconds than a long holds.
            seconds[i] = since.getSeconds() + since.getNano() / NANOS;
            if (i > 0 && seconds[i] < seconds[i - 1]) {
                return Optional.empty();
            }
        }
        double whole = seconds[seconds.length - 1];
        return whole > 0 && length / whole <= FASTEST ? Optional.of(seconds) : Optional.empty();
    }

    /** How long the whole way takes. */
    public double seconds() {
        return seconds[seconds.length - 1];
    }

    /** Where one is so many seconds after the start; at the end for ever after. */
    public Spot at(double moment) {
        int next = Arrays.binarySearch(seconds, moment);
        if (next >= 0) {
            return spots.get(next);
        }
        int after = -next - 1;
        if (after == 0) {
            return spots.getFirst();
        }
        if (after == seconds.length) {
            return spots.getLast();
        }
        double part = (moment - seconds[after - 1]) / (seconds[after] - seconds[after - 1]);
        return spots.get(after - 1).towards(spots.get(after), part);
    }
}
