package dyad.seam;

/** The only two ways in which the core learns of time. Called from the link's own thread. */
public interface Clock {

    /** Milliseconds since 1970-01-01T00:00Z by the machine's wall clock, which may jump either way. */
    long wallMillis();

    /** Nanoseconds since some fixed moment; never runs backwards. */
    long monotonicNanos();
}
