package dyad.lamp;

import dyad.feeling.Colour;
import dyad.feeling.Envelope;

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
     * @param envelope its course
     */
    record Felt(Colour colour, Envelope envelope) implements Moment {}
}
