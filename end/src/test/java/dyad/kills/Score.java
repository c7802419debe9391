package dyad.kills;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What has happened so far in a run, and when it is enough. From any thread. */
final class Score {
    private final int wanted;
    private final AtomicInteger kills = new AtomicInteger();
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    private volatile boolean givenUp;

    /** @param wanted after so many kills the run settles */
    Score(int wanted) {
        this.wanted = wanted;
    }

    /** A {@code kill -9}; whether it still belongs to the run. */
    boolean kill(String whose, boolean early) {
        if (kills.incrementAndGet() > wanted) {
            kills.decrementAndGet();
            return false;
        }
        count("kill -9 of the " + whose + (early ? ", before it answered" : ", while it answered"));
        return true;
    }

    /** Anything else worth a line. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int kills() {
        return kills.get();
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** Everything counted, by name. */
    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Ends the run before its time: something went wrong. */
    void giveUp() {
        givenUp = true;
    }

    /** Whether nothing more is to be killed or said. */
    boolean enough() {
        return givenUp || kills.get() >= wanted;
    }

    boolean givenUp() {
        return givenUp;
    }
}
