package dyad.sim;

import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param seed the one life to tell
 * @param first first of many lives
 * @param last last of many lives
 * @param hours real hours after which no new life begins
 * @param real with real cryptography instead of the stand-in
 * @param mutants search the seeds that catch each removed rule
 * @param help only say how to ask
 */
record Options(Optional<Long> seed, long first, long last, double hours, boolean real, boolean mutants, boolean help) {
    static final String HELP = """
            Simulated lives of two real ends over one relay, under a virtual clock, with every fault from one seed.

              ./dyad sim --seed N          tells one life line by line, and how it ended
              ./dyad sim --seeds A..B      lives all of these seeds on all processors
              ./dyad sim --hours H         lives seeds 1, 2, 3, … for H hours of real time (0.01 is 36 seconds)
              ./dyad sim --mutants         removes each rule in turn and writes docs/mutants.md
                --from N                   with --hours: begins at this seed
                --real                     real cryptography instead of the quick stand-in

            Exit code 0 if every invariant held in every life, 1 if not, 2 if the question was not understood.
            """;

    private static final Options NONE =
            new Options(Optional.empty(), 1, Long.MAX_VALUE, Double.POSITIVE_INFINITY, false, false, false);

    /** @throws IllegalArgumentException with a sentence that says what was not understood */
    static Options parse(String... arguments) {
        Options options = NONE;
        int at = 0;
        while (at < arguments.length) {
            String name = arguments[at++];
            options = switch (name) {
                case "--real" -> options.really();
                case "--mutants" -> options.mutating();
                case "--help", "-h" -> options.helping();
                case "--seed", "--seeds", "--hours", "--from" -> options.with(name, value(arguments, at++));
                default -> throw new IllegalArgumentException(name + " is not known");
            };
        }
        boolean nothing =
                !options.mutants && options.seed.isEmpty() && options.last == Long.MAX_VALUE && options.hours > 1e9;
        return nothing ? options.helping() : options;
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private Options with(String name, String value) {
        try {
            return switch (name) {
                case "--seed" -> new Options(Optional.of(Long.valueOf(value)), first, last, hours, real, mutants, help);
                case "--hours" -> new Options(seed, first, last, Double.parseDouble(value), real, mutants, help);
                case "--from" -> new Options(seed, Long.parseLong(value), last, hours, real, mutants, help);
                default -> range(value);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(value + " is no value for " + name, e);
        }
    }

    private Options range(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            throw new NumberFormatException(value);
        }
        long from = Long.parseLong(value.substring(0, dots));
        long to = Long.parseLong(value.substring(dots + 2));
        return new Options(seed, from, to, hours, real, mutants, help);
    }

    private Options really() {
        return new Options(seed, first, last, hours, true, mutants, help);
    }

    private Options mutating() {
        return new Options(seed, first, last, hours, real, true, help);
    }

    private Options helping() {
        return new Options(seed, first, last, hours, real, mutants, true);
    }
}
