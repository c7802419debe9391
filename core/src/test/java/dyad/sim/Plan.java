package dyad.sim;

import dyad.hum.Profile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What sort of life a seed gives: the two ticks, how long it is, how much happens, and what. Half of the faults, drawn
 * anew for every life, are left out of it: what always happens can hide what seldom does.
 *
 * @param frames frames to be written before all grows calm
 * @param meanFramesBetween frames between two happenings, on average
 * @param weights how often each happening comes up, against the others
 * @param chapters what comes after that
 */
record Plan(
        Profile left,
        Profile right,
        long frames,
        double meanFramesBetween,
        Map<Happening, Integer> weights,
        Set<Chapter> chapters) {
    private static final double LEAST_FRAMES = 200;
    private static final double MOST_FRAMES = 40_000;
    private static final double LEAST_BETWEEN = 4;
    private static final double MOST_BETWEEN = 200;
    private static final int MOST_WEIGHT = 10;

    static Plan draw(SplittableRandom chance) {
        Profile left = profile(chance);
        Profile right = chance.nextInt(3) == 0 ? profile(chance) : left;
        Map<Happening, Integer> weights = new EnumMap<>(Happening.class);
        for (Happening each : Happening.values()) {
            boolean on = !each.isFault() || chance.nextBoolean();
            int weight = chance.nextInt(1, MOST_WEIGHT + 1);
            weights.put(each, on ? weight : 0);
        }
        weights.merge(Happening.WORD, MOST_WEIGHT, Integer::sum);
        long frames = (long) Spans.between(chance, LEAST_FRAMES, MOST_FRAMES);
        double between = Spans.between(chance, LEAST_BETWEEN, MOST_BETWEEN);
        return new Plan(left, right, frames, between, weights, chapters(chance));
    }

    /** At most one of the last two: no life goes on after it. */
    private static Set<Chapter> chapters(SplittableRandom chance) {
        Set<Chapter> chapters = EnumSet.noneOf(Chapter.class);
        for (Chapter each : List.of(Chapter.COMEBACK, Chapter.ONE_WAY, Chapter.APART)) {
            if (chance.nextInt(3) == 0) {
                chapters.add(each);
            }
        }
        switch (chance.nextInt(4)) {
            case 0 -> chapters.add(Chapter.COPYING);
            case 1 -> chapters.add(Chapter.LOSS);
            default -> {}
        }
        return chapters;
    }

    private static Profile profile(SplittableRandom chance) {
        List<Profile> all = List.of(Profile.values());
        return all.get(chance.nextInt(all.size()));
    }

    /** Draws what happens next. */
    Happening next(SplittableRandom chance) {
        int left = chance.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Happening each : Happening.values()) {
            left -= weights.getOrDefault(each, 0);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("the weights do not add up; this is a bug");
    }

    /** The plan in words. */
    String words() {
        String faults = Arrays.stream(Happening.values())
                .filter(each -> each.isFault() && weights.getOrDefault(each, 0) > 0)
                .map(each -> each.words() + " (" + weights.get(each) + ")")
                .collect(Collectors.joining("; "));
        return "left " + left.word() + ", right " + right.word() + ", " + frames
                + " frames, something happens every " + Math.round(meanFramesBetween) + " frames. Faults: "
                + faults + ". Then: "
                + chapters.stream().map(Chapter::words).collect(Collectors.joining("; "));
    }
}
