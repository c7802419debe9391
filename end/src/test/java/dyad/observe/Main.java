package dyad.observe;

import dyad.home.PrivateFiles;
import dyad.together.Homes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./dyad observe}; see {@link Options}. */
public final class Main {
    private Main() {}

    /** @param arguments see {@link Options} */
    public static void main(String... arguments) throws Exception {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            if (line.parseArgs(arguments).isUsageHelpRequested()) {
                line.usage(System.out);
                return;
            }
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        LogManager.getLogManager().reset();
        // Also when this is ended before its time, nothing that it started stays.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        System.exit(run(options, Path.of(System.getProperty("dyad.root", "."))) ? 0 : 1);
    }

    private static boolean run(Options options, Path root) throws Exception {
        Path directory = Files.createTempDirectory("dyad-observe-met-");
        List<Observation> observations = new ArrayList<>();
        try {
            Observatory observatory = new Observatory(root, Homes.meetUnder(directory), System.err::println);
            for (Plan plan : options.plans()) {
                Optional<Observation> observation = observatory.observe(plan);
                if (observation.isEmpty()) {
                    System.err.println(Observatory.LEFT_OUT);
                    return false;
                }
                observations.add(observation.get());
                System.out.print(Report.rows(observation.get()));
            }
        } finally {
            PrivateFiles.removeTree(directory);
        }
        if (!options.keep().isEmpty()) {
            Records.write(root.resolve("docs/unobservable"), options.keep(), observations);
        }
        return observations.stream().allMatch(Report::isGood);
    }
}
