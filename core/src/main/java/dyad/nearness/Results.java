package dyad.nearness;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the rounds have told so far, and what it says of the next one. In memory only. */
final class Results {
    /** Two rounds, and half a one for slow ticks. */
    private static final long STALE = Ledger.ROUND * 5 / 2;

    private final Ladder ladder = new Ladder();
    private final Jumps jumps;
    private Trend trend = new Trend();
    private long answered;
    private int begun;

    Results(Whereabouts whereabouts) {
        this.jumps = new Jumps(whereabouts);
    }

    /** What a round that begins now would test: what is due, within the floor, near enough to what is in common. */
    Mask due(Ledger ledger, Level floor, long now) {
        Level reach = Lease.coarser(ladder.reach(now), floor);
        Set<Level> due = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            if (level.compareTo(reach) <= 0 && ledger.due(level, now)) {
                due.add(level);
            }
        }
        if (reach == Level.STREET) {
            due.remove(Level.CONTINENT);
        }
        return new Mask(due);
    }

    void begin() {
        begun++;
    }

    /** Takes the results of a round; false if nobody can have been where they say. */
    boolean learn(Round round, Mask tested, Set<Level> matches, long now) {
        answered = now;
        begun = 0;
        ladder.learn(tested, matches, now);
        trend.round(ladder, !matches.isEmpty(), now);
        return matches.stream()
                .max(Comparator.naturalOrder())
                .map(level -> new Jumps.Match(level, round.question().cell(level), round.begunNanos()))
                .filter(jumps::impossible)
                .isEmpty();
    }

    void limit(Level floor) {
        ladder.forgetBeyond(floor);
    }

    void forgetOldCells(long nanos) {
        jumps.forget(nanos);
    }

    /** Nearness has ended: what is shown next begins anew. */
    void end() {
        trend = new Trend();
        answered = 0;
        begun = 0;
    }

    Feel feel(long now) {
        Optional<Level> finest = answered == 0 ? Optional.empty() : ladder.finest(now);
        boolean stale = finest.isEmpty() || now - answered > STALE;
        return new Feel(trend.intensity(), finest, stale ? Direction.STATIONARY : trend.direction(), stale);
    }

    int unanswered() {
        return begun;
    }
}
