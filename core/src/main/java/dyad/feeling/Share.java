package dyad.feeling;

/**
 * A share from 0 to 1, in steps of one two-hundredth: finer than anybody draws, and even in decimals.
 *
 * @param steps 0 to {@value #MOST}
 */
public record Share(int steps) {
    /** The steps that make one. */
    public static final int MOST = 200;

    /** Nothing. */
    public static final Share NONE = new Share(0);

    /** The middle. */
    public static final Share HALF = new Share(MOST / 2);

    /** @throws IllegalArgumentException for any other number of steps */
    public Share {
        if (steps < 0 || steps > MOST) {
            throw new IllegalArgumentException("A share has 0 to " + MOST + " steps, not " + steps + ".");
        }
    }

    /**
     * The share nearest to this number.
     *
     * @throws IllegalArgumentException unless it lies from 0 to 1
     */
    public static Share of(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A share lies from 0 to 1: " + value);
        }
        return new Share((int) Math.round(value * MOST));
    }

    /** As a number from 0 to 1. */
    public double value() {
        return steps / (double) MOST;
    }
}
