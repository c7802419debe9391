package dyad.connection;

import dyad.seam.Entropy;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Entropy that a seed repeats; for one thread at a time. */
final class Seeded implements Entropy {
    private final RandomGenerator generator;

    Seeded(long seed) {
        this.generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public synchronized void fill(byte[] target) {
        generator.nextBytes(target);
    }
}
