package dyad.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What docs/safety.md ends with: the figures that the last long run of the fuzzers left in docs/fuzzing.md. */
final class FuzzingSection {
    private static final String PAGE = "docs/safety.md";
    private static final String FIGURES = "docs/fuzzing.md";
    private static final String LAST_RUN = "## The last run";
    private static final String HEADING = "## Fuzzing\n";

    private FuzzingSection() {}

    /**
     * Writes this section of the page anew, and leaves the others as they are; what {@code ./dyad fuzz} ends with.
     *
     * @param arguments the folder of the whole project
     */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String page = Files.readString(root.resolve(PAGE));
        int from = page.indexOf(HEADING);
        Files.writeString(root.resolve(PAGE), (from < 0 ? page + "\n" : page.substring(0, from)) + of(root));
    }

    /** The section, with its heading. */
    static String of(Path root) throws IOException {
        return HEADING + """

                Every parser that an outsider reaches, led by coverage; targets, what must hold of them and what was found are in
                [fuzzing.md](fuzzing.md). The last run of `./dyad fuzz` over all of them:

                - Shown:\s""" + figures(Files.readString(root.resolve(FIGURES))) + "\n" + """
                - Remains: What nobody thought of asking of a parser is not found. HTTP, MQTT, TLS and the JPEG decoder are read by
                  libraries and by the JDK, which this fuzzes only as far as they lie beneath our own.
                """;
    }

    /** The paragraph below the heading. */
    private static String figures(String page) throws IOException {
        int from = page.indexOf(LAST_RUN);
        if (from < 0) {
            throw new IOException(FIGURES + " has no heading \"" + LAST_RUN + "\".");
        }
        return page.substring(from + LAST_RUN.length())
                .strip()
                .lines()
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }
}
