package dyad.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Processor time and memory against the number of pairs, both axes logarithmic: what grows evenly has a slope of one. */
final class CapacityPlot {
    private static final int SIDE = 320;
    private static final int MARGIN = 60;
    private static final int LEGEND = MARGIN + SIDE + 48;
    private static final double MOST_PAIRS = 10_000;

    private final StringBuilder body = new StringBuilder();

    private CapacityPlot() {}

    static String of(List<Capacity> all) {
        CapacityPlot plot = new CapacityPlot();
        plot.panel(all, MARGIN, "% of a core", 0.01, 100, one -> one.microsAFrame() * one.framesASecond() / 1e4);
        plot.panel(all, 2 * MARGIN + SIDE + MARGIN, "memory, MB", 1, 10_000, Capacity::megabytes);
        plot.legend(all.stream().map(Capacity::relay).distinct().toList());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <style>
                text { fill: #444 } .axis { stroke: #8886; fill: none }
                .embedded { stroke: #2469a8; fill: #2469a8 } .other { stroke: #b3402a; fill: #b3402a } .tls { fill: none }
                @media (prefers-color-scheme: dark) { text { fill: #ccc } }
                </style>
                %s</svg>
                """.formatted(2 * SIDE + 4 * MARGIN, SIDE + 2 * MARGIN, plot.body);
    }

    private void panel(
            List<Capacity> all, int left, String title, double least, double most, ToDoubleFunction<Capacity> figure) {
        text(left, MARGIN - 16, title + " against pairs");
        for (double pairs = 1; pairs <= MOST_PAIRS; pairs *= 10) {
            double x = left + share(pairs, 1, MOST_PAIRS) * SIDE;
            line(x, MARGIN, x, MARGIN + SIDE);
            text(x - 8, MARGIN + SIDE + 18, label(pairs));
        }
        for (double value = least; value <= most * 1.001; value *= 10) {
            double y = MARGIN + SIDE - share(value, least, most) * SIDE;
            line(left, y, left + SIDE, y);
            text(left - 48, y + 4, label(value));
        }
        for (Capacity one : all) {
            dot(
                    one.relay(),
                    left + share(one.pairs(), 1, MOST_PAIRS) * SIDE,
                    MARGIN + SIDE - share(figure.applyAsDouble(one), least, most) * SIDE);
        }
    }

    private void legend(List<String> relays) {
        int left = MARGIN;
        for (String relay : relays) {
            dot(relay, left, LEGEND - 4);
            text(left + 10, LEGEND, relay);
            left += SIDE / 2;
        }
    }

    private static String kind(String relay) {
        String kind = relay.startsWith("embedded") ? "embedded" : "other";
        return relay.endsWith("TLS") ? kind + " tls" : kind;
    }

    private static double share(double value, double least, double most) {
        return Math.log(Math.max(value, least) / least) / Math.log(most / least);
    }

    private static String label(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.0f", value);
    }

    private void dot(String relay, double x, double y) {
        body.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", kind(relay), x, y));
    }

    private void text(double x, double y, String words) {
        body.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x, y, words));
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"axis\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                fromX,
                fromY,
                toX,
                toY));
    }
}
