package dyad.place;

import dyad.seam.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The newest fix, in memory and nowhere else, for at most 15 minutes. Then, and when a newer one comes, it is
 * overwritten.
 *
 * <p>Here fixes pass from the threads of page and phone to the link's thread: all methods may be called from any thread,
 * and a fix handed out is the caller's own copy.
 */
final class Fixes {

    /** For how long a fix says where one is. */
    static final Duration LIFE = Duration.ofMinutes(15);

    /** How far a phone's clock may be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    private final Clock clock;
    private Optional<Fix> newest = Optional.empty();
    private long receivedNanos;

    Fixes(Clock clock) {
        this.clock = clock;
    }

    /** Takes it, if it is newer than what is there and not too old. */
    synchronized Reception take(Fix fix) {
        forgetOld();
        Reception reception = judge(fix.wallMillis());
        if (reception == Reception.TAKEN) {
            forget();
            newest = Optional.of(fix.copy());
            receivedNanos = clock.monotonicNanos();
        }
        fix.erase();
        return reception;
    }

    private Reception judge(long wallMillis) {
        long age = clock.wallMillis() - wallMillis;
        if (age > LIFE.toMillis()) {
            return Reception.STALE;
        }
        if (age < -AHEAD.toMillis()) {
            return Reception.FROM_THE_FUTURE;
        }
        boolean late = newest.isPresent() && newest.get().wallMillis() >= wallMillis;
        return late ? Reception.OUT_OF_ORDER : Reception.TAKEN;
    }

    /** The newest fix, if there is one that is not too old. */
    synchronized Optional<Fix> newest() {
        forgetOld();
        return newest.map(Fix::copy);
    }

    /** Forgets the fix if its time is over; to be called about once a second. */
    synchronized void forgetOld() {
        if (newest.isPresent() && isOld(newest.get())) {
            forget();
        }
    }

    /** By the wall clock, which tells its age; and by the other, for the case that the wall clock is set back. */
    private boolean isOld(Fix fix) {
        return clock.wallMillis() - fix.wallMillis() > LIFE.toMillis()
                || clock.monotonicNanos() - receivedNanos > LIFE.toNanos();
    }

    /** Forgets it at once. */
    synchronized void forget() {
        newest.ifPresent(Fix::erase);
        newest = Optional.empty();
    }
}
