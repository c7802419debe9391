package dyad.search;

/** One of the two ends. */
enum Side {
    LEFT(1),
    RIGHT(2);

    private final long seed;

    Side(long seed) {
        this.seed = seed;
    }

    /** What its randomness begins with. */
    long seed() {
        return seed;
    }

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
