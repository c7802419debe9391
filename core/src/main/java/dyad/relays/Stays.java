package dyad.relays;

import dyad.keys.Role;
import dyad.seam.Entropy;
import java.util.OptionalLong;

/**
 * How long an end stays where it hears nobody, in nanoseconds. The two roles differ, so that two who look for each other do
 * not go on passing each other by.
 */
final class Stays {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /** A connection that stood longer is not one that a relay only pretends to give. */
    static final long STEADY = 60 * SECOND;

    private static final long SHORTEST_AT_HOME = 60 * SECOND;

    /** Long enough for a letter, which takes 64 frames to lay down. */
    private static final int TICKS_AT_HOME = 80;

    private static final int FIRST_LONGER = 3;
    private static final int MOST_DOUBLINGS = 5;

    private final Role role;
    private final Entropy entropy;
    private final long shortest;

    Stays(Role role, Entropy entropy, long tickMillis) {
        this.role = role;
        this.entropy = entropy;
        this.shortest = Math.max(SHORTEST_AT_HOME, TICKS_AT_HOME * tickMillis * MILLI);
    }

    /** Where the partner was heard last, after so many rounds in vain. */
    long home(int roundsInVain) {
        long whole = shortest << Math.min(roundsInVain, MOST_DOUBLINGS);
        return between(3 * whole / 4, 5 * whole / 4) * (role == Role.FIRST ? FIRST_LONGER : 1);
    }

    /** At each of the others. */
    long visit() {
        return between(10 * SECOND, 20 * SECOND);
    }

    /** When to go back to the most preferred relay, if this end is the one that does: the other follows. */
    OptionalLong abroad(long now) {
        return role == Role.FIRST
                ? OptionalLong.of(now + between(12 * 3_600 * SECOND, 24 * 3_600 * SECOND))
                : OptionalLong.empty();
    }

    /** When to leave a relay that the two have agreed to leave. */
    OptionalLong farewell(long now) {
        return OptionalLong.of(now + between(20 * SECOND, 60 * SECOND));
    }

    private long between(long least, long most) {
        return least + (long) (entropy.share() * (most - least));
    }
}
