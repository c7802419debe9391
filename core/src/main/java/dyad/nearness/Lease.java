package dyad.nearness;

import dyad.seam.Clock;
import java.util.Optional;

/**
 * The two consents. The own one is set by this person alone, runs out, and lives in memory only: a restart ends it. What
 * the partner says only ever lowers it.
 */
final class Lease {
    static final int LEAST_SECONDS = 60;
    static final int MOST_SECONDS = 86_400;

    private static final long NANOS = 1_000_000_000;
    private static final long MILLIS = 1_000;

    /** By so little the two ends may differ about the end of a term. */
    private static final long GRACE_NANOS = 5 * NANOS;

    private final Clock clock;
    private Optional<Term> own = Optional.empty();
    private Optional<Term> partner = Optional.empty();
    private Optional<Ending> ended = Optional.empty();
    private boolean joint;

    Lease(Clock clock) {
        this.clock = clock;
    }

    void on(int seconds, Level floor) {
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "nearness lasts from " + LEAST_SECONDS + " to " + MOST_SECONDS + " seconds, not " + seconds);
        }
        own = Optional.of(term(floor, seconds));
        ended = Optional.empty();
        // What the partner agreed to before, and has not said since, must not end what begins now.
        partner = partner.filter(term -> !isOver(term) && !term.silent());
        joint = partner.isPresent();
    }

    void end(Ending why) {
        if (own.isPresent()) {
            own = Optional.empty();
            ended = Optional.of(why);
            joint = false;
        }
    }

    /** A fresh frame tells what the partner agrees to. */
    void heard(Signal signal) {
        Optional<Term> before = partner;
        partner = signal.floor().map(floor -> steady(before, term(floor, signal.secondsLeft())));
        if (partner.isEmpty() && joint) {
            boolean ranOut = isAlmostOver(own) || isAlmostOver(before);
            end(ranOut ? Ending.LAPSED : Ending.PARTNER);
        }
        joint = own.isPresent() && (joint || partner.isPresent());
    }

    /** The same term is told with every frame, in whole seconds and a little late: the earliest end of it counts. */
    private static Term steady(Optional<Term> before, Term told) {
        return before.filter(term -> !term.silent()
                        && term.floor() == told.floor()
                        && told.nanos() >= term.nanos()
                        && told.nanos() - term.nanos() < GRACE_NANOS)
                .orElse(told);
    }

    /** The partner's frames can no longer be told from silence: what it agrees to has to be heard again. */
    void silent() {
        partner = partner.filter(term -> joint).map(term -> term.mute());
    }

    /** Ends what has run out: the earlier of the two, once both agreed. */
    void look() {
        if (own.filter(this::isOver).isPresent()
                || (joint && partner.filter(this::isOver).isPresent())) {
            end(Ending.LAPSED);
        }
    }

    /** The coarser floor of the two; empty unless both agree now. */
    Optional<Level> floor() {
        Optional<Term> mine = own.filter(term -> !isOver(term));
        Optional<Term> theirs = partner.filter(term -> !isOver(term) && !term.silent());
        return mine.flatMap(one -> theirs.map(other -> coarser(one.floor(), other.floor())));
    }

    static Level coarser(Level one, Level other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    boolean isOn() {
        return own.isPresent();
    }

    Optional<Level> ownFloor() {
        return own.map(Term::floor);
    }

    /** Whole seconds left of the own consent. */
    int secondsLeft() {
        return own.map(term -> (int) Math.max(0, (term.nanos() - clock.monotonicNanos()) / NANOS))
                .orElse(0);
    }

    Optional<Condition.Consent> own() {
        return own.map(Lease::consent);
    }

    Optional<Condition.Consent> other() {
        return partner.filter(term -> !term.silent()).map(Lease::consent);
    }

    Optional<Ending> ended() {
        return ended;
    }

    private static Condition.Consent consent(Term term) {
        return new Condition.Consent(term.floor(), term.wallMillis());
    }

    private Term term(Level floor, int seconds) {
        return new Term(floor, clock.monotonicNanos() + seconds * NANOS, clock.wallMillis() + seconds * MILLIS, false);
    }

    /** By either clock: one may stand still while the machine sleeps, the other may be set. */
    private boolean isOver(Term term) {
        return clock.monotonicNanos() >= term.nanos() || clock.wallMillis() >= term.wallMillis();
    }

    private boolean isAlmostOver(Optional<Term> term) {
        return term.filter(some -> isOver(some) || some.nanos() - clock.monotonicNanos() < GRACE_NANOS)
                .isPresent();
    }

    private record Term(Level floor, long nanos, long wallMillis, boolean silent) {
        Term mute() {
            return new Term(floor, nanos, wallMillis, true);
        }
    }
}
