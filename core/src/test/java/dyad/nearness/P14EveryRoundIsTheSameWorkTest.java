package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.frame.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Safety property 14: near, far, without a fix or in a quiet place, an end does the same work and sends as many bytes. */
final class P14EveryRoundIsTheSameWorkTest {

    /** 40 hashes: five queries, 35 cells. 50 multiplications: 5 queries, 5 and 35 for the answer, 5 for the result. */
    private static final CountingCurve.Work OF_A_ROUND = new CountingCurve.Work(40, 50, 10, 10);

    @Test
    void everyRoundIsTheSameWorkWhereverTheEndsAre() throws Exception {
        Map<String, List<Integer>> sizes = new HashMap<>();
        sizes.put("near", run(grid -> grid.at(0, 0)));
        sizes.put("far", run(grid -> grid.at(9_000_000, 0)));
        sizes.put("no fix", run(HexGrid::lost));
        sizes.put("rough", run(grid -> grid.at(0, 0).rough(Level.COUNTRY).rough(Level.TOWN)));
        sizes.put("pentagons", run(grid -> grid.at(0, 0).pentagons()));
        sizes.forEach((world, size) -> assertEquals(sizes.get("near"), size, world));
    }

    /** Sizes of all chunks that the right end sends, in order, with nothing where there is none. */
    private static List<Integer> run(Consumer<HexGrid> place) throws Exception {
        CountingCurve left = new CountingCurve();
        CountingCurve right = new CountingCurve();
        Duo duo = new Duo(1, left, right).on(Duo.HOURS, Level.QUARTER);
        duo.left().grid().at(0, 0);
        place.accept(duo.right().grid());
        for (int round = 0; round < 4; round++) {
            duo.pass(300);
            assertEquals(OF_A_ROUND, left.work(), "left, round " + round);
            assertEquals(OF_A_ROUND, right.work(), "right, round " + round);
        }
        List<Integer> sizes = new ArrayList<>();
        duo.seen()
                .forEach(sent -> sizes.add(
                        sent.chunk().map(Chunk::data).map(data -> data.length).orElse(0)));
        return sizes;
    }
}
