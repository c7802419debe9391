package dyad.command;

import jakarta.json.JsonObject;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
        name = "listen",
        description = {
            "Follow the link until Ctrl-C: words, touches, and whether the other and the relay are there.",
            "",
            "With --json every line has a \"type\": word (id, from, text, at, arrived, and feeling or picture if one",
            "came with it), arrived (id), picture (id, state, progress, remainingMillis),",
            "touch (from, pressing), together, presence (presence), relay (relay), forgotten.",
            "",
            "Example:",
            "  dyad listen --json | jq -r 'select(.type == \"word\") | .text'",
            ""
        })
final class ListenCommand extends ClientCommand {

    ListenCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        StatusChanges changes = new StatusChanges(output);
        try (EventReader events = end.events()) {
            for (Optional<JsonObject> event = events.next(); event.isPresent(); event = events.next()) {
                tell(event.get(), changes, output);
            }
        }
        throw EventReader.stopped();
    }

    private static void tell(JsonObject event, StatusChanges changes, Output output) {
        switch (event.getString("type")) {
            case "word" -> output.line(event, WordLine.of(event));
            case "picture" -> output.line(event, PictureLine.of(event));
            case "returned" -> output.line(event, "  returned  " + WordLine.of(event));
            case "arrived" -> output.line(event, "  arrived " + event.getString("id"));
            case "touch" -> output.line(event, event.getBoolean("pressing") ? "  they touch" : "  they let go");
            case "together" -> output.line(event, "  you touch together");
            case "forgotten" -> output.line(event, "  some words were forgotten here");
            case "status" -> changes.tell(event);
            // The tick is for the page's breath, and is no news.
            default -> {}
        }
    }

    /** Of a whole status, only what has changed since the last one is news. */
    private static final class StatusChanges {
        private final Output output;
        private String presence = "";
        private String relay = "";

        StatusChanges(Output output) {
            this.output = output;
        }

        void tell(JsonObject status) {
            presence = tell("presence", presence, status, "  they are ");
            relay = tell("relay", relay, status, "  the relay is ");
        }

        private String tell(String type, String last, JsonObject status, String human) {
            String now = status.getString(type);
            if (!now.equals(last)) {
                output.line(output.object().add("type", type).add(type, now).build(), human + now);
            }
            return now;
        }
    }
}
