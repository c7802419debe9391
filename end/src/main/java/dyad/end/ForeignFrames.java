package dyad.end;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Notices a relay that passes on much which the partner has not sent. Nothing of it is believed, and nothing that is sent
 * changes by it; but the person should know. On the link's thread only.
 */
final class ForeignFrames {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** More than what may lie at an honest relay from epochs gone by: 64 slots of three periods. */
    private static final long MUCH = 500;

    private long windowBegan;
    private long countThen;
    private boolean much;

    /**
     * Looks how many there are.
     *
     * @param count of all since the start
     * @param now monotonic nanoseconds
     */
    void look(long count, long now) {
        boolean more = count - countThen > MUCH;
        if (more || now - windowBegan >= MINUTE) {
            much = more;
            windowBegan = now;
            countThen = count;
        }
    }

    /** What the person should know. */
    Optional<String> trouble() {
        return much
                ? Optional.of(
                        "The relay passes on much that the other has not sent. None of it is believed, and nobody sees"
                                + " anything by it; but words may be late. If it lasts, choose another relay.")
                : Optional.empty();
    }
}
