package dyad.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the life of an end as an SVG that is readable by night and by day. */
final class LifePicture {
    private static final int RADIUS = 46;

    /** Where the states stand. */
    private static final Map<String, Place> PLACES = Map.of(
            "alone", new Place(90, 90),
            "meeting", new Place(350, 90),
            "live", new Place(600, 90),
            "resting", new Place(740, 340),
            "paused", new Place(910, 150),
            "frozen", new Place(410, 430),
            "left", new Place(120, 330));

    private LifePicture() {}

    static String of(List<Life> lives) {
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 510" role="img" \
                aria-label="The life of an end: its states and what leads from one to another">
                <style>
                .paper { fill: #fbfaf7; } .state { fill: #fff; stroke: #5b5f77; stroke-width: 2; }
                .name { font: 600 17px sans-serif; fill: #23263a; } .why { font: 12.5px sans-serif; fill: #50546b; }
                .arrow { fill: none; stroke: #8a8fa8; stroke-width: 1.6; marker-end: url(#tip); } #tip path { fill: #8a8fa8; }
                @media (prefers-color-scheme: dark) {
                .paper { fill: #14151f; } .state { fill: #1f2130; stroke: #a7acc6; } .name { fill: #eceefb; }
                .why { fill: #b9bdd4; } .arrow { stroke: #767b96; } #tip path { fill: #767b96; } }
                </style>
                <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
                orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
                <rect class="paper" width="1000" height="510"/>
                """);
        lives.forEach(life -> svg.append(arrow(life)));
        PLACES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> svg.append(state(entry.getKey(), entry.getValue())));
        return svg.append("</svg>\n").toString();
    }

    private static String state(String name, Place at) {
        return String.format(
                        Locale.ROOT, "<circle class=\"state\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>\n", at.x, at.y, RADIUS)
                + String.format(
                        Locale.ROOT,
                        "<text class=\"name\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                        at.x,
                        at.y + 6,
                        name);
    }

    /** A bow, to the left of its direction, so that an arrow and the one back do not lie upon each other. */
    private static String arrow(Life life) {
        Place from = place(life.from());
        Place to = place(life.to());
        double length = Math.hypot(to.x - from.x, to.y - from.y);
        double alongX = (to.x - from.x) / length;
        double alongY = (to.y - from.y) / length;
        double shift = 14;
        double startX = from.x + alongX * RADIUS + alongY * shift;
        double startY = from.y + alongY * RADIUS - alongX * shift;
        double endX = to.x - alongX * (RADIUS + 3) + alongY * shift;
        double endY = to.y - alongY * (RADIUS + 3) - alongX * shift;
        double middleX = (startX + endX) / 2;
        double middleY = (startY + endY) / 2;
        double bow = 24;
        String path = String.format(
                Locale.ROOT,
                "<path class=\"arrow\" d=\"M%.1f %.1f Q%.1f %.1f %.1f %.1f\"/>\n",
                startX,
                startY,
                middleX + alongY * bow,
                middleY - alongX * bow,
                endX,
                endY);
        double outward = bow / 2 + (life.why().length() < 26 ? 12 : 22);
        return path + why(life.why(), middleX + alongY * outward, middleY - alongX * outward, alongY);
    }

    /** Outside the bow, in two lines at most. */
    private static String why(String text, double x, double y, double outwardX) {
        String anchor = outwardX > 0.3 ? "start" : outwardX < -0.3 ? "end" : "middle";
        int cut = text.length() < 26 ? -1 : text.indexOf(' ', text.length() / 2 - 3);
        String open = "<text class=\"why\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">";
        if (cut < 0) {
            return String.format(Locale.ROOT, open + "%s</text>\n", x, y + 4, anchor, text);
        }
        return String.format(
                Locale.ROOT,
                open + "%s<tspan x=\"%.1f\" dy=\"15\">%s</tspan></text>\n",
                x,
                y - 4,
                anchor,
                text.substring(0, cut),
                x,
                text.substring(cut + 1));
    }

    private static Place place(String name) {
        Place place = PLACES.get(name);
        if (place == null) {
            throw new IllegalArgumentException("the picture has no place for the state " + name);
        }
        return place;
    }

    private record Place(int x, int y) {}
}
