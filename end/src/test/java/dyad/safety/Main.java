package dyad.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes docs/safety.md from the sources and the reports of the last run; what {@code ./dyad safety} ends with. */
public final class Main {
    private Main() {}

    /**
     * Fails if a test has not run or did not pass: then the page says so.
     *
     * @param arguments the folder of the whole project, and {@code true} after a long run, whose figures are kept
     */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        PropertyTests tests = PropertyTests.below(root);
        Reports reports = new Reports(root);
        if (arguments.length > 1 && Boolean.parseBoolean(arguments[1])) {
            reports.keepLong();
        }
        Files.writeString(
                root.resolve("docs/safety.md"), new SafetyPage(tests, reports, FuzzingSection.of(root)).text());
        List<Path> notGreen = new ArrayList<>();
        for (Path test : tests.all()) {
            if (reports.of(test).filter(result -> result.failed() == 0).isEmpty()) {
                notGreen.add(test);
            }
        }
        System.out.println("written: docs/safety.md; not green: " + notGreen);
        System.exit(notGreen.isEmpty() ? 0 : 1);
    }
}
