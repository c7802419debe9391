package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "phone",
        description = {
            "Show how the phone's app OwnTracks reports to this end: address, user, password, key, a link and a QR code.",
            "Who has these can send this end false places, and read none.",
            "",
            "Examples:",
            "  dyad run --phone-listen 192.168.1.2:8088        (so that the phone reaches it)",
            "  dyad phone                                      (then scan the code, or open the link, on the phone)",
            "  dyad phone --renew                              (a lost phone is a stranger from now on)",
            ""
        })
final class PhoneCommand extends ClientCommand {

    @Option(names = "--renew", description = "Make a new password and key; the old ones are worth nothing any more.")
    private boolean renew;

    PhoneCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        JsonObject phone = renew ? end.post("/api/phone/renew", JsonValue.EMPTY_JSON_OBJECT) : end.get("/api/phone");
        output.line(phone, describe(phone));
        if (!phone.getBoolean("reachable")) {
            output.note("No address is configured that a phone can reach: this one is for this machine alone.");
            output.note(
                    "Start with dyad run --phone-listen HOST:PORT, or pass /pub on by a proxy and name it by --phone-url.");
        }
    }

    private String describe(JsonObject phone) {
        List<String> rows = phone.getJsonArray("qr").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        String newLine = System.lineSeparator();
        return String.join(
                newLine,
                new TerminalQr(rows, context().terminal().interactive()).draw(),
                row("address", phone.getString("url")),
                row("user", phone.getString("user")),
                row("password", phone.getString("password")),
                row("key", phone.getString("encryptionKey")),
                row("link", phone.getString("configuration")),
                row("fix", phone.getBoolean("known") ? "there is one of the last 15 minutes" : "none"));
    }

    private static String row(String name, String value) {
        return "%-9s %s".formatted(name, value);
    }
}
