package dyad.feeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Feelings of all kinds, from chance. */
public final class Feelings {
    private Feelings() {}

    /** Any feeling at all. */
    public static Feeling any(SplittableRandom chance) {
        Optional<Category> category = chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(Category.of(chance.nextInt(1, Category.values().length + 1)));
        return new Feeling(
                new Mood(share(chance), share(chance), share(chance)),
                category,
                envelope(chance),
                share(chance),
                new Colour(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256)));
    }

    private static Share share(SplittableRandom chance) {
        return new Share(chance.nextInt(Share.MOST + 1));
    }

    private static Envelope envelope(SplittableRandom chance) {
        int count = chance.nextInt(Envelope.LEAST, Envelope.MOST + 1);
        List<Integer> moments = chance.ints(0, Envelope.LONGEST_MILLIS + 1)
                .distinct()
                .limit(count)
                .sorted()
                .boxed()
                .toList();
        List<Envelope.Point> points = new ArrayList<>();
        for (int moment : moments) {
            boolean last = points.size() == count - 1;
            // The first has some, so that there is some.
            int least = points.isEmpty() ? 1 : 0;
            Share intensity = last ? Share.NONE : new Share(chance.nextInt(least, Share.MOST + 1));
            points.add(new Envelope.Point(moment, intensity));
        }
        return new Envelope(points);
    }
}
