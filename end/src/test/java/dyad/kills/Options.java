package dyad.kills;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What a run was asked for. */
record Options(int count, RelaySoftware relay, long seed, int pairs) {
    static final String USAGE = """
            ./dyad kills [--count N] [--relay embedded|mosquitto] [--seed N] [--pairs N]

            Runs pairs of ends with a relay each, in processes of their own and with their real databases; says words on
            all sides; ends any of them with kill -9 at random, N times in all, tears what it may have left half-written,
            fills disks and makes them read-only; and then checks that everything answered "kept" is at both ends, once
            and in order. Exit code 0 if it is.

              --count N   kills with -9 in all (default 1000)
              --relay R   embedded (default) or mosquitto
              --seed N    of all that is drawn by lot (default: another each time); when what happens depends on the
                          machine as well, so a seed brings back the same lots and not the very same run
              --pairs N   side by side (default 2)
            """;

    static Options parse(List<String> arguments) {
        Options options = new Options(1_000, RelaySoftware.EMBEDDED, System.nanoTime(), 2);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private Options with(String name, Deque<String> values) {
        String value = values.isEmpty() ? "" : values.pop();
        try {
            return switch (name) {
                case "--count" -> new Options(Integer.parseInt(value), relay, seed, pairs);
                case "--relay" ->
                    new Options(count, RelaySoftware.valueOf(value.toUpperCase(Locale.ROOT)), seed, pairs);
                case "--seed" -> new Options(count, relay, Long.parseLong(value), pairs);
                case "--pairs" -> new Options(count, relay, seed, Integer.parseInt(value));
                default -> throw new IllegalArgumentException("unknown: " + name);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " " + value + " makes no sense. See ./dyad kills --help", e);
        }
    }
}
