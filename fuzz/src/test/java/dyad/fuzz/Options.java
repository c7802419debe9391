package dyad.fuzz;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param seconds for each target
 * @param target one alone; all if empty
 */
record Options(int seconds, Optional<String> target) {
    static final String USAGE = """
            Usage: dyad fuzz [--seconds N] [--target NAME]

            Fuzzes every parser that an outsider reaches, led by coverage, N seconds each (60 unless given), or one of them.
            What is learnt grows in fuzz/target/fuzzing from run to run. An input that breaks a parser is left in
            fuzz/src/test/resources/findings, where the suite tries it ever after. A run over all of them writes its figures
            into docs/fuzzing.md and docs/safety.md.
            """;

    private static final int USUAL_SECONDS = 60;

    static Options parse(List<String> arguments) {
        Options options = new Options(USUAL_SECONDS, Optional.empty());
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String name = left.next();
            if (!left.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value.\n\n" + USAGE);
            }
            options = switch (name) {
                case "--seconds" -> new Options(Integer.parseInt(left.next()), options.target);
                case "--target" -> new Options(options.seconds, Optional.of(left.next()));
                default -> throw new IllegalArgumentException(name + " is not known.\n\n" + USAGE);
            };
        }
        return options;
    }
}
