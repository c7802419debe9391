package dyad.sim;

import java.util.Optional;
import java.util.function.LongFunction;

/** Lives one seed with the stand-in; gives the broken invariant's words, if one broke. Made by name in a loader of its own. */
public final class SeedTrial implements LongFunction<Optional<String>> {
    @Override
    public Optional<String> apply(long seed) {
        return new Story(seed, StandIn::new, Trace.unread())
                .run()
                .violation()
                .map(violation -> violation.invariant().words());
    }
}
