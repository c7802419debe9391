package dyad.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the figures of the last run into docs/fuzzing.md, behind its heading for them. */
record FuzzingPage(Path file) {
    private static final String HEADING = "## The last run\n";

    void write(int seconds, List<Figures> all) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int from = text.indexOf(HEADING);
        if (from < 0) {
            throw new IOException(file + " has no heading \"" + HEADING.strip() + "\".");
        }
        Files.writeString(file, text.substring(0, from) + HEADING + "\n" + table(seconds, all), StandardCharsets.UTF_8);
    }

    private static String table(int seconds, List<Figures> all) {
        return String.format(
                        Locale.ROOT,
                        "Commit %s: %d targets, %d seconds each, %,d executions, %d findings.%n%n",
                        System.getProperty("dyad.commit", "unknown"),
                        all.size(),
                        seconds,
                        all.stream().mapToLong(Figures::executions).sum(),
                        all.stream().mapToLong(Figures::findings).sum())
                + "| target | executions | edges reached | inputs kept | seconds | findings |\n"
                + "|---|---:|---:|---:|---:|---:|\n"
                + all.stream().map(Figures::row).collect(Collectors.joining("\n", "", "\n"));
    }
}
