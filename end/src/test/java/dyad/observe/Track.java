package dyad.observe;

import java.util.Arrays;

/** What went by at one place in one direction: when, and how large. Filled by one thread, read when that is over. */
final class Track {
    private long[] nanos = new long[1_024];
    private int[] sizes = new int[1_024];
    private int count;

    void add(long at, int size) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        nanos[count] = at;
        sizes[count++] = size;
    }

    /** What went by from {@code begin} on and before {@code end}. */
    Part between(long begin, long end) {
        int from = first(begin);
        int to = first(end);
        return new Part(Arrays.copyOfRange(nanos, from, to), Arrays.copyOfRange(sizes, from, to));
    }

    private int first(long at) {
        int found = Arrays.binarySearch(nanos, 0, count, at);
        return found < 0 ? -found - 1 : found;
    }

    /** A stretch of it. */
    record Part(long[] nanos, int[] sizes) {}
}
