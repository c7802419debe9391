package dyad.bench;

import java.util.List;

/** The figures of {@link CapacityBenchmark} for people. */
final class CapacityTable {
    private static final String HEAD = """
            | relay | pairs | frames a second | arrived | µs a frame | % of a core | memory, MB | KB an end | all come back: s | ms of processor an end |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private CapacityTable() {}

    /** @param limit how many pairs the embedded relay let in */
    static String of(List<Capacity> all, int limit) {
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
        return table.append("\nThe embedded relay, with the memory that the launcher gives it, let in ")
                .append(limit)
                .append(" pairs and refused the next.\n")
                .toString();
    }
}
