package dyad.command;

import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Content;
import dyad.backup.Move;
import dyad.backup.Restore;
import dyad.backup.Tally;
import dyad.end.Refusal;
import dyad.end.SystemEntropy;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.seam.StoreException;
import dyad.store.SqliteStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "move",
        description = {
            "Hand this end over to another machine: everything goes into one sealed file, and nothing of it stays here.",
            "Stop the end first. On the other machine: dyad restore FILE, then dyad run. The other person is asked",
            "whether that is you. The file serves once: two machines with the same end freeze the link.",
            "",
            "Examples:",
            "  dyad move /media/stick/dyad-end --yes",
            "  dyad move /media/stick/dyad-end --stay     (the move was begun, but this end goes on here)",
            ""
        })
final class MoveCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Really move.")
    private boolean yes;

    @Option(
            names = "--stay",
            description = "Go on here after all. FILE, if it is there, must not be restored any more.")
    private boolean stay;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    private final Context context;

    MoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, BackupException {
        Home home = common.layers(context).home();
        Output output = context.output(common.json());
        if (stay) {
            new RestingHome(home).read(store -> {
                new Move(store, home.carried()).stay();
                return store;
            });
            output.truth("stays", "This end goes on here: dyad run. Destroy " + file + ", if it is there.");
            return ExitCode.OK;
        }
        if (!yes) {
            throw CommandFailure.usage(
                    "This erases the end on this machine, once the file is written and read again. If"
                            + " you want that: dyad move FILE --yes");
        }
        move(home, output);
        return ExitCode.OK;
    }

    private void move(Home home, Output output) throws HomeException, CommandFailure, Refusal, BackupException {
        Path target = file.toAbsolutePath().normalize();
        String secret = passphrase.chosen(context.terminal());
        try (BackupKey key = BackupKey.fresh(Content.MOVE, secret, new SystemEntropy())) {
            Tally tally = new RestingHome(home).read(store -> handOver(home, store, target, key, secret));
            output.line(
                    output.object()
                            .add("move", target.toString())
                            .add("words", tally.words())
                            .build(),
                    "Everything is in " + target + ", and nothing of the link is here any more. On the other machine:"
                            + " dyad restore FILE, then dyad run.");
        }
    }

    private Tally handOver(Home home, SqliteStore store, Path target, BackupKey key, String secret)
            throws StoreException, BackupException {
        Move move = new Move(store, home.carried());
        if (!move.isPossible()) {
            throw new StoreException("There is no link here that could move. Words alone go by dyad backup.");
        }
        move.begin();
        Tally written = move.write(target, key, force);
        try (Restore again = Restore.open(target, secret)) {
            if (!again.tally().equals(written)) {
                throw new StoreException(
                        target + " does not hold what was written. Nothing was erased; try another disk.");
            }
        }
        move.erase();
        return written;
    }
}
