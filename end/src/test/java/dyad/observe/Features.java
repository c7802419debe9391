package dyad.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers that are read off one window: of the intervals the quantiles, mean, deviation and lag-1 autocorrelation; of
 * the sizes the extremes, mean and deviation; how many there were; and how far into the window the first came (phase).
 * Times are in microseconds. What cannot be said of too few packets is 0.
 */
final class Features {
    private static final double[] QUANTILES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};
    private static final double NANOS_A_MICRO = 1_000;

    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    static Features of(Place place, PairTraces traces, Window window) {
        Features features = new Features();
        place.describe(traces, window, features);
        return features;
    }

    List<String> names() {
        return names;
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** When and how large. */
    void rhythm(String of, Track track, Window window) {
        long[] nanos = track.between(window.begin(), window.end()).nanos();
        add(of + " count", nanos.length);
        add(of + " phase", nanos.length == 0 ? 0 : (nanos[0] - window.begin()) / NANOS_A_MICRO);
        double[] intervals = IntStream.range(1, nanos.length)
                .mapToDouble(at -> (nanos[at] - nanos[at - 1]) / NANOS_A_MICRO)
                .toArray();
        spread(of + " interval", intervals);
        add(of + " interval lag 1", lagOne(intervals));
        sizes(of + " size", track, window);
    }

    void sizes(String of, Track track, Window window) {
        int[] sizes = track.between(window.begin(), window.end()).sizes();
        double[] values = Arrays.stream(sizes).asDoubleStream().toArray();
        Arrays.sort(values);
        add(of + " least", quantile(values, 0));
        add(of + " greatest", quantile(values, 1));
        add(of + " mean", mean(values));
        add(of + " deviation", deviation(values));
    }

    /** How long after each of the ones the next of the others comes. */
    void delays(String of, Track ones, Track others, Window window) {
        long[] from = ones.between(window.begin(), window.end()).nanos();
        long[] to = others.between(window.begin(), window.end()).nanos();
        double[] delays = Arrays.stream(from)
                .filter(at -> to.length > 0 && at <= to[to.length - 1])
                .mapToDouble(at -> (next(to, at) - at) / NANOS_A_MICRO)
                .toArray();
        add(of + " count", to.length);
        spread(of, delays);
    }

    private static long next(long[] sorted, long at) {
        int found = Arrays.binarySearch(sorted, at);
        return sorted[found < 0 ? -found - 1 : found];
    }

    private void spread(String of, double[] values) {
        add(of + " mean", mean(values));
        add(of + " deviation", deviation(values));
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double quantile : QUANTILES) {
            add(of + " quantile " + quantile, quantile(sorted, quantile));
        }
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private static double lagOne(double[] values) {
        double mean = mean(values);
        double whole = 0;
        double shifted = 0;
        for (int at = 0; at < values.length; at++) {
            whole += (values[at] - mean) * (values[at] - mean);
            shifted += at == 0 ? 0 : (values[at] - mean) * (values[at - 1] - mean);
        }
        return whole == 0 ? 0 : shifted / whole;
    }

    private void add(String name, double value) {
        names.add(name);
        values.add(value);
    }
}
