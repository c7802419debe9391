package dyad.sim;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Lives with a rule removed, until an invariant breaks. */
final class MutantTrial {
    private final MutantCompiler compiler;

    MutantTrial(MutantCompiler compiler) {
        this.compiler = compiler;
    }

    /** The first of these seeds that catches the mutant. */
    Catch search(Mutant mutant, List<Long> seeds) throws IOException, ReflectiveOperationException {
        LongFunction<?> trial = load(mutant);
        for (long seed : seeds) {
            // The result crosses from the other loader as text: its classes are not ours.
            if (trial.apply(seed) instanceof Optional<?> broken && broken.isPresent()) {
                return new Catch(mutant, seed, Optional.of(broken.get().toString()));
            }
        }
        return new Catch(mutant, seeds.size(), Optional.empty());
    }

    private LongFunction<?> load(Mutant mutant) throws IOException, ReflectiveOperationException {
        MutantLoader loader = new MutantLoader(compiler.compile(mutant));
        return (LongFunction<?>) loader.loadClass(SeedTrial.class.getName())
                .getDeclaredConstructor()
                .newInstance();
    }

    /**
     * How a search ended.
     *
     * @param seed the seed that caught it, or how many were tried
     * @param broken the invariant that broke; none if the mutant survived
     */
    record Catch(Mutant mutant, long seed, Optional<String> broken) {}
}
