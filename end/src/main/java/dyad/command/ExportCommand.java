package dyad.command;

import dyad.backup.BackupException;
import dyad.backup.Export;
import dyad.end.Refusal;
import dyad.home.Control;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.picture.Workshop;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Write what was said, plain and readable, into an empty folder: as text and as JSON. It is not encrypted.",
            "",
            "Example:",
            "  dyad export ~/our-words",
            ""
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "The folder to fill: a new or an empty one.")
    private Path folder = Path.of("");

    private final Context context;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, BackupException {
        Home home = common.layers(context).home();
        Output output = context.output(common.json());
        Path target = folder.toAbsolutePath().normalize();
        long words = Control.read(home).isPresent()
                ? byRunningEnd(EndClient.find(home), target, output)
                : new RestingHome(home)
                        .read(store ->
                                new Export(store, new Workshop()).into(target).words());
        output.line(
                output.object()
                        .add("export", target.toString())
                        .add("words", words)
                        .add("encrypted", false)
                        .build(),
                "Wrote " + words + " words into " + target + ". They are not encrypted: whoever can read the folder"
                        + " reads them.");
        return ExitCode.OK;
    }

    private static long byRunningEnd(EndClient end, Path target, Output output) throws CommandFailure {
        JsonObject request = output.object().add("folder", target.toString()).build();
        return end.post("/api/export", request).getJsonNumber("words").longValue();
    }
}
