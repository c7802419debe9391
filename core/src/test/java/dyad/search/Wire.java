package dyad.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the relay holds of one side's frames: those on their way, and those it may bring again. */
final class Wire {
    /** More on their way would only be more of the same. */
    static final int MOST = 2;

    private final Deque<Burst> underWay = new ArrayDeque<>();
    private final Map<String, Burst> retained = new LinkedHashMap<>();
    private Optional<Burst> first = Optional.empty();
    private Optional<Burst> last = Optional.empty();

    void put(Burst burst) {
        underWay.addLast(burst);
        retained.put(burst.frames().getFirst().topic(), burst);
        if (first.isEmpty()) {
            first = Optional.of(burst);
        }
    }

    int underWay() {
        return underWay.size();
    }

    Burst takeOldest() {
        Burst oldest = underWay.removeFirst();
        last = Optional.of(oldest);
        return oldest;
    }

    Burst takeNewest() {
        Burst newest = underWay.removeLast();
        last = Optional.of(newest);
        return newest;
    }

    void lose() {
        underWay.removeFirst();
    }

    Optional<Burst> first() {
        return first;
    }

    Optional<Burst> last() {
        return last;
    }

    /** By the slots of their first frames: a burst takes eight, and the next one on the same connection the next eight. */
    List<Burst> retained() {
        return new ArrayList<>(retained.values());
    }

    @Override
    public String toString() {
        return labels(List.copyOf(underWay)) + "|" + last.map(Burst::label) + "|" + first.map(Burst::label) + "|"
                + labels(retained());
    }

    private static String labels(List<Burst> bursts) {
        return String.join(",", bursts.stream().map(Burst::label).toList());
    }
}
