package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.safety.TwoSamples;
import dyad.together.Departure.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Safety property 4: a pause, leaving and SIGTERM of real ends are one to the relay, and with {@code kill -9} and a cut cable one
 * to the partner; coming back is a start. Eight of each way, or with {@code -Ddyad.safety.full=true} 104.
 */
@Execution(ExecutionMode.CONCURRENT)
class P04PausingIsBeingOfflineTest {
    private static final boolean FULL = Boolean.getBoolean("dyad.safety.full");
    private static final int ROUNDS = FULL ? 13 : 1;

    /**
     * Compared are 3 ways in 2 features and 5 ways in 1. The ends of one process are stopped at one moment, and what a busy
     * machine does to one it does to all; so an alarm counts only if it comes again with other ends at another moment.
     */
    private static final double LEVEL = 1e-3;

    /** The eight frames of the burst and three ticks. */
    private static final int OPENING = 11;

    private static final double TICK = 500;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyWayOfFallingSilentIsOneToTheRelayAndToThePartner() throws Exception {
        Silences silences = rounds("first");
        look(silences);
        if (isTold(silences.departures())) {
            List<Departure> others = rounds("again").departures();
            assertFalse(
                    isTold(others),
                    "one way is told from the others, twice:\n" + lines(silences.departures()) + "\n\n"
                            + lines(others));
        }
    }

    private Silences rounds(String name) throws Exception {
        Silences silences = new Silences(directory.resolve(name));
        for (int round = 0; round < ROUNDS; round++) {
            silences.round(round);
        }
        return silences;
    }

    private static List<Departure> ended(List<Departure> all) {
        return all.stream().filter(one -> one.way() != Way.CUT).toList();
    }

    /**
     * Those that end by the program's own act. At a {@code kill -9} it is the system that closes, once it has taken the whole
     * process down: on a machine with much to do that is fractions of a second after the last thing that the program did.
     */
    private static List<Departure> closed(List<Departure> all) {
        return ended(all).stream().filter(one -> one.way() != Way.KILL).toList();
    }

    private static boolean isTold(List<Departure> all) {
        List<Departure> closed = closed(all);
        double least = Math.min(
                Math.min(phase(closed), least(closed, one -> one.reset() ? 1 : 0)), least(all, Departure::untilAway));
        return least < LEVEL;
    }

    private static double phase(List<Departure> ended) {
        return least(ended, one -> one.sinceFrame().orElseThrow());
    }

    private static void look(Silences silences) throws IOException {
        List<Departure> all = silences.departures();
        List<Departure> ended = ended(all);
        assertEquals(1, distinct(all.stream().map(Departure::kinds).toList()), "packets of other kinds or sizes");
        assertEquals(1, distinct(all.stream().map(Departure::shown).toList()), "the partner's end says otherwise");
        figure(String.format(
                Locale.ROOT,
                "relay: %d departures of real ends (pause, leave, SIGTERM, kill -9: %d each), packets' types and sizes equal; pause,"
                        + " leave and SIGTERM each against the two others, two-sample Kolmogorov-Smirnov, least chance: time since"
                        + " the last frame %.4f, reset or not %.4f (an alarm is below %.3f in two independent runs); kill -9,"
                        + " after which the system takes its time to close, is looked at and not judged: %.4f and %.4f",
                ended.size(),
                ended.size() / 4,
                phase(closed(all)),
                least(closed(all), one -> one.reset() ? 1 : 0),
                LEVEL,
                phase(ended),
                least(ended, one -> one.reset() ? 1 : 0)));
        figure(String.format(
                Locale.ROOT,
                "partner: %d departures, the cut cable among them, the same shown of all; time until \"away\": least chance %.4f",
                all.size(),
                least(all, Departure::untilAway)));
        comingBack(silences);
        controls(ended, all);
    }

    private static String lines(List<Departure> all) {
        return all.stream()
                .map(one -> one.way() + " " + one.sinceFrame() + " " + one.reset() + " " + one.untilAway())
                .collect(Collectors.joining("\n"));
    }

    private static void figure(String line) {
        System.out.println("safety: P04 " + line);
    }

    private static long distinct(List<?> values) {
        return values.stream().distinct().count();
    }

    /** The least chance over all ways, each compared with all others together. */
    private static double least(List<Departure> all, ToDoubleFunction<Departure> feature) {
        double least = 1;
        for (Way way : all.stream().map(Departure::way).collect(Collectors.toSet())) {
            double[] these = values(all, one -> one.way() == way, feature);
            double[] others = values(all, one -> one.way() != way, feature);
            least = Math.min(least, TwoSamples.chance(these, others));
        }
        return least;
    }

    private static double[] values(
            List<Departure> all, Predicate<Departure> chosen, ToDoubleFunction<Departure> feature) {
        return all.stream().filter(chosen).mapToDouble(feature).toArray();
    }

    /** The packets of a return are those of a start, one by one; that their moments are too is shown under virtual time. */
    private static void comingBack(Silences silences) throws IOException {
        List<List<List<Integer>>> kinds = new ArrayList<>();
        for (Line line : silences.boots()) {
            kinds.add(opening(line));
        }
        for (Line line : silences.returns()) {
            kinds.add(opening(line));
        }
        assertEquals(1, distinct(kinds), "a return has other packets than a start");
        figure(String.format(
                Locale.ROOT,
                "coming back: %d returns and as many starts of real ends, the same packets one by one",
                kinds.size() / 2));
    }

    private static List<List<Integer>> opening(Line line) throws IOException {
        List<Line.Packet> packets = line.packets();
        int frames = 0;
        int upTo = 0;
        while (frames < OPENING) {
            frames += packets.get(upTo++).type() == 3 ? 1 : 0;
        }
        return packets.subList(0, upTo).stream()
                .map(packet -> List.of(packet.type(), packet.length()))
                .toList();
    }

    /** An end that closes with its frame, one that says goodbye, one that the partner sees go sooner: all must be noticed. */
    private static void controls(List<Departure> ended, List<Departure> all) {
        double[] phases = values(ended, _ -> true, one -> one.sinceFrame().orElseThrow());
        double[] aways = values(all, _ -> true, Departure::untilAway);
        int size = ended.size() / 4;
        // The more of them, the finer the difference that has to be seen.
        double within = FULL ? 0.6 * TICK : 0.04 * TICK;
        double atOnce = TwoSamples.power(phases, random -> within * random.nextDouble(), size, LEVEL);
        double told = TwoSamples.power(aways, random -> 0.8 * any(aways, random), size, LEVEL);
        figure(String.format(
                Locale.ROOT,
                "controls: a connection closed within %.0f ms of its frame is noticed in %.0f %%, an \"away\" that comes a fifth"
                        + " sooner in %.0f %%, a DISCONNECT always",
                within,
                100 * atOnce,
                100 * told));
        assertTrue(atOnce >= 0.95 && told >= 0.95, "the controls are not noticed: " + atOnce + ", " + told);
        Departure polite = ended.getFirst();
        var kinds = new HashSet<>(polite.kinds());
        kinds.add(List.of(14, 0));
        assertNotEquals(polite.kinds(), kinds);
    }

    private static double any(double[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
