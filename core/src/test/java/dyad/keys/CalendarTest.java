package dyad.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CalendarTest {
    private static final long HOUR = 3_600_000;

    /** What is derived for a half day may be kept through it: an afternoon and the next morning once passed for one. */
    @Test
    void eachHalfDayHasOneDayAndOneNeighbourAndNoOtherHasBoth() {
        Map<Long, List<Long>> days = new HashMap<>();
        for (long moment = -5 * 24 * HOUR; moment < 5 * 24 * HOUR; moment += HOUR) {
            List<Long> both = List.of(Calendar.day(moment), Calendar.neighbour(moment));
            assertEquals(both, days.computeIfAbsent(Calendar.halfDay(moment), half -> both));
        }
        assertEquals(20, days.size());
        assertEquals(20, new HashSet<>(days.values()).size());
    }
}
