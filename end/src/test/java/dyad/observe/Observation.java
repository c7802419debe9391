package dyad.observe;

import java.util.Arrays;
import java.util.List;

/**
 * What one observation found.
 *
 * @param windows how many there were
 * @param talking in how many of them something was said
 * @param findings one for each place
 * @param idleTrace a window of silence, to look at
 * @param talkingTrace a window of talk
 */
record Observation(Plan plan, int windows, int talking, List<Finding> findings, Trace idleTrace, Trace talkingTrace) {

    Finding at(Place place) {
        return findings.stream()
                .filter(finding -> finding.place() == place)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Moments in a window, in shares of it.
     *
     * @param sent by the one who speaks more
     * @param heard by the other
     * @param published by the former, as the relay saw it
     */
    record Trace(double[] sent, double[] heard, double[] published) {

        static Trace of(PairTraces traces, Window window) {
            return new Trace(
                    shares(traces.left().sent(), window),
                    shares(traces.right().heard(), window),
                    shares(traces.leftPublished(), window));
        }

        private static double[] shares(Track track, Window window) {
            double length = window.end() - window.begin();
            return Arrays.stream(track.between(window.begin(), window.end()).nanos())
                    .mapToDouble(at -> (at - window.begin()) / length)
                    .toArray();
        }
    }
}
