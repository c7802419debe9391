package dyad.observe;

import java.util.ArrayList;
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
        Model<Label> model = guesser.trainer().train(dataset(training));
        return (int) test.stream()
                .filter(sample -> model.predict(example(sample)).getOutput().equals(label(sample)))
                .count();
    }

    private int at(int block) {
        return (int) ((long) samples.size() * block / BLOCKS);
    }

    private MutableDataset<Label> dataset(List<Sample> from) {
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("the observatory's windows", LABELS), LABELS);
        from.forEach(sample -> dataset.add(example(sample)));
        return dataset;
    }

    private Example<Label> example(Sample sample) {
        return new ArrayExample<>(label(sample), names, sample.features());
    }

    private static Label label(Sample sample) {
        return new Label(sample.talking() ? "talking" : "idle");
    }
}
