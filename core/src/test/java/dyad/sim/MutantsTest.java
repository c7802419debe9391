package dyad.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule removed, one at a time, is missed at the seed that docs/mutants.md names. */
final class MutantsTest {
    /** Surefire runs in the module's folder. */
    private static final Path ROOT = Files.exists(Path.of("core")) ? Path.of("") : Path.of("..");

    private final MutantTrial trial = new MutantTrial(new MutantCompiler(ROOT));

    @TestFactory
    Stream<DynamicTest> everyRuleIsMissedWhenItIsGone() throws Exception {
        MutantTable table = MutantTable.read(ROOT);
        return Mutants.all()
                .map(mutant -> DynamicTest.dynamicTest(mutant.rule(), () -> isCaught(mutant, table.seed(mutant))));
    }

    private void isCaught(Mutant mutant, Optional<Long> known) throws Exception {
        assumeTrue(
                known.isPresent(),
                "NOT CHECKED: docs/mutants.md has no seed for this rule; ./dyad sim --mutants searches it");
        long seed = known.get();
        assertTrue(
                trial.search(mutant, List.of(seed)).broken().isPresent(),
                "seed " + seed + " does not catch it any more; ./dyad sim --mutants searches another");
    }

    @Test
    void theCoreAsItIsBreaksNothingInALoaderOfItsOwn() throws Exception {
        Mutant none = new Mutant(
                "nothing", "dyad/delivery/Counters.java", "final class Counters {", "final class Counters {");
        assertEquals(Optional.empty(), trial.search(none, List.of(1L)).broken());
    }
}
