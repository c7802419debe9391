package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "page",
        description = {
            "Print a fresh address of the page: good once, for ten minutes, and for whoever has it.",
            "",
            "Examples:",
            "  dyad page                       (for a browser on this machine)",
            "  dyad page --qr                  (for a phone, under a name in page.trusted_hosts; see docs/phone.md)",
            "  dyad page --list                (which pages are open to this end)",
            "  dyad page --close elsewhere     (a lost phone is a stranger from now on)",
            "  dyad page --passphrase          (every page asks for it from now on)",
            ""
        })
final class PageCommand extends ClientCommand {

    @ArgGroup
    private Wish wish = new Wish();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    PageCommand(Context context) {
        super(context);
    }

    /** At most one of these. */
    private static final class Wish {
        @Option(names = "--qr", description = "For a phone: under the first of page.trusted_hosts, with a QR code.")
        private boolean qr;

        @Option(names = "--list", description = "List the open pages and paired devices.")
        private boolean list;

        @Option(
                names = "--close",
                paramLabel = "WHICH",
                description =
                        "Sign out: an id of the list, \"elsewhere\" (opened under page.trusted_hosts) or \"all\".")
        private Optional<String> close = Optional.empty();

        @Option(names = "--passphrase", description = "Set or change the passphrase that every page asks for.")
        private boolean passphrase;

        @Option(names = "--no-passphrase", description = "Remove it; also for whoever forgot it.")
        private boolean noPassphrase;
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (wish.list) {
            list(end, output);
        } else if (wish.close.isPresent()) {
            close(end, output, wish.close.get());
        } else if (wish.passphrase) {
            String chosen = passphrase.chosen(context().terminal(), "the page");
            end.post(
                    "/api/passphrase/set",
                    output.object().add("passphrase", chosen).build());
            output.truth("passphrase", "Every page asks for it from now on. The command line does not.");
        } else if (wish.noPassphrase) {
            end.post("/api/passphrase/remove", JsonValue.EMPTY_JSON_OBJECT);
            output.line(output.object().add("passphrase", false).build(), "The page has no passphrase.");
        } else {
            address(end, output);
        }
    }

    private void address(EndClient end, Output output) throws CommandFailure {
        JsonObject page = end.post(wish.qr ? "/api/page/pair" : "/api/page", JsonValue.EMPTY_JSON_OBJECT);
        String address = page.getString("page");
        output.line(page, wish.qr ? drawn(page) + System.lineSeparator() + address : address);
    }

    private static void list(EndClient end, Output output) throws CommandFailure {
        List<JsonObject> pages = end.get("/api/pages").getJsonArray("pages").getValuesAs(JsonObject.class);
        if (pages.isEmpty()) {
            output.human("No page is open to this end.");
        }
        for (JsonObject page : pages) {
            output.line(
                    page,
                    String.join(
                            "  ",
                            page.getString("id"),
                            Moments.minute(page.getJsonNumber("openedAt").longValue()),
                            page.getString("browser") + ", " + page.getString("device")
                                    + (page.getBoolean("here") ? " on this machine" : " elsewhere")));
        }
    }

    private static void close(EndClient end, Output output, String which) throws CommandFailure {
        JsonObject answer =
                end.post("/api/pages/close", output.object().add("which", which).build());
        int closed = answer.getInt("closed");
        output.line(answer, closed == 1 ? "Closed 1 page." : "Closed " + closed + " pages.");
    }

    private String drawn(JsonObject page) {
        List<String> rows = page.getJsonArray("qr").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new TerminalQr(rows, context().terminal().interactive()).draw();
    }
}
