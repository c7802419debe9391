package dyad.observe;

import java.util.List;
import java.util.Locale;

/** Draws the traces of a window of silence and one of talk, and beneath them every score with its interval. */
final class Picture {
    private static final int WIDTH = 900;
    private static final int LEFT = 330;
    private static final int RIGHT = 870;
    private static final int ROW = 20;
    private static final int TOP = 60;

    private final List<Observation> observations;
    private final StringBuilder body = new StringBuilder();
    private int y = TOP;

    Picture(List<Observation> observations) {
        this.observations = observations;
    }

    String svg() {
        text(20, 30, "title", "Talk or silence? What is seen, and how well it is guessed");
        Observation first = observations.getFirst();
        traces("a window of silence", first.idleTrace());
        traces("a window of talk", first.talkingTrace());
        scale();
        observations.forEach(this::scores);
        y += ROW;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <style>
                text { fill: #444 } .title { font-size: 18px } .small { font-size: 11px }
                line, .dot { stroke: #888 } .goal { stroke: #c60; stroke-dasharray: 4 3 }
                .program { stroke: #2469a8; fill: #2469a8 } .control { stroke: #b3402a; fill: #b3402a }
                @media (prefers-color-scheme: dark) { text { fill: #ccc } }
                </style>
                %s</svg>
                """.formatted(WIDTH, y, body);
    }

    private void traces(String what, Observation.Trace trace) {
        text(20, y, "", what);
        y += ROW;
        ticks("sender's line", trace.sent());
        ticks("receiver's line", trace.heard());
        ticks("at the relay", trace.published());
        y += ROW / 2;
    }

    private void ticks(String of, double[] shares) {
        text(40, y, "small", of);
        for (double share : shares) {
            line(at(share), y - 10, at(share), y + 2, "program");
        }
        line(LEFT, y + 4, RIGHT, y + 4, "axis");
        y += ROW;
    }

    private void scale() {
        y += ROW;
        text(20, y, "", "guessed rightly, with intervals of 95 %");
        int rows = observations.size() * Place.values().length;
        int bottom = y + 12 + rows * ROW;
        for (int percent = 40; percent <= 100; percent += 10) {
            text((int) score(percent / 100.0) - 10, y, "small", percent + " %");
            line(score(percent / 100.0), y + 6, score(percent / 100.0), bottom, "axis");
        }
        line(score(Report.GOAL), y + 6, score(Report.GOAL), bottom, "goal");
        y += ROW + 4;
    }

    private void scores(Observation observation) {
        String kind = observation.plan().sender().isControl() ? "control" : "program";
        for (Finding finding : observation.findings()) {
            Accuracy best = finding.best();
            text(
                    20,
                    y,
                    "small",
                    observation.plan().words() + ": " + finding.place().word());
            line(score(best.lower()), y - 4, score(best.upper()), y - 4, kind);
            body.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"3.5\"/>%n",
                    kind,
                    score(best.share()),
                    y - 4));
            y += ROW;
        }
    }

    private static double at(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }

    /** From 40 % on. */
    private static double score(double share) {
        return at(Math.max(0, (share - 0.4) / 0.6));
    }

    private void text(int x, int at, String kind, String words) {
        body.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(at);
        body.append("\">").append(words).append("</text>\n");
    }

    private void line(double fromX, int fromY, double toX, int toY, String kind) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
                kind,
                fromX,
                fromY,
                toX,
                toY));
    }
}
