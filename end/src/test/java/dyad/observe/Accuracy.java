package dyad.observe;

/**
 * How often a guess was right.
 *
 * @param right guesses
 * @param all guesses
 */
record Accuracy(int right, int all) {
    /** The standard normal quantile of a two-sided interval of 95 %. */
    private static final double Z = 1.959964;

    double share() {
        return (double) right / all;
    }

    /** The lower end of Wilson's interval of 95 % (Wilson 1927). */
    double lower() {
        return middle() - halfWidth();
    }

    /** The upper end. */
    double upper() {
        return middle() + halfWidth();
    }

    private double middle() {
        return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double halfWidth() {
        double share = share();
        return Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }
}
