package dyad.keys;

/** Which of the two ends: the one whose bundle hash is smaller is the first. Each direction has keys of its own. */
public enum Role {
    FIRST(0),
    SECOND(1);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    /** The end across. */
    public Role other() {
        return this == FIRST ? SECOND : FIRST;
    }

    /** The role as one byte in derivations: 0 or 1. */
    public int code() {
        return code;
    }
}
