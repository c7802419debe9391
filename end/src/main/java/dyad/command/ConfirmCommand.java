package dyad.command;

import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "confirm",
        description = "Say that the three words and the colour are the same on both sides: yes, this is us.")
final class ConfirmCommand extends ClientCommand {

    @Option(names = "--deny", description = "They differ: end the meeting.")
    private boolean deny;

    ConfirmCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObject meeting =
                end.post("/api/meet/confirm", output.object().add("same", !deny).build());
        String stage = meeting.getString("stage");
        String human = deny
                ? "The meeting is ended. Nothing was kept."
                : stage.equals("met") ? "You have met." : "Confirmed. The other has not said yes yet.";
        output.line(output.object().add("confirmed", !deny).add("stage", stage).build(), human);
    }
}
