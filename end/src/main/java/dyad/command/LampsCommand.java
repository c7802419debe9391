package dyad.command;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "lamps",
        description = {
            "Lamps in the room, on your household's own broker (dyad run --household, or household.broker in dyad.toml).",
            "A lamp shows to everybody in the room what you feel of the other.",
            "",
            "Examples:",
            "  dyad lamps find",
            "  dyad lamps add sofa wled:wled/a1b2c3",
            "  dyad lamps add bed tasmota:tasmota_4F2A10",
            "  dyad lamps add desk \"zigbee2mqtt:kitchen/desk lamp\"",
            "  dyad lamps test sofa",
            "  dyad lamps list",
            "  dyad lamps remove sofa",
            ""
        })
final class LampsCommand extends ClientCommand {

    @Parameters(index = "0", paramLabel = "find|list|add|remove|test", description = "What to do.")
    private String action = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The lamp's name, as you call it.")
    private Optional<String> name = Optional.empty();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "FIRMWARE:TOPIC",
            description = "Which lamp it is: wled:DEVICE_TOPIC, tasmota:TOPIC or zigbee2mqtt:FRIENDLY_NAME.")
    private Optional<String> lamp = Optional.empty();

    LampsCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        switch (action.toLowerCase(Locale.ROOT)) {
            case "find" -> find(end, output);
            case "list" -> list(end, output);
            case "add" -> add(end, output);
            case "remove" -> remove(end, output);
            case "test" -> test(end, output);
            default -> throw CommandFailure.usage("Say find, list, add NAME LAMP, remove NAME or test NAME.");
        }
    }

    private String named() throws CommandFailure {
        return name.filter(text -> !text.isBlank())
                .orElseThrow(() -> CommandFailure.usage("Name the lamp: dyad lamps " + action + " NAME"));
    }

    private static void find(EndClient end, Output output) throws CommandFailure {
        JsonObject found = end.post("/api/lamps/find", output.object().build());
        for (JsonObject one : found.getJsonArray("found").getValuesAs(JsonObject.class)) {
            output.line(one, one.getString("name") + "  " + one.getString("lamp"));
        }
        if (found.getJsonArray("found").isEmpty()) {
            output.note("No other lamp was found at your broker.");
        }
    }

    private static void list(EndClient end, Output output) throws CommandFailure {
        JsonObject view = end.get("/api/lamps");
        if (!view.getBoolean("configured")) {
            output.note(
                    "No broker of your household is configured: household.broker in dyad.toml, or --household URL.");
            return;
        }
        if (view.containsKey("problem")) {
            output.note(view.getString("problem"));
        }
        for (JsonObject one : view.getJsonArray("lamps").getValuesAs(JsonObject.class)) {
            output.line(one, one.getString("name") + "  " + one.getString("lamp") + "  " + reach(one));
        }
    }

    private static String reach(JsonObject lamp) {
        return switch (lamp.getString("reachable")) {
            case "yes" -> "reachable";
            case "no" -> "not reachable";
            default -> "not heard yet";
        };
    }

    private void add(EndClient end, Output output) throws CommandFailure {
        String device = lamp.orElseThrow(() -> CommandFailure.usage(
                "Say which lamp it is: dyad lamps add NAME FIRMWARE:TOPIC; dyad lamps find shows some."));
        end.post(
                "/api/lamps/add",
                output.object().add("name", named()).add("lamp", device).build());
        output.truth("added", "From now on it shows what you feel of the other: " + named());
    }

    private void remove(EndClient end, Output output) throws CommandFailure {
        JsonObject removed = end.post(
                "/api/lamps/remove", output.object().add("name", named()).build());
        requireKnown(removed.getBoolean("removed"));
        output.line(removed, "Removed: " + named());
    }

    private void test(EndClient end, Output output) throws CommandFailure {
        JsonObject shown =
                end.post("/api/lamps/test", output.object().add("name", named()).build());
        requireKnown(shown.getBoolean("shown"));
        output.line(shown, "It shows the light of a touch now: " + named());
    }

    private static void requireKnown(boolean known) throws CommandFailure {
        if (!known) {
            throw new CommandFailure(ExitCode.FAILED, "lamp", "There is no lamp of that name.");
        }
    }
}
