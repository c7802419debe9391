package dyad.observe;

import dyad.home.PrivateFiles;
import dyad.together.Homes;
import java.io.IOException;
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
        Path workplace = Files.createTempDirectory("dyad-observe-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidy(workplace)));
        System.exit(run(options, Path.of(System.getProperty("dyad.root", ".")), workplace) ? 0 : 1);
    }

    /** Also when this is ended before its time, nothing that it started or wrote stays. */
    private static void tidy(Path workplace) {
        List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(process -> process.onExit().join());
        try {
            PrivateFiles.removeTree(workplace);
        } catch (IOException stillWritten) {
            System.err.println("could not remove " + workplace + ": " + stillWritten);
        }
    }

    private static boolean run(Options options, Path root, Path workplace) throws Exception {
        List<Observation> observations = new ArrayList<>();
        Homes met = Homes.meetUnder(Files.createDirectory(workplace.resolve("met")));
        Observatory observatory = new Observatory(root, workplace, met, System.err::println);
        for (Plan plan : options.plans()) {
            Optional<Observation> observation = observatory.observe(plan);
            if (observation.isEmpty()) {
                System.err.println(Observatory.LEFT_OUT);
                return false;
            }
            observations.add(observation.get());
            System.out.print(Report.rows(observation.get()));
        }
        if (!options.keep().isEmpty()) {
            Records.write(root.resolve("docs/unobservable"), options.keep(), observations);
        }
        return observations.stream().allMatch(Report::isGood);
    }
}
