package dyad.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** docs/safety.md. */
final class SafetyPage {
    private static final String HEAD = """
            # The sixteen safety properties

            Written by `./dyad safety` from the tests and what they reported; not by hand. A property's tests are the classes whose
            names begin with its number: `mvn -pl core,relay,end test -Dtest='P04*' -Dsurefire.failIfNoSpecifiedTests=false`.
            Where a test compares distributions, its line states how many it compared (n), by which statistic, and how often the
            same test noticed what it must notice (the control); a control that fails fails the test. The likeliest adversary is
            the partner, with the page open in front of them. Dyad is not a safety or emergency device.
            """;

    private final PropertyTests tests;
    private final Reports reports;
    private final String fuzzing;

    /** @param fuzzing the {@link FuzzingSection} */
    SafetyPage(PropertyTests tests, Reports reports, String fuzzing) {
        this.fuzzing = fuzzing;
        this.tests = tests;
        this.reports = reports;
    }

    /** The whole page. */
    String text() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Property property : Property.values()) {
            page.append('\n').append(heading(property)).append('\n');
            for (Path test : tests.of(property)) {
                page.append(test(test)).append(" (").append(result(test)).append(")\n");
            }
            for (String figure : reports.figures(property)) {
                page.append("- Shown: ").append(figure).append('\n');
            }
            for (String figure : reports.longFigures(property)) {
                page.append("- Shown in the long form: ").append(figure).append('\n');
            }
            page.append(remains(property)).append('\n');
        }
        return page.append('\n').append(fuzzing).toString();
    }

    /** The lines of the page that follow from the sources alone, in their order. */
    List<String> skeleton() {
        List<String> lines = new ArrayList<>();
        for (Property property : Property.values()) {
            lines.add(heading(property).strip());
            tests.of(property).forEach(test -> lines.add(test(test)));
            lines.add(remains(property));
        }
        return lines;
    }

    /** The same lines as they stand on a page. */
    static List<String> skeletonOf(String page) {
        return page.lines()
                .takeWhile(line -> !line.equals("## Fuzzing"))
                .filter(line -> line.matches("(## P|- Test: |- Remains: ).*"))
                .map(line -> line.startsWith("- Test: ") ? line.replaceFirst(" \\([^()]*\\)$", "") : line)
                .toList();
    }

    private static String heading(Property property) {
        return "## " + property.name() + " " + property.claim() + "\n";
    }

    private static String test(Path file) {
        return "- Test: [" + PropertyTests.name(file) + "](../"
                + file.toString().replace('\\', '/') + ")";
    }

    private static String remains(Property property) {
        return "- Remains: " + property.remains();
    }

    private String result(Path test) throws IOException {
        Optional<Reports.Result> result = reports.of(test);
        if (result.isEmpty()) {
            return "has not run";
        }
        int tests = result.get().tests();
        int failed = result.get().failed();
        return failed == 0 ? tests + (tests == 1 ? " passes" : " pass") : failed + " of " + tests + " FAIL";
    }
}
