package dyad.sim;

import java.util.List;

/** The rules of the ache (docs/protocol.md, section 10), each gone once. */
final class AcheMutants {
    private static final String ACHE = "dyad/ache/Ache.java";

    private AcheMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Ache: the second end takes over every newer contact",
                        ACHE,
                        "} else if (newer) {",
                        "} else if (newer && told.ageMillis() < 0) {"),
                new Mutant(
                        "Ache: the second end follows the age that the first one tells",
                        ACHE,
                        "} else if (told.number() == newest.number() && told.number() != 0) {",
                        "} else if (told.number() == 0) {"));
    }
}
