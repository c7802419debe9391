package dyad.command;

import dyad.backup.Backup;
import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Content;
import dyad.end.Refusal;
import dyad.end.SystemEntropy;
import dyad.home.Control;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.keys.Erase;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Write all words, settings and whom you were linked with into one sealed file; never a key of the link.",
            "Works while the end runs, and when it does not. Afterwards only the passphrase opens it.",
            "",
            "Example:",
            "  dyad backup /media/stick/dyad-backup",
            ""
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    private final Context context;

    BackupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, BackupException {
        Home home = common.layers(context).home();
        Output output = context.output(common.json());
        Path target = file.toAbsolutePath().normalize();
        try (BackupKey key =
                BackupKey.fresh(Content.BACKUP, passphrase.chosen(context.terminal()), new SystemEntropy())) {
            long words = Control.read(home).isPresent()
                    ? byRunningEnd(EndClient.find(home), target, key, output)
                    : new RestingHome(home)
                            .read(store -> new Backup(store, home.carried())
                                    .write(target, key, force)
                                    .words());
            tell(output, target, words);
        }
        return ExitCode.OK;
    }

    private long byRunningEnd(EndClient end, Path target, BackupKey key, Output output) throws CommandFailure {
        byte[] secret = key.secret();
        try {
            JsonObject request = output.object()
                    .add("file", target.toString())
                    .add("header", Base64.getEncoder().encodeToString(key.header()))
                    .add("secret", Base64.getEncoder().encodeToString(secret))
                    .add("force", force)
                    .build();
            return end.post("/api/backup", request).getJsonNumber("words").longValue();
        } finally {
            Erase.these(secret);
        }
    }

    private static void tell(Output output, Path target, long words) {
        output.line(
                output.object()
                        .add("backup", target.toString())
                        .add("words", words)
                        .build(),
                "Kept " + words + " words in " + target + ". Without its passphrase nobody can open it, not even you.");
    }
}
