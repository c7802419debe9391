package dyad.library;

import java.time.Instant;
import java.util.Optional;

/** What is felt of the other's nearness. Nothing felt is not far: the other may be anywhere, or not know where they are. */
public sealed interface Nearness permits Felt.Nearly {

    /** Until when both agree to it; empty unless they do. */
    Optional<Instant> until();

    /** Whether the other agrees to it, as far as is known. */
    boolean wanted();

    /** How near, 0 to 1: all of it on the same local network. Not a distance, and not to be made into one. */
    double intensity();

    /** How it changed lately. */
    Direction direction();

    /** Whether nothing new is known: show it fainter. */
    boolean stale();

    /** How nearness changes. */
    enum Direction {
        /** The two draw nearer. */
        TOWARDS,
        /** They draw apart. */
        AWAY,
        /** Neither, or it is not known. */
        STATIONARY,
        /** The two ends are on one local network. */
        ARRIVED
    }
}
