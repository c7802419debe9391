package dyad.bench;

import java.util.List;
import java.util.Locale;

/** The figures of {@link CapacityBenchmark} for people. */
final class CapacityTable {
    private static final String HEAD = """
            | relay | pairs | frames a second | arrived, % | µs a frame | % of a core | memory, MB | KB an end | all come back: s | ms of processor an end |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    /**
     * The embedded relay when it lets no more in.
     *
     * @param pairs that it let in
     * @param megabytes resident memory, with every slot of theirs in use
     * @param arrived the share of their frames that still reach the partner
     */
    record Full(int pairs, double megabytes, double arrived) {}

    private CapacityTable() {}

    static String of(List<Capacity> all, Full full) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Capacity one : all) {
            List<Double> figures = List.of(
                    one.framesASecond(),
                    100 * one.arrived(),
                    one.microsAFrame(),
                    one.microsAFrame() * one.framesASecond() / 1e4,
                    one.megabytes(),
                    one.kilobytesAnEnd(),
                    one.stormSeconds(),
                    one.stormMillisAnEnd());
            table.append("| ").append(one.relay()).append(" | ").append(one.pairs());
            figures.forEach(figure -> table.append(" | ").append(CapacityBenchmark.number(figure)));
            table.append(" |\n");
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nThe embedded relay, with the memory that the launcher gives it, let in %d pairs and refused the next;"
                                + " full, it had %.0f MB, and %.0f %% of their frames arrived.%n",
                        full.pairs(),
                        full.megabytes(),
                        100 * full.arrived()))
                .toString();
    }
}
