package dyad.command;

import dyad.end.NearnessView;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "nearness",
        description = {
            "Feel how near the other is, in six steps; never a place, a distance or a direction. Both have to say yes. It",
            "ends by itself, and either can end it at once. Without on or off: how it stands.",
            "",
            "The other cannot learn where you are from it. But they know where you live, and whoever pretends to be at a",
            "place learns whether you are around it, no finer than the floor you allow.",
            "",
            "Examples:",
            "  dyad nearness on",
            "  dyad nearness on --for 30m --floor 1.24km",
            "  dyad nearness off",
            ""
        })
final class NearnessCommand extends ClientCommand {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    @Parameters(arity = "0..1", paramLabel = "on|off", description = "Say yes, or end it at once.")
    private Optional<Wish> wish = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Spans.class,
            description = "How long the yes lasts: 1m to 24h. Usually 2h.")
    private Duration span = Duration.ofSeconds(NearnessView.USUAL_SECONDS);

    @Option(
            names = "--floor",
            paramLabel = "SIZE",
            description = "The finest step: 8.7km (usually), 1.24km or 178m. The coarser of both floors holds.")
    private String floor = NearnessView.USUAL_FLOOR.word();

    NearnessCommand(Context context) {
        super(context);
    }

    /** What is asked for. */
    enum Wish {
        ON,
        OFF
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (wish.isPresent()) {
            end.post("/api/nearness", request(output, wish.get() == Wish.ON));
        }
        JsonObject nearness = end.get("/api/status").getJsonObject("nearness");
        output.line(nearness, describe(nearness));
    }

    private JsonObject request(Output output, boolean on) {
        JsonObjectBuilder request = output.object().add("on", on);
        return on ? request.add("seconds", span.toSeconds()).add("floor", floor).build() : request.build();
    }

    private static String describe(JsonObject nearness) {
        if (nearness.getBoolean("on")) {
            return "on until " + until(nearness) + ", no finer than " + nearness.getString("floor") + ". "
                    + felt(nearness);
        }
        String mine = nearness.containsKey("mine")
                ? "You said yes until " + until(nearness.getJsonObject("mine")) + "; they have not."
                : nearness.getString("ended", "off.");
        String theirs = nearness.containsKey("theirs") ? " They would like to: dyad nearness on" : "";
        return mine + theirs;
    }

    private static String felt(JsonObject nearness) {
        String level = nearness.containsKey("level") ? "Within " + nearness.getString("level") : "Nothing is felt";
        String stale = nearness.getBoolean("stale") ? ", and nothing new comes" : "";
        String direction = nearness.getString("direction").replace('_', ' ');
        return level + (nearness.containsKey("level") ? ", " + direction : "") + stale + ".";
    }

    private static String until(JsonObject consent) {
        return TIME.format(Instant.ofEpochMilli(consent.getJsonNumber("until").longValue()));
    }
}
