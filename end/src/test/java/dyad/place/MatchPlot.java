package dyad.place;

import dyad.nearness.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Draws how often pairs match by their distance: one line for each level, in parts of the level's own distance. */
final class MatchPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int RIGHT = 20;
    private static final int BOTTOM = 60;
    private static final String[] COLOURS = {"#4477aa", "#66ccee", "#228833", "#ccbb44", "#ee6677", "#aa3377"};

    private final StringBuilder drawing = new StringBuilder();
    private final double farthest;

    private MatchPlot(double farthest) {
        this.farthest = farthest;
    }

    /**
     * @param curves for each level, the part of pairs that match, in bins of the same width
     * @param farthest the end of the last bin, in the level's own distance
     */
    static String of(Map<Level, double[]> curves, double farthest) {
        return new MatchPlot(farthest).draw(curves);
    }

    private String draw(Map<Level, double[]> curves) {
        line(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">",
                WIDTH,
                HEIGHT));
        line("<title>How often a pair matches, by its distance</title>");
        line(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT));
        axes();
        int row = 0;
        for (Level level : Level.values()) {
            curve(level, row++, Objects.requireNonNull(curves.get(level)));
        }
        line("</svg>");
        return drawing.toString();
    }

    private void axes() {
        for (int quarter = 0; quarter * 0.25 <= farthest; quarter++) {
            double part = quarter * 0.25;
            line(String.format(
                    Locale.ROOT, "<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/>", x(part), TOP, HEIGHT - BOTTOM));
            line(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.2f</text>",
                    x(part),
                    HEIGHT - BOTTOM + 18,
                    part));
        }
        for (int tick = 0; tick <= 4; tick++) {
            double share = tick * 0.25;
            line(String.format(
                    Locale.ROOT, "<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/>", LEFT, y(share), WIDTH - RIGHT));
            line(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>",
                    LEFT - 6,
                    y(share) + 4,
                    share));
        }
        line(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">distance of the pair, in the level's own distance</text>",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 18));
    }

    private void curve(Level level, int row, double[] curve) {
        StringBuilder points = new StringBuilder();
        for (int bin = 0; bin < curve.length; bin++) {
            double middle = (bin + 0.5) * farthest / curve.length;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(middle), y(curve[bin])));
        }
        String colour = COLOURS[row];
        line(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                points.toString().strip(),
                colour));
        int height = TOP + 20 + 18 * row;
        line(String.format(
                Locale.ROOT, "<path d=\"M%d %d h24\" stroke=\"%s\" stroke-width=\"2\"/>", WIDTH - 190, height, colour));
        line(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">resolution %d: %s km</text>",
                WIDTH - 158,
                height + 4,
                level.resolution(),
                kilometres(level)));
    }

    private static String kilometres(Level level) {
        return level.metres() % 1_000 == 0
                ? String.valueOf(level.metres() / 1_000)
                : String.valueOf(level.metres() / 1_000.0);
    }

    private double x(double part) {
        return LEFT + part / farthest * (WIDTH - LEFT - RIGHT);
    }

    private double y(double share) {
        return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
    }

    private void line(String text) {
        drawing.append(text).append('\n');
    }
}
