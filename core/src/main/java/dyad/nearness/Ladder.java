package dyad.nearness;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which levels the two have lately had in common. It knows only what both have learned, so that what is tested next
 * depends on nothing else. In memory only.
 */
final class Ladder {
    private static final int STEPS = 2;
    private static final long MINUTE = 60_000;

    private final long[] matched = new long[Level.values().length];
    private final Set<Level> missing = EnumSet.noneOf(Level.class);
    private boolean regained;

    /** Takes the results of a round. A match renews what is coarser, and its lack ends what is finer. */
    void learn(Mask tested, Set<Level> matches, long now) {
        regained = missing.removeAll(matches);
        if (!matches.isEmpty()) {
            // Only where something matched is a lack known to be one, and not an end without a fix.
            missing.addAll(tested.levels());
            missing.removeAll(matches);
        }
        for (Level level : Level.values()) {
            if (matches.contains(level)) {
                Arrays.fill(matched, 0, level.place() + 1, now);
            } else if (tested.levels().contains(level)) {
                Arrays.fill(matched, level.place(), matched.length, 0);
            }
        }
    }

    /** Whether the last round brought a level back that was known to be missing. */
    boolean regained() {
        return regained;
    }

    /** Whether this level is known to be missing: the two are further apart, and the other has a fix. */
    boolean isMissing(Level level) {
        return missing.contains(level);
    }

    /** A coarser floor holds from now on: what is finer is forgotten. */
    void forgetBeyond(Level floor) {
        Arrays.fill(matched, floor.place() + 1, matched.length, 0);
        missing.removeIf(level -> level.compareTo(floor) > 0);
    }

    /** The finest level in common. A match counts for two of its paces and a round. */
    Optional<Level> finest(long now) {
        for (int place = matched.length - 1; place >= 0; place--) {
            Level level = Level.at(place);
            if (matched[place] != 0 && now - matched[place] <= 2L * level.paceMinutes() * MINUTE + Ledger.ROUND) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The finest level that may be tested: two steps beyond what is in common. */
    Level reach(long now) {
        int place = finest(now).map(Level::place).orElse(-1) + STEPS;
        return Level.at(place);
    }
}
