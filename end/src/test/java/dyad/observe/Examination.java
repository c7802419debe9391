package dyad.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Cross-validation by blocks: the windows of all pairs in the order of their time, cut into ten; each tenth is guessed by
 * one who has learnt from the others, but not from the windows next to it.
 */
final class Examination {
    private static final int BLOCKS = 10;

    /** More than lies between one window of a pair and its next. */
    private static final long APART_WINDOWS = 2;

    private static final LabelFactory LABELS = new LabelFactory();

    private final List<Sample> samples;
    private final String[] names;
    private final long windowNanos;

    /**
     * @param samples in the order of their time
     * @param names of the features
     * @param windowNanos how long one takes
     */
    Examination(List<Sample> samples, List<String> names, long windowNanos) {
        this.samples = samples;
        this.names = names.toArray(String[]::new);
        this.windowNanos = windowNanos;
    }

    Accuracy examine(Guesser guesser) {
        int right = IntStream.range(0, BLOCKS)
                .parallel()
                .map(block -> rightIn(block, guesser))
                .sum();
        return new Accuracy(right, samples.size());
    }

    private int rightIn(int block, Guesser guesser) {
        List<Sample> test = samples.subList(at(block), at(block + 1));
        long from = test.getFirst().begin() - APART_WINDOWS * windowNanos;
        long to = test.getLast().begin() + APART_WINDOWS * windowNanos;
        List<Sample> training = new ArrayList<>(samples);
        training.removeIf(sample -> sample.begin() >= from && sample.begin() <= to);
        int[] telling = telling(training);
        Model<Label> model = guesser.trainer().train(dataset(training, telling));
        return (int) test.stream()
                .filter(sample ->
                        model.predict(example(sample, telling)).getOutput().equals(label(sample)))
                .count();
    }

    /** What is the same in every window cannot be learnt from, nor be brought to the same scale as the rest. */
    private int[] telling(List<Sample> training) {
        double[] first = training.getFirst().features();
        return IntStream.range(0, names.length)
                .filter(feature -> training.stream().anyMatch(sample -> sample.features()[feature] != first[feature]))
                .toArray();
    }

    private int at(int block) {
        return (int) ((long) samples.size() * block / BLOCKS);
    }

    private MutableDataset<Label> dataset(List<Sample> from, int[] features) {
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("the observatory's windows", LABELS), LABELS);
        from.forEach(sample -> dataset.add(example(sample, features)));
        return dataset;
    }

    private Example<Label> example(Sample sample, int[] features) {
        return new ArrayExample<>(
                label(sample),
                Arrays.stream(features).mapToObj(feature -> names[feature]).toArray(String[]::new),
                Arrays.stream(features)
                        .mapToDouble(feature -> sample.features()[feature])
                        .toArray());
    }

    private static Label label(Sample sample) {
        return new Label(sample.talking() ? "talking" : "idle");
    }
}
