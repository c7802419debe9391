package dyad.nearness;

import java.util.Optional;

/** Notices when the partner would have had to travel faster than anybody can between two matches. */
final class Jumps {
    private static final long LONGEST_NANOS = 15 * 60_000_000_000L;
    private static final double METRES_PER_SECOND = 300;
    private static final double NANOS_PER_SECOND = 1e9;

    /** No pair matches beyond this share of a level's distance. */
    private static final double SPREAD = 1.75;

    private final Whereabouts whereabouts;
    private Optional<Match> last = Optional.empty();

    Jumps(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** Remembers this match; true if nobody can have been at the last one too. */
    boolean impossible(Match match) {
        forget(match.nanos());
        boolean impossible = last.filter(before -> isFaster(before, match)).isPresent();
        last = Optional.of(match);
        return impossible;
    }

    private boolean isFaster(Match before, Match match) {
        double spread = SPREAD * (before.level().metres() + match.level().metres());
        double seconds = (match.nanos() - before.nanos()) / NANOS_PER_SECOND;
        return whereabouts.metres(before.cell(), match.cell()) - spread > METRES_PER_SECOND * seconds;
    }

    /** No cell is kept longer than 15 minutes. */
    void forget(long now) {
        last = last.filter(match -> now - match.nanos() <= LONGEST_NANOS);
    }

    /**
     * A level that matched.
     *
     * @param level the finest of its round
     * @param cell the own cell
     * @param nanos when the round began, by the monotonic clock
     */
    record Match(Level level, long cell, long nanos) {}
}
