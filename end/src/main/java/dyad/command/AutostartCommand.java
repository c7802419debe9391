package dyad.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "autostart",
        description = {
            "Have the running end start at every log-in from now on, just as it was started now; or end that.",
            "",
            "Examples:",
            "  dyad autostart on",
            "  dyad autostart off",
            "  dyad autostart                  (says how it stands)",
            ""
        })
final class AutostartCommand extends ClientCommand {

    private enum Turn {
        ON,
        OFF
    }

    @Parameters(arity = "0..1", paramLabel = "on|off", description = "Turn it on or off.")
    private Optional<Turn> turn = Optional.empty();

    AutostartCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObject state =
                turn.isPresent() ? end.post("/api/autostart/turn", wanted(turn.get())) : end.get("/api/autostart");
        output.line(state, state.getString("what"));
    }

    private static JsonObject wanted(Turn turn) {
        return Json.createObjectBuilder().add("on", turn == Turn.ON).build();
    }
}
