package dyad.relay.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * MILLISECOND);

    @Test
    void itGivesWhatItHoldsAndNoMore() {
        TokenBucket bucket = new TokenBucket(3, 1, now::get);
        assertTrue(bucket.take(2));
        assertFalse(bucket.take(2));
        assertTrue(bucket.take(1));
        assertFalse(bucket.take(1));
    }

    @Test
    void itFillsUpWithTimeEvenWhenTheClockOverflows() {
        TokenBucket bucket = new TokenBucket(4, 10, now::get);
        assertTrue(bucket.take(4));
        now.addAndGet(99 * MILLISECOND);
        assertFalse(bucket.take(1));
        now.addAndGet(2 * MILLISECOND);
        assertTrue(bucket.take(1));
    }

    @Test
    void itNeverHoldsMoreThanItsCapacity() {
        TokenBucket bucket = new TokenBucket(4, 10, now::get);
        now.addAndGet(3_600_000 * MILLISECOND);
        assertTrue(bucket.take(4));
        assertFalse(bucket.take(1));
    }
}
