package dyad.kills;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How what one end holds differs from what was answered "kept".
 *
 * @param lost kept words that are not there
 * @param twice words that are there once more than they should be, or were never said
 * @param disordered words that stand before one that was kept earlier
 */
record Loss(int lost, int twice, int disordered) {
    static final Loss NONE = new Loss(0, 0, 0);

    static Loss between(List<Said> kept, List<Said> found) {
        Map<Said, Integer> places = new HashMap<>();
        kept.forEach(word -> places.put(word, places.size()));
        int disordered = 0;
        int furthest = -1;
        for (Said word : found) {
            int place = places.getOrDefault(word, furthest);
            disordered += place < furthest ? 1 : 0;
            furthest = Math.max(furthest, place);
        }
        HashSet<Said> there = new HashSet<>(found);
        there.retainAll(places.keySet());
        return new Loss(kept.size() - there.size(), found.size() - there.size(), disordered);
    }

    Loss plus(Loss other) {
        return new Loss(lost + other.lost, twice + other.twice, disordered + other.disordered);
    }
}
