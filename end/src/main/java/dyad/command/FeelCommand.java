package dyad.command;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "feel",
        description = {
            "Send a feeling, alone or with words: one that is drawn by the options, or one that you keep under a name.",
            "Without any option, the first word is such a name. Nothing of it is measured.",
            "",
            "Examples:",
            "  dyad feel --pleasure 0.9 --arousal 0.7 --category happy",
            "  dyad feel --arousal 0.8 --envelope \"0:0 300:1 900:0\" --sharpness 0.6 --colour \"#e06040\" what a day",
            "  dyad feel \"thinking of you\"",
            ""
        })
final class FeelCommand extends ClientCommand {

    @Mixin
    private final FeelingOptions drawn = new FeelingOptions();

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Words to go with it; first of all a name.")
    private List<String> text = new ArrayList<>();

    FeelCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        List<String> words = new ArrayList<>(text);
        Optional<JsonObject> feeling = drawn.feeling(output);
        JsonObject sent = feeling.isPresent() ? feeling.get() : kept(end, words);
        JsonObject kept = end.post(
                "/api/feel",
                FeelingOptions.with(output, sent)
                        .add("text", String.join(" ", words))
                        .build());
        output.line(kept, kept.getString("id"));
    }

    /** The one whose name comes first; it is taken off the words. */
    private static JsonObject kept(EndClient end, List<String> words) throws CommandFailure {
        if (words.isEmpty()) {
            throw CommandFailure.usage(
                    "Say how it feels (--pleasure, --arousal …), or name one of: dyad feelings list");
        }
        String name = words.removeFirst();
        return end.get("/api/feelings").getJsonArray("feelings").getValuesAs(JsonObject.class).stream()
                .filter(preset -> preset.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("You keep no feeling of the name \"" + name
                        + "\". Look at: dyad feelings list. To draw one, give --pleasure or --arousal."))
                .getJsonObject("feeling");
    }
}
