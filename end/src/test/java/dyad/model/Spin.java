package dyad.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs one verification: Spin makes a C program of the model, tcc compiles it, and it goes through every state. */
final class Spin {
    /** Reaching it is an error, not an end; room for more costs more than the search itself. */
    private static final int MOST_DEPTH = 100_000;

    /** The table of states has 2^20 places; more states than that only make it slower. */
    private static final int TABLE = 20;

    /** 15,000 lines that then run for a moment: no other compiler of Debian is through with them as soon, by twenty times. */
    private static final List<String> COMPILER = List.of("tcc", "-w");

    private static final String PREPROCESSOR = "-Ptcc -E -xc";

    private static final int MEGABYTES = 4_000;

    private final Path folder;

    /** @param folder an empty one, for this verification alone */
    Spin(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() {
        return onPath("spin") && onPath("tcc");
    }

    private static boolean onPath(String tool) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(place -> Files.isExecutable(Path.of(place).resolve(tool)));
    }

    Result verify(Property.Run run) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> spin = new ArrayList<>(List.of("spin", PREPROCESSOR));
        spin.addAll(run.flags());
        spin.addAll(List.of(
                "-a",
                Property.FOLDER.resolve("bond.pml").toAbsolutePath().normalize().toString()));
        must(call(spin));
        List<String> compile = new ArrayList<>(COMPILER);
        compile.addAll(List.of("-DNOFAIR", "-DVECTORSZ=4096", "-DMEMLIM=" + MEGABYTES));
        if (!run.property().life()) {
            compile.add("-DSAFETY");
        }
        compile.addAll(List.of("-o", "pan", "pan.c"));
        must(call(compile));
        List<String> pan = new ArrayList<>(List.of(folder.resolve("pan").toString(), "-m" + MOST_DEPTH, "-w" + TABLE));
        if (run.property().life()) {
            pan.add("-a");
        }
        String output = call(pan).output();
        return Result.read(output, (System.nanoTime() - begun) / 1e9);
    }

    private static void must(Call call) {
        if (call.code() != 0 || call.output().contains("Error:")) {
            throw new IllegalStateException(call.output());
        }
    }

    private Call call(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve(Path.of(command.getFirst()).getFileName() + ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end");
        }
        return new Call(process.exitValue(), Files.readString(output));
    }

    private record Call(int code, String output) {}

    /**
     * What a verification found.
     *
     * @param error what does not hold; empty if all does
     * @param depth the longest way to a state, in steps
     */
    record Result(String error, long states, long depth, double seconds) {
        static Result read(String output, double seconds) {
            if (output.contains("too small") || output.contains("out of memory") || output.contains("+1)<")) {
                throw new IllegalStateException("the verification is not exhaustive:\n" + output);
            }
            String error = find(output, "pan:1: (.*?) \\(at depth").orElse("");
            long errors = number(output, "errors: (\\d+)");
            if ((errors == 0) != error.isEmpty()) {
                throw new IllegalStateException("cannot be read:\n" + output);
            }
            return new Result(
                    error, number(output, "(\\d+) states, stored"), number(output, "depth reached (\\d+)"), seconds);
        }

        private static long number(String output, String pattern) {
            return Long.parseLong(find(output, pattern)
                    .orElseThrow(() -> new IllegalStateException("no \"" + pattern + "\" in:\n" + output)));
        }

        private static Optional<String> find(String output, String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(output);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        String row(Property.Run run) {
            return String.format(
                    Locale.ROOT,
                    "%-15s %-24s %9d states, depth %4d, %5.1f s  %s",
                    run.property().name(),
                    run.mustFail() ? "without " + run.control() : "",
                    states,
                    depth,
                    seconds,
                    error.isEmpty() ? "holds" : "caught: " + error);
        }
    }
}
