package dyad.recall;

import dyad.delivery.Locator;
import dyad.delivery.Locator.Mark;
import dyad.seam.Pairs;
import dyad.seam.Pairs.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tells how far the own history reaches, and how far the partner's does. Each walks once over all that the pair has said,
 * which is done a few times in the life of a bond.
 */
final class Reaches {
    private static final int PAGE = 1_000;

    private Reaches() {}

    /** Where one author's former messages stand here. */
    static Locator locate(Pairs pairs, boolean mine) {
        List<Mark> marks = new ArrayList<>();
        long[] newer = {pairs.count(mine)};
        walk(pairs, mine, (known, sum) -> {
            newer[0]--;
            if (Locator.marks(newer[0])) {
                marks.add(new Mark(known.id(), sum));
            }
        });
        return new Locator(List.copyOf(marks.reversed()));
    }

    /** Up to which place the partner has one author's messages: the newest that both know, with the same before it. */
    static long reach(Pairs pairs, boolean mine, Locator partners) {
        long[] place = {0};
        walk(pairs, mine, (known, sum) -> {
            if (partners.marks().contains(new Mark(known.id(), sum))) {
                place[0] = known.place();
            }
        });
        return place[0];
    }

    /** Oldest first, each with the sum of the ids up to its own. */
    private static void walk(Pairs pairs, boolean mine, BiConsumer<Known, Long> each) {
        long sum = 0;
        List<Known> page = pairs.former(mine, 0, PAGE);
        while (!page.isEmpty()) {
            for (Known known : page) {
                sum = Mark.add(sum, known.id());
                each.accept(known, sum);
            }
            page = pairs.former(mine, page.getLast().place(), PAGE);
        }
    }
}
