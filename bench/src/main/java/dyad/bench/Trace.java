package dyad.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the one word that is on its way passed each station. For any thread. */
final class Trace {
    private static final double NANOS_A_MILLI = 1e6;
    private static final int PATIENCE_SECONDS = 30;

    private Map<Moment, Long> moments = new EnumMap<>(Moment.class);
    private CountDownLatch known = new CountDownLatch(Moment.values().length);

    /** Forgets the last word. */
    synchronized void begin() {
        moments = new EnumMap<>(Moment.class);
        known = new CountDownLatch(Moment.values().length);
    }

    /** Notes a moment; only the first of its kind counts, as a word may be sent again. */
    synchronized void note(Moment moment, long nanos) {
        if (moments.putIfAbsent(moment, nanos) == null) {
            known.countDown();
        }
    }

    synchronized boolean has(Moment moment) {
        return moments.containsKey(moment);
    }

    /** Waits until every moment is noted; what is told of late is not always what happened late. */
    void awaitEnd() throws InterruptedException {
        if (!latch().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the word did not come to the page; it got as far as " + moments);
        }
    }

    private synchronized CountDownLatch latch() {
        return known;
    }

    /** Milliseconds from one station to another. */
    synchronized double between(Moment from, Moment to) {
        Long begun = moments.get(from);
        Long ended = moments.get(to);
        if (begun == null || ended == null) {
            throw new IllegalStateException("the word did not pass " + from + " or " + to);
        }
        return (ended - begun) / NANOS_A_MILLI;
    }
}
