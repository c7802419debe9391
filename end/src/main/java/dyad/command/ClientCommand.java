package dyad.command;

import dyad.home.HomeException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that speaks to the running end. */
abstract class ClientCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Context context;

    ClientCommand(Context context) {
        this.context = context;
    }

    /** Does it. */
    abstract void talk(EndClient end, Output output) throws CommandFailure;

    @Override
    public final Integer call() throws HomeException, CommandFailure {
        talk(EndClient.find(common.layers(context).home()), context.output(common.json()));
        return ExitCode.OK;
    }

    /** What every command works with. */
    final Context context() {
        return context;
    }
}
