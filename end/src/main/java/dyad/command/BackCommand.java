package dyad.command;

import picocli.CommandLine.Command;

@Command(name = "back", description = "End quiet or a pause: you are here again.")
final class BackCommand extends ClientCommand {

    BackCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        end.post("/api/back", output.object().build());
        output.truth("back", "You are here again.");
    }
}
