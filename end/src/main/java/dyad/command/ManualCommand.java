package dyad.command;

import dyad.manual.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For those who make packages: CONTRIBUTING.md. */
@Command(
        name = "manual",
        hidden = true,
        description = "Write man pages and shell completion, as they go below /usr/share.")
final class ManualCommand implements Callable<Integer> {

    /** When the sources were last changed, in seconds since 1970: https://reproducible-builds.org/specs/source-date-epoch */
    private static final String DATE = "SOURCE_DATE_EPOCH";

    @Parameters(paramLabel = "DIR", description = "The folder to fill.")
    private Path folder = Path.of("");

    private final Context context;

    ManualCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        Map<Path, String> files = Manual.of(() -> new Commands(context).tree(), Version.read(), date());
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
        context.output(false).human("Wrote " + files.size() + " files into " + folder + ".");
        return ExitCode.OK;
    }

    private Optional<LocalDate> date() throws CommandFailure {
        try {
            return context.surroundings()
                    .variable(DATE)
                    .map(Long::parseLong)
                    .map(seconds -> LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
        } catch (NumberFormatException notSeconds) {
            throw CommandFailure.usage(DATE + " is a number of seconds.");
        }
    }
}
