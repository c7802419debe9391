package dyad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param names which benchmarks; all if empty
 * @param idleSeconds how long an idle end is watched
 * @param words how many words cross each relay
 * @param starts how many starts are timed, with the cache and without
 * @param mostPairs with how many pairs at most relays are tried
 * @param keep whether what is found of relays goes into docs/scale
 */
record Options(List<String> names, int idleSeconds, int words, int starts, int mostPairs, boolean keep) {
    private static final Options USUAL = new Options(List.of(), 120, 60, 10, 4_000, false);
    private static final Options QUICK = new Options(List.of(), 30, 20, 3, 100, false);

    static final String USAGE = """
            ./dyad bench [latency] [seal] [idle] [beside] [start] [nearness] [relay] [--quick] [--idle-seconds=N] [--words=N] [--starts=N]
                         [--pairs=N] [--keep]
              latency  a word by parts, over a relay in a process of its own
              seal     sealing and opening one message
              idle     processor time and memory of an idle end at the home profile
              beside   an idle end, and at the same time what a person could run instead: over libsignal, over c-toxcore, toxic
              start    from the process's start to the first page
              nearness a round of nearness, and an exact distance by Paillier beside it
              relay    what 1 to 4,000 pairs cost the embedded relay and Mosquitto; --keep writes docs/scale
              --quick  fewer samples: good for a look, not for a claim
            """;

    /** @throws IllegalArgumentException when something is not understood */
    static Options parse(List<String> arguments, List<String> known) {
        Options usual = arguments.contains("--quick") ? QUICK : USUAL;
        List<String> names = new ArrayList<>(arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList());
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("there are these benchmarks: " + known);
        }
        return new Options(
                names,
                number(arguments, "--idle-seconds=").orElse(usual.idleSeconds),
                number(arguments, "--words=").orElse(usual.words),
                number(arguments, "--starts=").orElse(usual.starts),
                number(arguments, "--pairs=").orElse(usual.mostPairs),
                arguments.contains("--keep"));
    }

    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private static Optional<Integer> number(List<String> arguments, String flag) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(flag))
                .map(argument -> Integer.parseInt(argument.substring(flag.length())))
                .findFirst();
    }
}
