package dyad.command;

import dyad.felt.FeelingJson;
import dyad.felt.FeelingText;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "feelings",
        description = {
            "Feelings that you keep under a name, to send them again: dyad feel NAME. None is ever sent by itself.",
            "",
            "Examples:",
            "  dyad feelings add \"thinking of you\" --pleasure 0.9 --arousal 0.3 --colour \"#f2b5a0\"",
            "  dyad feelings list",
            "  dyad feelings remove \"thinking of you\"",
            ""
        })
final class FeelingsCommand extends ClientCommand {

    @Parameters(index = "0", paramLabel = "add|list|remove", description = "What to do.")
    private String action = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The feeling's name, as you call it.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private final FeelingOptions drawn = new FeelingOptions();

    FeelingsCommand(Context context) {
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

    private String given() throws CommandFailure {
        return name.filter(text -> !text.isBlank())
                .orElseThrow(() -> CommandFailure.usage("Name the feeling: dyad feelings " + action + " NAME"));
    }

    private void add(EndClient end, Output output) throws CommandFailure {
        String called = given();
        JsonObject feeling = drawn.feeling(output)
                .orElseThrow(() -> CommandFailure.usage("Say how it feels: --pleasure, --arousal … (see --help)"));
        end.post(
                "/api/feelings/add",
                FeelingOptions.with(output, feeling).add("name", called).build());
        output.truth("added", "Kept: " + called);
    }

    private void remove(EndClient end, Output output) throws CommandFailure {
        String called = given();
        JsonObject removed = end.post(
                "/api/feelings/remove", output.object().add("name", called).build());
        if (!removed.getBoolean("removed")) {
            throw new CommandFailure(ExitCode.FAILED, "not-found", "You keep no feeling of that name.");
        }
        output.line(removed, "Removed: " + called);
    }

    private static void list(EndClient end, Output output) throws CommandFailure {
        for (JsonObject preset :
                end.get("/api/feelings").getJsonArray("feelings").getValuesAs(JsonObject.class)) {
            String looks = FeelingText.of(FeelingJson.read(preset.getJsonObject("feeling")));
            output.line(preset, preset.getString("name") + "  " + looks);
        }
    }
}
