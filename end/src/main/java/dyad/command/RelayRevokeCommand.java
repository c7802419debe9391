package dyad.command;

import dyad.home.HomeException;
import dyad.relay.RelayException;
import dyad.relay.UsersBook;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = {
            "Take an invitation back. A relay that runs refuses the pair from its next connection on; who is connected stays",
            "until then, or until the relay is started anew.",
            "",
            "Example:",
            "  dyad relay revoke anna-and-ben",
            ""
        })
final class RelayRevokeCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final UsersOption users = new UsersOption();

    @Parameters(paramLabel = "NAME", description = "The pair's name (see: dyad relay users).")
    private String name = "";

    private final Context context;

    RelayRevokeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, RelayException {
        Path file = users.in(common.layers(context).home());
        if (!new UsersBook(file).remove(name)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "unknown-user",
                    "There is no user " + name + " in " + file + ". See: dyad relay users");
        }
        context.output(common.json()).line("revoked", name, name + " is refused from the next connection on.");
        return ExitCode.OK;
    }
}
