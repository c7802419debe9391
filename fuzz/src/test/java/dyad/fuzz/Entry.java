package dyad.fuzz;

import java.util.Optional;

/** Where Jazzer comes in. It calls static methods, and so there is static state here and nowhere else. */
public final class Entry {
    private static Optional<Target> chosen = Optional.empty();

    private Entry() {}

    /** Takes the target's name, and reads its seeds, so that its classes are loaded before memory is counted. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        Target target = Targets.named(arguments[0]);
        for (byte[] seed : target.seeds()) {
            target.run(seed);
        }
        chosen = Optional.of(target);
    }

    /** One run. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Memory.run(chosen.orElseThrow(), input);
    }
}
