package dyad.command;

import picocli.CommandLine.Command;

@Command(
        name = "pause",
        description = {
            "Fall silent until you are back: to the other and to the relay it is as if this end were switched off, also after a"
                    + " restart. What you say meanwhile is kept here, and what they say waits for you.",
            "",
            "Undone by:",
            "  dyad back",
            ""
        })
final class PauseCommand extends ClientCommand {

    PauseCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        end.post("/api/pause", output.object().build());
        output.truth("paused", "Paused. To the other this end is switched off, until: dyad back");
    }
}
