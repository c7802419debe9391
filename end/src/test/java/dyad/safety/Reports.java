package dyad.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the tests reported when they last ran: whether they passed, and the figures that they printed. */
final class Reports {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>", Pattern.DOTALL);

    private static final String LONG = "docs/safety/long.txt";

    private final Path root;

    /** @param root the folder of the whole project */
    Reports(Path root) {
        this.root = root;
    }

    /**
     * How often a class's tests passed, or that they did not.
     *
     * @param tests how many ran
     * @param failed how many of them failed, ended in an error or were left out
     */
    record Result(int tests, int failed) {}

    /** Of the class in this file of the sources; empty if it has not run. */
    Optional<Result> of(Path source) throws IOException {
        Path folder = root.resolve(source.getName(0)).resolve("target/surefire-reports");
        String suffix = "." + PropertyTests.name(source) + ".xml";
        for (Path report : files(folder)) {
            if (report.getFileName().toString().endsWith(suffix)) {
                return Optional.of(read(Files.readString(report)));
            }
        }
        return Optional.empty();
    }

    private static Result read(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            throw new IllegalArgumentException("no report of tests");
        }
        String head = suite.group();
        return new Result(
                number(head, "tests"), number(head, "failures") + number(head, "errors") + number(head, "skipped"));
    }

    private static int number(String head, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"(\\d+)\"").matcher(head);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /**
     * The lines that tests printed for this property, each once: {@code safety: P04 …}. Tests that run beside each other may
     * print into each other's reports, so all are read.
     */
    List<String> figures(Property property) throws IOException {
        Pattern line = Pattern.compile("safety: " + property.name() + " (.*)");
        TreeSet<String> found = new TreeSet<>();
        for (String module : List.of("core", "end", "browser")) {
            for (Path report : files(root.resolve(module).resolve("target/surefire-reports"))) {
                Matcher figure = line.matcher(Files.readString(report));
                while (figure.find()) {
                    found.add(plain(figure.group(1)));
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** The lines of the last long run, in which each way of falling silent is tried a hundred times. */
    List<String> longFigures(Property property) throws IOException {
        Path kept = root.resolve(LONG);
        String begin = property.name() + " ";
        return Files.isRegularFile(kept)
                ? Files.readAllLines(kept).stream()
                        .filter(line -> line.startsWith(begin))
                        .map(line -> line.substring(begin.length()))
                        .toList()
                : List.of();
    }

    /** Keeps what this run printed of the property whose test has a long form. */
    void keepLong() throws IOException {
        List<String> lines = figures(Property.P04).stream()
                .map(line -> Property.P04.name() + " " + line)
                .toList();
        Files.createDirectories(root.resolve(LONG).getParent());
        Files.write(root.resolve(LONG), lines);
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("]]>", "")
                .strip();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }
}
