package dyad.lamp;

import java.util.List;

/** Something of the other's that passes. */
public sealed interface Moment {

    /** The other began to touch. */
    record TouchBegan() implements Moment {}

    /** The other let go. */
    record TouchEnded() implements Moment {}

    /** Both touched at once. */
    record TouchTogether() implements Moment {}

    /**
     * A feeling begins to play.
     *
     * @param colour its own
     * @param envelope its course, in order of time; linear between the points
     */
    record Felt(Colour colour, List<Point> envelope) implements Moment {
        /** The most points that are looked at. */
        public static final int MOST_POINTS = 16;

        /** A copy of the first points. */
        public Felt {
            envelope = List.copyOf(envelope.subList(0, Math.min(envelope.size(), MOST_POINTS)));
        }
    }

    /**
     * A point of an envelope.
     *
     * @param millis since the feeling's beginning
     * @param intensity 0 to 1
     */
    record Point(long millis, double intensity) {}
}
