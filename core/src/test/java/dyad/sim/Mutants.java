package dyad.sim;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that the simulator must miss when it is gone. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(DeliveryMutants.all(), EpochMutants.all(), LetterMutants.all(), CopyMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
