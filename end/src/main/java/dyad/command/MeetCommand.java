package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "meet",
        description = {
            "Meet. Without CODE: show a one-time code for the other to take, good for 120 seconds.",
            "With CODE: take the other's code. Both then see the same three words, and both confirm.",
            "",
            "With --json: {\"code\"}, {\"words\"}, {\"met\":true}, each when it is known.",
            "",
            "Examples:",
            "  dyad meet",
            "  dyad meet dyad:AbC...",
            "  dyad confirm",
            ""
        })
final class MeetCommand extends ClientCommand {

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The other's code, as text.")
    private Optional<String> code = Optional.empty();

    MeetCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObjectBuilder request = output.object();
        code.ifPresent(text -> request.add("code", text));
        JsonObject meeting = end.post("/api/meet", request.build());
        MeetingTeller teller = new MeetingTeller(end, context().terminal(), output, code.isEmpty());
        try (Lifetime.Registration _ = context().lifetime().onStop(teller::giveUp);
                EventReader events = end.events()) {
            teller.tell(meeting);
            follow(events, teller).ifPresent(output::note);
        } finally {
            teller.close();
        }
    }

    /** Until they have met; what is wrong with the relay, if anything. */
    private static Optional<String> follow(EventReader events, MeetingTeller teller) throws CommandFailure {
        // Both have said yes a moment before the link stands and can be spoken over.
        while (true) {
            JsonObject event = events.next().orElseThrow(EventReader::stopped);
            if (event.getString("type").equals("status")) {
                teller.tell(event.getJsonObject("meeting"));
                if (event.getBoolean("met")) {
                    teller.tellMet();
                    return Optional.ofNullable(event.getString("relayProblem", null));
                }
            }
        }
    }
}
