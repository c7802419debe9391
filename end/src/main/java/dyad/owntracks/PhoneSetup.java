package dyad.owntracks;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * What has to be entered into the app; as a link and a QR code, so that nobody has to.
 *
 * @param url where it reports to
 * @param keys by what it is known
 */
public record PhoneSetup(String url, PhoneKeys keys) {

    /** The app's number of its HTTP mode. */
    private static final int HTTP = 3;

    /** Bytes that base64 writes together. */
    private static final int GROUP = 3;

    /** The content of an {@code .otrc} file. The app takes no command, and sends no more than it must. */
    public JsonObject file() {
        JsonBuilderFactory builders = JsonProvider.provider().createBuilderFactory(Map.of());
        return builders.createObjectBuilder()
                .add("_type", "configuration")
                .add("mode", HTTP)
                .add("url", url)
                .add("auth", true)
                .add("usePassword", true)
                .add("username", keys.user())
                .add("password", keys.password())
                .add("encryptionKey", keys.encryptionKey())
                .add("deviceId", "phone")
                .add("tid", "me")
                .add("cmd", false)
                .add("remoteConfiguration", false)
                .add("extendedData", false)
                .build();
    }

    /**
     * A link that the app opens: {@code owntracks:///config?inline=} and the file in base64, which needs no escaping:
     * plain text has no + and no / there, and spaces at its end take the place of the padding.
     */
    public String link() {
        String text = file().toString();
        int lacking = -text.length() % GROUP + GROUP;
        byte[] bytes = (text + " ".repeat(lacking % GROUP)).getBytes(StandardCharsets.US_ASCII);
        return "owntracks:///config?inline=" + Base64.getEncoder().encodeToString(bytes);
    }
}
