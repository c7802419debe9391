package dyad.command;

import dyad.backup.BackupException;
import dyad.backup.Restore;
import dyad.end.Refusal;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Take a backup back, into a home without link and history. All of it, or, if anything is wrong, nothing.",
            "A backup holds no keys: meet again, and the other's end returns what is lacking.",
            "An end that was handed over by dyad move goes on here, and the file is removed.",
            "",
            "Example:",
            "  dyad restore /media/stick/dyad-backup",
            ""
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    private final Context context;

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, BackupException {
        Home home = common.layers(context).home();
        Output output = context.output(common.json());
        try (Restore restore = Restore.open(file, passphrase.known(context.terminal()))) {
            Home.prepare(home.directory());
            new RestingHome(home).use(store -> {
                restore.into(store);
                return restore;
            });
            configure(home, restore, output);
            switch (restore.content()) {
                case BACKUP -> tell(output, restore);
                case MOVE -> arrive(output, restore);
            }
        }
        return ExitCode.OK;
    }

    private static void configure(Home home, Restore restore, Output output) {
        for (Path place : home.carried()) {
            String text = restore.files().get(String.valueOf(place.getFileName()));
            if (text != null) {
                put(place, text, output);
            }
        }
    }

    private static void put(Path place, String text, Output output) {
        if (Files.exists(place)) {
            output.note(place + " is left as it is; the one in the backup was not taken.");
            return;
        }
        try {
            PrivateFiles.replace(place, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            output.note("The words are restored, but " + place + " could not be written.");
        }
    }

    /** A second end from the same file would freeze the link. */
    private void arrive(Output output, Restore restore) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            output.note(file + " could not be removed. Destroy it: restored once more, it freezes the link.");
        }
        output.line(
                output.object()
                        .add("moved", true)
                        .add("words", restore.tally().words())
                        .build(),
                "The end is here now, with " + restore.tally().words() + " words. Run it (dyad run); the other is asked"
                        + " whether it is you.");
    }

    private static void tell(Output output, Restore restore) {
        long words = restore.tally().words();
        long unknown = restore.tally().unknown();
        if (unknown > 0) {
            output.note("Passed over " + unknown + " things that only a newer Dyad knows. Update Dyad, and restore into"
                    + " a new home, if you want them.");
        }
        output.line(
                output.object()
                        .add("restored", true)
                        .add("words", words)
                        .add("passedOver", unknown)
                        .build(),
                "Restored " + words + " words. Now meet again (dyad run, then dyad meet): your partner's end will"
                        + " return what is lacking.");
    }
}
