package dyad.command;

import dyad.end.Refusal;
import dyad.history.Saying;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "say",
        description = {
            "Say something. Returns once it is durably kept; it crosses as soon as the other's end is there.",
            "",
            "Examples:",
            "  dyad say good night",
            "  date | dyad say -",
            ""
        })
final class SayCommand extends ClientCommand {

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to say; - reads it from standard input.")
    private List<String> text = new ArrayList<>();

    SayCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        String words = text.equals(List.of("-")) ? standardInput() : String.join(" ", text);
        if (words.isBlank()) {
            throw CommandFailure.usage("There is nothing to say.");
        }
        int size = Saying.size(words);
        if (size > Saying.MOST_TEXT_BYTES) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    Refusal.Kind.TOO_LARGE.word(),
                    "A word may have at most 64 KB; this one has " + Math.ceilDiv(size, 1_024)
                            + " KB. Cut it in parts.");
        }
        JsonObject kept =
                end.post("/api/say", output.object().add("text", words).build());
        output.line(kept, kept.getString("id"));
    }

    private String standardInput() throws CommandFailure {
        try {
            String all = new String(context().terminal().in().readAllBytes(), StandardCharsets.UTF_8);
            return all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
        } catch (IOException e) {
            throw CommandFailure.usage("Standard input cannot be read.");
        }
    }
}
