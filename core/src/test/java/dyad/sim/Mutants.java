package dyad.sim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that the simulator must miss when it is gone. */
final class Mutants {
    private Mutants() {}

    /** All rules, by what they are about. */
    static List<Family> families() {
        return List.of(
                new Family(DeliveryMutants.all(), Optional.of(Chapter.COMEBACK)),
                new Family(EpochMutants.all(), Optional.of(Chapter.COMEBACK)),
                new Family(AcheMutants.all(), Optional.of(Chapter.COMEBACK)),
                new Family(LetterMutants.all(), Optional.of(Chapter.APART)),
                new Family(CopyMutants.all(), Optional.of(Chapter.COPYING)),
                new Family(RecallMutants.all(), Optional.of(Chapter.LOSS)),
                new Family(PictureMutants.all(), Optional.of(Chapter.LOSS)));
    }

    static Stream<Mutant> all() {
        return families().stream().flatMap(family -> family.mutants().stream());
    }

    /**
     * Rules of one sort.
     *
     * @param likely the chapter in which they are missed most likely
     */
    record Family(List<Mutant> mutants, Optional<Chapter> likely) {}
}
