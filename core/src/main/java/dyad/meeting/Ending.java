package dyad.meeting;

/** How a meeting ends. */
public enum Ending {
    /** Both said yes: there is a bond. */
    MET,
    /** The time is over. */
    EXPIRED,
    /** Somebody else took the code first. */
    USED,
    /** What came does not fit the code, or what was committed to. */
    WRONG,
    /** The other said no. */
    DENIED_THERE,
    /** This person said no. */
    DENIED_HERE,
    /** This person gave it up. */
    CANCELLED
}
