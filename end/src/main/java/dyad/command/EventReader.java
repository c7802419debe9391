package dyad.command;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the end's server-sent events. Used by one thread. */
final class EventReader implements AutoCloseable {

    private static final String DATA = "data: ";

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    EventReader(HttpURLConnection connection) throws IOException {
        this.connection = connection;
        this.lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits for the next event; empty when the end has stopped. */
    Optional<JsonObject> next() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The end writes every event's data on one line.
                if (line.startsWith(DATA)) {
                    return Optional.of(parse(line.substring(DATA.length())));
                }
            }
            return Optional.empty();
        } catch (IOException | JsonException stopped) {
            return Optional.empty();
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** What to tell when {@link #next} is empty. */
    static CommandFailure stopped() {
        return new CommandFailure(ExitCode.NOT_RUNNING, "not-running", "The end has stopped.");
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
