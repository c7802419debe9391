package dyad.nearness;

import java.util.Optional;

/**
 * How it stands with the two consents.
 *
 * @param own what this person agreed to, while it lasts
 * @param other what the other's end says it agreed to
 * @param floor the finest level that is tested now: the coarser of both, or of what is left of the week's budget; empty
 *     unless both agree
 * @param ended why nearness ended last; empty while the own consent lasts, and before the first
 * @param unanswered rounds since the last answered one that this end has begun
 */
public record Condition(
        Optional<Consent> own, Optional<Consent> other, Optional<Level> floor, Optional<Ending> ended, int unanswered) {

    /** Nobody agrees to anything. */
    public static final Condition NOTHING =
            new Condition(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** Until when both agree, in milliseconds since 1970; empty unless they do. */
    public Optional<Long> untilMillis() {
        return floor.flatMap(agreed -> own)
                .flatMap(mine -> other.map(theirs -> Math.min(mine.untilMillis(), theirs.untilMillis())));
    }

    /** Whether both agree. */
    public boolean on() {
        return floor.isPresent();
    }

    /**
     * A consent.
     *
     * @param floor the finest level
     * @param untilMillis until when, in milliseconds since 1970
     */
    public record Consent(Level floor, long untilMillis) {}
}
