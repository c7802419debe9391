package dyad.observe;

import java.util.List;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/** The ways to guess, all of them Tribuo's. */
enum Guesser {
    /** AdaBoost over trees with a single question. */
    BOOSTED_STUMPS("boosted stumps") {
        @Override
        Trainer<Label> trainer() {
            return new AdaBoostTrainer(stump(), STUMPS, SEED);
        }
    },
    /** The most of the 15 nearest, by features of equal weight. */
    NEAREST_NEIGHBOURS("15 nearest neighbours") {
        @Override
        Trainer<Label> trainer() {
            return nearest(NEIGHBOURS);
        }
    },
    /** The nearest alone: not to guess well, but to estimate how well anybody can guess. */
    NEAREST("nearest neighbour") {
        @Override
        Trainer<Label> trainer() {
            return nearest(1);
        }
    };

    private static final int STUMPS = 60;

    /** Tribuo counts the root: with 1 nothing would be asked at all. */
    private static final int DEPTH_OF_A_STUMP = 2;

    /** Of a side of a question. Boosting lets all weights add up to one, so Tribuo's usual 5 would forbid every question. */
    private static final float LEAST_WEIGHT = 1e-4f;

    private static final int NEIGHBOURS = 15;
    private static final long SEED = 1;

    private final String words;

    Guesser(String words) {
        this.words = words;
    }

    abstract Trainer<Label> trainer();

    String words() {
        return words;
    }

    private static Trainer<Label> stump() {
        return new CARTClassificationTrainer(DEPTH_OF_A_STUMP, LEAST_WEIGHT, 0, 1, false, new GiniIndex(), SEED);
    }

    private static Trainer<Label> nearest(int neighbours) {
        Trainer<Label> plain = new KNNTrainer<>(
                neighbours,
                DistanceType.L2.getDistance(),
                1,
                new VotingCombiner(),
                KNNModel.Backend.THREADPOOL,
                NeighboursQueryFactoryType.BRUTE_FORCE);
        return new TransformTrainer<>(plain, new TransformationMap(List.of(new MeanStdDevTransformation())));
    }
}
