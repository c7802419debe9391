package dyad.sim;

import java.util.Locale;

/** What was counted, for people. */
final class Table {
    private static final double HOUR_NANOS = 3.6e12;
    private static final double HOUR_MILLIS = 3.6e6;
    private static final double SECOND_NANOS = 1e9;

    private Table() {}

    /** One line while it runs. */
    static String progress(Tally tally, long nanos) {
        return String.format(
                Locale.ROOT,
                "%,7.0f s  %,d lives  %,d frames (%,.0f a second)  %,.0f hours hummed  %,d words",
                nanos / SECOND_NANOS,
                tally.lives(),
                tally.frames(),
                tally.frames() / (nanos / SECOND_NANOS),
                tally.hummedNanos() / HOUR_NANOS,
                tally.words());
    }

    /** All of it at the end. */
    static String summary(Swarm swarm, long nanos) {
        Tally tally = swarm.tally();
        StringBuilder out = new StringBuilder();
        row(out, "lives", tally.lives());
        row(out, "frames", tally.frames());
        row(out, "frames a second", (long) (tally.frames() / (nanos / SECOND_NANOS)));
        row(out, "frames a second of processor time", (long)
                (tally.frames() / (swarm.processorNanos() / SECOND_NANOS)));
        row(out, "simulated hours with an end humming", (long) (tally.hummedNanos() / HOUR_NANOS));
        row(out, "simulated hours in all, months apart included", (long) (tally.allMillis() / HOUR_MILLIS));
        row(out, "words", tally.words());
        row(out, "skipped ticks", tally.skipped());
        row(out, "violations", swarm.failures().size());
        for (Happening each : Happening.values()) {
            if (each.isFault()) {
                row(out, "fault: " + each.words(), tally.count(each));
            }
        }
        row(out, "frames lost on the way", tally.lost());
        row(out, "frames that came twice", tally.doubled());
        row(out, "frames that came late", tally.late());
        row(out, "frames altered on the way", tally.altered());
        row(out, "ticks filled with a spare frame", tally.spares());
        return out.toString();
    }

    private static void row(StringBuilder out, String what, long count) {
        out.append(String.format(Locale.ROOT, "%-62s %,18d%n", what, count));
    }
}
