package dyad.link;

import dyad.epoch.Start;
import dyad.frame.Frame;

/**
 * How often the partner was seen anew. Each of its frames has its place in time, by its start and its number, and one counts
 * if it comes after all that counted before: so neither a replay nor what has lain at a relay for long is taken for the
 * partner.
 */
final class Sightings {
    private long start = -1;
    private long sequence;
    private long count;

    void seen(Start sender, Frame frame) {
        boolean later = sender.counter() == start ? frame.sequence() > sequence : sender.counter() > start;
        if (later) {
            start = sender.counter();
            sequence = frame.sequence();
            count++;
        }
    }

    long count() {
        return count;
    }
}
