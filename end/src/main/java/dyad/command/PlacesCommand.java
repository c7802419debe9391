package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "places",
        description = {
            "Quiet places: while you are within some 300 m of one, the other feels what they feel when your phone is off.",
            "A place is added where you are now, by the newest fix. It is kept as hashes under a key of this end.",
            "",
            "Examples:",
            "  dyad places add \"at the doctor's\"",
            "  dyad places list",
            "  dyad places remove \"at the doctor's\"",
            ""
        })
final class PlacesCommand extends ClientCommand {

    @Parameters(index = "0", paramLabel = "add|list|remove", description = "What to do.")
    private String action = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The place's name, as you call it.")
    private Optional<String> name = Optional.empty();

    PlacesCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        switch (action.toLowerCase(Locale.ROOT)) {
            case "add" -> add(end, output);
            case "remove" -> remove(end, output);
            case "list" -> list(end, output);
            default -> throw CommandFailure.usage("Say add NAME, list or remove NAME.");
        }
    }

    private JsonObject named(Output output) throws CommandFailure {
        String given = name.filter(text -> !text.isBlank())
                .orElseThrow(() -> CommandFailure.usage("Name the place: dyad places " + action + " NAME"));
        return output.object().add("name", given).build();
    }

    private void add(EndClient end, Output output) throws CommandFailure {
        end.post("/api/places/add", named(output));
        output.truth("added", "From now on nothing is told of here: " + name.orElseThrow());
    }

    private void remove(EndClient end, Output output) throws CommandFailure {
        JsonObject removed = end.post("/api/places/remove", named(output));
        if (!removed.getBoolean("removed")) {
            throw new CommandFailure(ExitCode.FAILED, "place", "There is no quiet place of that name.");
        }
        output.line(removed, "Removed: " + name.orElseThrow());
    }

    private static void list(EndClient end, Output output) throws CommandFailure {
        JsonObject places = end.get("/api/places");
        for (JsonString place : places.getJsonArray("places").getValuesAs(JsonString.class)) {
            output.line("name", place.getString(), place.getString());
        }
    }
}
