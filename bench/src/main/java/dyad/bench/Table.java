package dyad.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints figures as a Markdown table, which is also readable as it is. */
final class Table {
    private static final String LINE = "| %-52s | %-4s | %9s | %9s | %9s | %9s | %9s | %6s | %9s | %-6s |%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(String title, List<Figure> figures) {
        out.printf("%n### %s%n%n", title);
        out.printf(LINE, "figure", "unit", "median", "least", "lower ¼", "upper ¼", "most", "n", "goal", "");
        String rule = "---";
        out.printf(LINE, rule, rule, "--:", "--:", "--:", "--:", "--:", "--:", "--:", rule);
        figures.forEach(this::print);
        out.flush();
    }

    private void print(Figure figure) {
        Spread spread = Spread.of(figure.samples());
        out.printf(
                LINE,
                figure.name(),
                figure.unit(),
                number(spread.median()),
                number(spread.least()),
                number(spread.lower()),
                number(spread.upper()),
                number(spread.most()),
                spread.count(),
                figure.goal().isPresent() ? "≤ " + number(figure.goal().getAsDouble()) : "",
                figure.verdict());
    }

    private static String number(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
