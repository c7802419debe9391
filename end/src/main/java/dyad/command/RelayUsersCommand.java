package dyad.command;

import dyad.home.HomeException;
import dyad.relay.RelayException;
import dyad.relay.UsersBook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "users", description = "List who is invited to the relay that runs here, one name a line.")
final class RelayUsersCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final UsersOption users = new UsersOption();

    private final Context context;

    RelayUsersCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, RelayException {
        Output output = context.output(common.json());
        UsersBook book = new UsersBook(users.in(common.layers(context).home()));
        book.names().forEach(name -> output.line("user", name, name));
        return ExitCode.OK;
    }
}
