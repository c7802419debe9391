package dyad.place;

/** What became of a fix that was handed over. */
public enum Reception {
    /** It is the newest now. */
    TAKEN("taken"),
    /** It is older than 15 minutes. */
    STALE("stale"),
    /** It is from more than 2 minutes ahead: one of the two clocks is wrong. */
    FROM_THE_FUTURE("from-the-future"),
    /** A newer one is there already. */
    OUT_OF_ORDER("out-of-order");

    private final String word;

    Reception(String word) {
        this.word = word;
    }

    /** The name in JSON. */
    public String word() {
        return word;
    }
}
