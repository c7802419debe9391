package dyad.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.2, levels A and AA, as far as a program can judge them: axe-core, on a page as it stands. */
final class Axe {
    private static final String SCRIPT = "/axe.min.js";

    private static final String JUDGE = """
            async rules => {
              const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
              return found.violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`));
            }
            """;

    /** axe-core takes rules and tags of rules in one list. */
    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What breaks a rule, and how; empty if nothing does. */
    static List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** Only what colours can break. */
    static List<String> paleness(Page page) {
        return violations(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(script());
        }
        return (List<String>) page.evaluate(JUDGE, rules);
    }

    private static String script() {
        try (InputStream input = Objects.requireNonNull(Axe.class.getResourceAsStream(SCRIPT))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
