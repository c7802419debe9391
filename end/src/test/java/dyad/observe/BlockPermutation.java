package dyad.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whether any feature is distributed otherwise in talk than in silence: the greatest Kolmogorov-Smirnov distance over all
 * features, against the same with the answers exchanged. Windows that follow each other resemble each other, so whole blocks
 * of answers change places, and the textbook's table is not used.
 */
final class BlockPermutation {
    private static final int BLOCK = 10;

    private final boolean[] talking;
    private final int[][] orders;
    private final double[][] values;

    /** @param samples in the order of their time */
    BlockPermutation(List<Sample> samples) {
        int features = samples.getFirst().features().length;
        talking = new boolean[samples.size()];
        values = new double[features][samples.size()];
        for (int at = 0; at < talking.length; at++) {
            talking[at] = samples.get(at).talking();
            for (int feature = 0; feature < features; feature++) {
                values[feature][at] = samples.get(at).features()[feature];
            }
        }
        orders = IntStream.range(0, features)
                .mapToObj(feature -> IntStream.range(0, talking.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(at -> values[feature][at]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The share of permutations that part the two at least as far as the truth does, itself counted. */
    double chance(int permutations, long seed) {
        double truth = greatestDistance(talking);
        Random random = new Random(seed);
        int asFar = 1;
        for (int permutation = 0; permutation < permutations; permutation++) {
            asFar += greatestDistance(permuted(random)) >= truth ? 1 : 0;
        }
        return (double) asFar / (permutations + 1);
    }

    /** The number of the feature that is distributed most otherwise. */
    int mostTelling() {
        double[] distances = distances(talking);
        return IntStream.range(0, distances.length)
                .boxed()
                .max(Comparator.comparingDouble(feature -> distances[feature]))
                .orElseThrow();
    }

    private boolean[] permuted(Random random) {
        List<Integer> blocks = new ArrayList<>();
        for (int begin = 0; begin < talking.length; begin += BLOCK) {
            blocks.add(begin);
        }
        Collections.shuffle(blocks, random);
        boolean[] permuted = new boolean[talking.length];
        int at = 0;
        for (int begin : blocks) {
            int length = Math.min(BLOCK, talking.length - begin);
            System.arraycopy(talking, begin, permuted, at, length);
            at += length;
        }
        return permuted;
    }

    private double greatestDistance(boolean[] answers) {
        return Arrays.stream(distances(answers)).max().orElse(0);
    }

    /** Of every feature. */
    private double[] distances(boolean[] answers) {
        int talk = (int)
                IntStream.range(0, answers.length).filter(at -> answers[at]).count();
        double talkStep = 1.0 / talk;
        double idleStep = 1.0 / (answers.length - talk);
        return IntStream.range(0, orders.length)
                .mapToDouble(feature -> distance(feature, answers, talkStep, idleStep))
                .toArray();
    }

    private double distance(int feature, boolean[] answers, double talkStep, double idleStep) {
        int[] order = orders[feature];
        double between = 0;
        double greatest = 0;
        for (int place = 0; place < order.length; place++) {
            between += answers[order[place]] ? talkStep : -idleStep;
            // Among equal values there is no order.
            boolean last =
                    place + 1 == order.length || values[feature][order[place + 1]] != values[feature][order[place]];
            greatest = last ? Math.max(greatest, Math.abs(between)) : greatest;
        }
        return greatest;
    }
}
