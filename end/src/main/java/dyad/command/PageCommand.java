package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import picocli.CommandLine.Command;

@Command(
        name = "page",
        description = "Print a fresh address of the page: good once, for ten minutes, and for whoever has it.")
final class PageCommand extends ClientCommand {

    PageCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObject page = end.post("/api/page", JsonValue.EMPTY_JSON_OBJECT);
        output.line(page, page.getString("page"));
    }
}
