package dyad.sim;

import java.util.Optional;
import java.util.function.LongFunction;

/** Lives one seed with the stand-in, if its life is short; gives the broken invariant's words, if one broke. Made by name in a loader of its own. */
public final class SeedTrial implements LongFunction<Optional<String>> {
    /** A life longer than this many frames is passed over: many short ones find more in the same time. */
    private static final long MOST_FRAMES = 5_000;

    @Override
    public Optional<String> apply(long seed) {
        Story story = new Story(seed, StandIn::new, Trace.unread());
        return story.frames() > MOST_FRAMES
                ? Optional.empty()
                : story.run().violation().map(violation -> violation.invariant().words());
    }
}
