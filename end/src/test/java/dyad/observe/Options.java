package dyad.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was asked for. */
@Command(
        name = "./dyad observe",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Lets pairs of real ends, over real relays and TLS, talk or be silent for twenty ticks at a time as a coin falls,"
                    + " records every packet at both ends and every publication at the relay, and tries to tell talk from"
                    + " silence by machine learning.",
            "",
            "Exit code 0 if the program cannot be told (upper bound below the goal) and the controls can.",
            ""
        })
final class Options {
    private static final String ALL = "all";
    private static final String NONE = "none";

    private static final int DISK_MICROS_A_MILLI = 250;

    @Option(names = "--windows", paramLabel = "N", description = "Of twenty ticks, in all (default: 400).")
    private int windows = 400;

    @Option(names = "--pairs", paramLabel = "N", description = "At once (default: 8).")
    private int pairs = 8;

    @Option(names = "--tick", paramLabel = "MILLIS", description = "The ends' tick (default: 100; in life 2000).")
    private int tickMillis = 100;

    @Option(
            names = "--disk",
            paramLabel = "MICROS",
            description = "How much slower a slow disk is (default: a quarter of a tick).")
    private int diskMicros;

    @Option(names = "--seed", paramLabel = "N", description = "Of the coin and of all that is said (default: 1).")
    private long seed = 1;

    @Option(
            names = "--conditions",
            paramLabel = "NAME",
            description = "quiet, loaded, collected, slow-disk, page-open, reconnects, all or none (default: all).")
    private String conditions = ALL;

    @Option(
            names = "--controls",
            paramLabel = "NAME",
            description = "seals-in-its-tick, skips-empty-ticks, varies-by-a-byte, all or none (default: all).")
    private String controls = ALL;

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description = "Writes the figures and the picture into docs/unobservable.")
    private String keep = "";

    /** A name as it is written on the command line. */
    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that is to be observed, one after the other. */
    List<Plan> plans() {
        int disk = diskMicros > 0 ? diskMicros : tickMillis * DISK_MICROS_A_MILLI;
        Plan shared = new Plan(Sender.DYAD, Conditions.QUIET, windows, pairs, tickMillis, disk, seed);
        List<Plan> plans = new ArrayList<>();
        for (Conditions one : chosen(Conditions.values(), conditions)) {
            plans.add(shared.with(Sender.DYAD, one));
        }
        for (Sender one : chosen(Sender.values(), controls)) {
            if (one.isControl()) {
                plans.add(shared.with(one, one.revealing()));
            }
        }
        return plans;
    }

    /** The name under which the figures are kept; empty if they are not. */
    String keep() {
        return keep;
    }

    private static <T extends Enum<T>> List<T> chosen(T[] all, String word) {
        List<T> chosen = List.of(all).stream()
                .filter(one -> word.equals(ALL) || word(one).equals(word))
                .toList();
        if (chosen.isEmpty() && !word.equals(NONE)) {
            throw new IllegalArgumentException("unknown: " + word + ". See ./dyad observe --help");
        }
        return chosen;
    }
}
