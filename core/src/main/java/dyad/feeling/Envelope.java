package dyad.feeling;

import java.util.List;

/**
 * How strong a feeling is over time: straight lines from point to point, nothing before the first and after the last.
 *
 * @param points {@value #LEAST} to {@value #MOST}, each later than the one before; the last has no intensity, and at least
 *     one has some
 */
public record Envelope(List<Point> points) {
    /** The fewest points. */
    public static final int LEAST = 2;

    /** The most points. */
    public static final int MOST = 16;

    /** The longest that a feeling lasts: a minute. */
    public static final int LONGEST_MILLIS = 60_000;

    /** Rises softly and fades: for a feeling of which nothing else is said. */
    public static final Envelope GENTLE = new Envelope(
            List.of(new Point(0, Share.NONE), new Point(600, Share.of(0.8)), new Point(2_400, Share.NONE)));

    /** @throws IllegalArgumentException if the points make no envelope */
    public Envelope {
        points = List.copyOf(points);
        if (points.size() < LEAST || points.size() > MOST) {
            throw new IllegalArgumentException("An envelope has " + LEAST + " to " + MOST + " points.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).atMillis() <= points.get(i - 1).atMillis()) {
                throw new IllegalArgumentException("The points of an envelope follow each other in time.");
            }
        }
        if (!points.getLast().intensity().equals(Share.NONE)) {
            throw new IllegalArgumentException("The last point of an envelope has intensity 0.");
        }
        if (points.stream().allMatch(point -> point.intensity().equals(Share.NONE))) {
            throw new IllegalArgumentException("An envelope has some intensity.");
        }
    }

    /** How long the feeling lasts, in milliseconds. */
    public int durationMillis() {
        return points.getLast().atMillis();
    }

    /** The intensity, 0 to 1, so many milliseconds after the beginning. */
    public double intensityAt(double millis) {
        Point before = points.getFirst();
        if (millis < before.atMillis()) {
            return 0;
        }
        for (Point point : points) {
            if (millis < point.atMillis()) {
                double gone = (millis - before.atMillis()) / (point.atMillis() - before.atMillis());
                return before.intensity().value()
                        + gone * (point.intensity().value() - before.intensity().value());
            }
            before = point;
        }
        return 0;
    }

    /**
     * One moment.
     *
     * @param atMillis milliseconds after the beginning, 0 to {@value Envelope#LONGEST_MILLIS}
     */
    public record Point(int atMillis, Share intensity) {

        /** @throws IllegalArgumentException for any other moment */
        public Point {
            if (atMillis < 0 || atMillis > LONGEST_MILLIS) {
                throw new IllegalArgumentException("A feeling lasts a minute at most.");
            }
        }
    }
}
