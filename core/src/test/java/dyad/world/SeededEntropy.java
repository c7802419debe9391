package dyad.world;

import dyad.seam.Entropy;
import java.util.SplittableRandom;

/** Randomness that comes back when the seed does. */
public final class SeededEntropy implements Entropy {
    private SplittableRandom random;

    /** Begins at this seed. */
    public SeededEntropy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Goes on from another seed. */
    public void begin(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void fill(byte[] target) {
        random.nextBytes(target);
    }
}
