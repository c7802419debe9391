package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "page",
        description = {
            "Print a fresh address of the page: good once, for ten minutes, and for whoever has it.",
            "",
            "Examples:",
            "  dyad page                       (for a browser on this machine)",
            "  dyad page --qr                  (for a phone, under a name in page.trusted_hosts; see docs/phone.md)",
            "  dyad page --forget              (a lost phone is a stranger from now on)",
            ""
        })
final class PageCommand extends ClientCommand {

    @Option(names = "--qr", description = "For a phone: under the first of page.trusted_hosts, with a QR code.")
    private boolean qr;

    @Option(names = "--forget", description = "Close every page that was opened under a name in page.trusted_hosts.")
    private boolean forget;

    PageCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (forget) {
            JsonObject answer = end.post("/api/page/forget", JsonValue.EMPTY_JSON_OBJECT);
            output.line(answer, "Every page elsewhere is closed. To open one again: dyad page --qr");
        } else if (qr) {
            JsonObject page = end.post("/api/page/pair", JsonValue.EMPTY_JSON_OBJECT);
            output.line(page, drawn(page) + System.lineSeparator() + page.getString("page"));
        } else {
            JsonObject page = end.post("/api/page", JsonValue.EMPTY_JSON_OBJECT);
            output.line(page, page.getString("page"));
        }
    }

    private String drawn(JsonObject page) {
        List<String> rows = page.getJsonArray("qr").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new TerminalQr(rows, context().terminal().interactive()).draw();
    }
}
