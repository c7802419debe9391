package dyad.observe;

import java.util.List;
import java.util.Locale;

/** The figures, as a table for people. */
final class Report {
    /** The program may be told no better than this, at the upper end of the interval. */
    static final double GOAL = 0.52;

    /** A control must be told at least so well, from every place. */
    static final double CAUGHT = 0.85;

    private static final String HEAD = """
            | watched | from | windows | boosted stumps | 15 neighbours | least error, estimated | p by block permutation | differs most |
            |---|---|---|---|---|---|---|---|
            """;

    private Report() {}

    static String table(List<Observation> observations) {
        StringBuilder table = new StringBuilder(HEAD);
        observations.forEach(observation -> table.append(rows(observation)));
        return table.toString();
    }

    static String rows(Observation observation) {
        StringBuilder rows = new StringBuilder();
        for (Finding finding : observation.findings()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %s | %.1f %% | %.3f | %s |%n",
                    observation.plan().words(),
                    finding.place().word(),
                    observation.windows(),
                    words(finding.stumps()),
                    words(finding.neighbours()),
                    100 * finding.leastError(),
                    finding.chance(),
                    finding.telling()));
        }
        return rows.toString();
    }

    private static String words(Accuracy accuracy) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f–%.1f)",
                100 * accuracy.share(),
                100 * accuracy.lower(),
                100 * accuracy.upper());
    }

    /** Whether the goal is reached: a control is caught from everywhere, the program cannot be told from anywhere. */
    static boolean isGood(Observation observation) {
        if (observation.plan().sender().isControl()) {
            return observation.findings().stream()
                    .allMatch(finding -> finding.best().share() >= CAUGHT);
        }
        return observation.findings().stream()
                .allMatch(finding ->
                        finding.stumps().upper() <= GOAL && finding.neighbours().upper() <= GOAL);
    }
}
