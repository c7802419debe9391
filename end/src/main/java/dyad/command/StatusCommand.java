package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show how the link stands.")
final class StatusCommand extends ClientCommand {
    private static final List<String> WARMTHS = List.of("warm", "still warm", "cooling", "cool");

    StatusCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObject status = end.get("/api/status");
        output.line(status, describe(status));
    }

    private static String describe(JsonObject status) {
        StringBuilder text = new StringBuilder();
        row(text, "met", status.getBoolean("met") ? "yes" : "no: dyad meet");
        row(text, "they are", status.getString("presence"));
        row(text, "you are", status.getBoolean("paused") ? "paused: dyad back" : status.getString("mine"));
        if (status.getBoolean("met")) {
            row(text, "warmth", warmth(status.getJsonNumber("warmth").doubleValue()));
        }
        optionalRow(text, status, "frozen", "reason");
        if (status.getBoolean("moved")) {
            row(text, "moved", "the other has moved to another machine; ask them, then: dyad accept");
        }
        row(text, "on the way", onTheWay(status.getJsonObject("waiting")));
        row(text, "relay", (status.getString("relay") + " " + status.getString("relayAddress", "")).strip());
        optionalRow(text, status, "", "relayProblem");
        List<JsonString> offer = status.getJsonArray("relayOffer").getValuesAs(JsonString.class);
        if (!offer.isEmpty()) {
            String urls = offer.stream().map(JsonString::getString).collect(Collectors.joining(", "));
            row(text, "offered", urls + ": the other would use this relay too; agree with: dyad accept --relays");
        }
        optionalRow(text, status, "hosting", "hosting");
        row(text, "profile", status.getString("profile") + ", a frame every " + status.getInt("tickMillis") + " ms");
        row(text, "epoch", String.valueOf(status.getJsonNumber("epoch").longValue()));
        row(text, "page", status.getString("page"));
        optionalRow(text, status, "problem", "problem");
        return text.toString().stripTrailing();
    }

    /** In words: what is felt is no figure. */
    private static String warmth(double warmth) {
        return WARMTHS.get((int) Math.floor((1 - warmth) * WARMTHS.size()));
    }

    private static String onTheWay(JsonObject waiting) {
        int resting = waiting.getInt("resting");
        String all = waiting.getInt("kept") + resting + " of your words";
        String there = resting == 0 ? "" : ", " + resting + " of them handed to the relay";
        String full = waiting.getBoolean("full") ? "; the relay holds no more until they have read some" : "";
        return all + there + full;
    }

    private static void optionalRow(StringBuilder text, JsonObject status, String name, String field) {
        if (status.containsKey(field)) {
            row(text, name, status.getString(field));
        }
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("%-11s %s%n".formatted(name, value));
    }
}
