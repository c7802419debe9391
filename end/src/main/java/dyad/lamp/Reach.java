package dyad.lamp;

/** Whether a lamp can be reached, by its own word. */
public enum Reach {
    /** It says so. */
    YES("yes"),
    /** It has gone, or its bridge, or the broker. */
    NO("no"),
    /** It has not said anything yet. */
    UNKNOWN("unknown");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    /** The name in JSON. */
    public String word() {
        return word;
    }
}
