package dyad.command;

import picocli.CommandLine.Command;

@Command(
        name = "accept",
        description = {
            "Say yes to the machine that the other has moved to. Ask them first, in another way, whether they have moved.",
            ""
        })
final class AcceptCommand extends ClientCommand {

    AcceptCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        end.post("/api/accept", output.object().build());
        output.truth("accepted", "You hear each other again as soon as both are there.");
    }
}
