package dyad.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Runs Jazzer on one target at a time, in a process of its own. */
final class Jazzer {
    /** What is instrumented: our own classes, and the two parsers beneath whose code is not Java's. */
    private static final String INSTRUMENTED = "dyad.**:org.eclipse.parsson.**:org.tomlj.**";

    /** Bytes of the longest input. */
    private static final int LONGEST = 8_192;

    /** What libFuzzer ends with when the target broke. */
    private static final int FOUND = 77;

    private final Path folder;
    private final Path findings;

    /**
     * @param folder for what grows from run to run, and for the logs
     * @param findings where inputs that break a target are left
     */
    Jazzer(Path folder, Path findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Fuzzes for so many seconds, or until it breaks. */
    Figures fuzz(Target target, int seconds) throws IOException, InterruptedException {
        Path seeds = folder.resolve("seeds").resolve(target.name());
        Path grown = folder.resolve("grown").resolve(target.name());
        Path found = findings.resolve(target.name());
        Corpus.write(seeds, target.seeds());
        Files.createDirectories(grown);
        Files.createDirectories(found);
        int before = Corpus.of(found).size();
        Process process = start(
                List.of(
                        "-max_total_time=" + seconds,
                        "-artifact_prefix=" + found + "/",
                        grown.toString(),
                        seeds.toString(),
                        found.toString()),
                target.name());
        long began = System.nanoTime();
        Figures figures = read(process, target.name());
        int exit = process.waitFor();
        int broken = Corpus.of(found).size() - before;
        if (exit != 0 && exit != FOUND && broken == 0) {
            throw new IOException("Jazzer ended with " + exit + "; see " + log(target.name()));
        }
        // An input that broke it before, and still does, is no new file.
        int count = Math.max(broken, exit == FOUND ? 1 : 0);
        remove(found);
        return figures.over(Duration.ofNanos(System.nanoTime() - began).toSeconds(), count);
    }

    private Process start(List<String> arguments, String target) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path", ""),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=dyad.fuzz.Entry",
                "--target_args=" + target,
                "--instrumentation_includes=" + INSTRUMENTED,
                "--custom_hook_includes=" + INSTRUMENTED,
                "--reproducer_path=" + folder,
                "-print_final_stats=1",
                "-timeout=10",
                "-rss_limit_mb=3000",
                "-max_len=" + LONGEST);
        builder.command().addAll(arguments);
        return builder.redirectErrorStream(true).start();
    }

    private Figures read(Process process, String target) throws IOException {
        Figures figures = Figures.none(target);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var log = Files.newBufferedWriter(
                        log(target),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                figures = figures.with(line);
            }
        }
        return figures;
    }

    Path log(String target) {
        return folder.resolve(target + ".log");
    }

    /** A target that never broke has no folder. */
    private static void remove(Path found) throws IOException {
        if (Corpus.of(found).isEmpty()) {
            Files.delete(found);
        }
    }
}
