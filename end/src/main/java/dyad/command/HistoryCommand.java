package dyad.command;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = {
            "Show what was said, oldest first.",
            "",
            "Example:",
            "  dyad history --json --since 00112233445566778899aabbccddeeff",
            ""
        })
final class HistoryCommand extends ClientCommand {

    @Option(names = "--since", paramLabel = "ID", description = "Only what came after the word with this id.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many, up to 1000.")
    private int limit;

    HistoryCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        String after = since.map(id -> "&since=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .orElse("");
        JsonObject history = end.get("/api/history?limit=" + limit + after);
        history.getJsonArray("entries")
                .getValuesAs(JsonObject.class)
                .forEach(word -> output.line(word, WordLine.of(word)));
    }
}
