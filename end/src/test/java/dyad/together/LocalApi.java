package dyad.together;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An end's local API as a program uses it whose end may be gone at any moment. To be asked again and again: a command
 * would start a JVM for each look.
 */
public final class LocalApi {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Path control;

    /** @param home of the end */
    public LocalApi(Path home) {
        control = home.resolve("control.json");
    }

    /** What came of asking. */
    public sealed interface Answer {
        /** Done. */
        record Done(JsonObject object) implements Answer {}

        /** The end said no, and why. */
        record Refused(String kind, String sentence) implements Answer {}

        /** Nothing came back: it may have been done or not. */
        record Nothing() implements Answer {}
    }

    /** Says a word under this name. */
    public Answer say(String id, String text) {
        return post(
                "/api/say",
                Json.createObjectBuilder().add("id", id).add("text", text).build());
    }

    /** Does what there is to do at this path. */
    public Answer post(String path, JsonObject body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return ask(path, Optional.of(new Body("application/json", bytes)));
    }

    /** Sends a picture under this name. */
    public Answer show(String id, byte[] jpeg) {
        return ask("/api/picture?id=" + id, Optional.of(new Body("image/jpeg", jpeg)));
    }

    /** Reads what there is at this path. */
    public Answer get(String path) {
        return ask(path, Optional.empty());
    }

    /** What happens there from now on, as a page hears it. */
    public InputStream events() throws IOException {
        return open(parse(Files.newInputStream(control)), "/api/events").getInputStream();
    }

    /** How many own words are not certain to have arrived; empty without an answer. */
    public Optional<Integer> underWay() {
        return get("/api/status") instanceof Answer.Done(JsonObject status)
                ? Optional.of(status.getInt("unacknowledged"))
                : Optional.empty();
    }

    /** All that was said, oldest first; nothing without an answer. */
    List<JsonObject> history() {
        return get("/api/history") instanceof Answer.Done(JsonObject history)
                ? history.getJsonArray("entries").getValuesAs(JsonObject.class)
                : List.of();
    }

    private Answer ask(String path, Optional<Body> body) {
        try {
            JsonObject running = parse(Files.newInputStream(control));
            HttpURLConnection connection = open(running, path);
            if (body.isPresent()) {
                connection.setRequestProperty("Content-Type", body.get().type());
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.get().bytes());
            }
            return read(connection);
        } catch (IOException | JsonException gone) {
            return new Answer.Nothing();
        }
    }

    private static HttpURLConnection open(JsonObject running, String path) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + running.getInt("port") + path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestProperty("Authorization", "Bearer " + running.getString("token"));
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection;
    }

    private static Answer read(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
            return new Answer.Done(parse(connection.getInputStream()));
        }
        InputStream error = connection.getErrorStream();
        if (error == null) {
            return new Answer.Nothing();
        }
        JsonObject refusal = parse(error);
        return new Answer.Refused(refusal.getString("kind"), refusal.getString("error"));
    }

    private static JsonObject parse(InputStream content) throws IOException {
        try (content;
                JsonReader reader = Json.createReader(content)) {
            return reader.readObject();
        }
    }

    private record Body(String type, byte[] bytes) {}
}
