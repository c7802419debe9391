package dyad.command;

import dyad.home.Control;
import dyad.home.Home;
import dyad.home.HomeException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Speaks to the running end over its page's API, with the token that only the owner of the home can read. */
final class EndClient {

    private static final int PATIENCE_MILLIS = 30_000;

    /** Longer than two of the comments that keep an event stream open. */
    private static final int EVENT_PATIENCE_MILLIS = 40_000;

    /** A picture may wait for another, and each may take a minute. */
    private static final int PICTURE_PATIENCE_MILLIS = 150_000;

    private final Control control;

    private EndClient(Control control) {
        this.control = control;
    }

    /** Finds the end that runs on this home. */
    static EndClient find(Home home) throws HomeException, CommandFailure {
        return new EndClient(Control.read(home).orElseThrow(() -> notRunning(home)));
    }

    private static CommandFailure notRunning(Home home) {
        return new CommandFailure(
                ExitCode.NOT_RUNNING,
                "not-running",
                "No end is running on " + home.directory() + ". Start it with: dyad run");
    }

    /** Asks for something to read. */
    JsonObject get(String path) throws CommandFailure {
        return exchange(() -> read(open("GET", path, PATIENCE_MILLIS)));
    }

    /** Asks how its machinery is: an end that is not well says so as an answer, not as a failure. */
    JsonObject health() throws CommandFailure {
        return exchange(() -> {
            HttpURLConnection connection = open("GET", "/readyz", PATIENCE_MILLIS);
            boolean well = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            return parse(well ? connection.getInputStream() : connection.getErrorStream());
        });
    }

    /** Asks for something to be done. */
    JsonObject post(String path, JsonObject body) throws CommandFailure {
        return exchange(() -> {
            HttpURLConnection connection = open("POST", path, PATIENCE_MILLIS);
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream output = connection.getOutputStream()) {
                output.write(bytes);
            }
            return read(connection);
        });
    }

    /** Sends a picture file; making it small takes its time. */
    JsonObject picture(String path, Path file) throws CommandFailure {
        return exchange(() -> {
            HttpURLConnection connection = open("POST", path, PICTURE_PATIENCE_MILLIS);
            // The end looks at the bytes; here any of the types that no form can send will do.
            connection.setRequestProperty("Content-Type", "image/jpeg");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(file));
            try (OutputStream output = connection.getOutputStream()) {
                Files.copy(file, output);
            }
            return read(connection);
        });
    }

    /** Asks for something that is not JSON. */
    byte[] bytes(String path) throws CommandFailure {
        return exchange(() -> {
            HttpURLConnection connection = open("GET", path, PICTURE_PATIENCE_MILLIS);
            requireSuccess(connection);
            try (InputStream content = connection.getInputStream()) {
                return content.readAllBytes();
            }
        });
    }

    /** Follows what happens. */
    EventReader events() throws CommandFailure {
        return exchange(() -> {
            HttpURLConnection connection = open("GET", "/api/events", EVENT_PATIENCE_MILLIS);
            requireSuccess(connection);
            return new EventReader(connection);
        });
    }

    private HttpURLConnection open(String method, String path, int patienceMillis) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + control.port() + path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + control.token());
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(patienceMillis);
        return connection;
    }

    private static JsonObject read(HttpURLConnection connection) throws IOException, CommandFailure {
        requireSuccess(connection);
        return parse(connection.getInputStream());
    }

    private static void requireSuccess(HttpURLConnection connection) throws IOException, CommandFailure {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
            return;
        }
        InputStream content = connection.getErrorStream();
        if (content == null) {
            throw new IOException("status " + connection.getResponseCode());
        }
        JsonObject error = parse(content);
        throw new CommandFailure(ExitCode.FAILED, error.getString("kind", "failed"), error.getString("error", "?"));
    }

    private static JsonObject parse(InputStream content) throws IOException {
        try (content;
                JsonReader reader = Json.createReader(content)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("not JSON", e);
        }
    }

    private static <T> T exchange(Exchange<T> exchange) throws CommandFailure {
        try {
            return exchange.run();
        } catch (ConnectException e) {
            throw new CommandFailure(ExitCode.NOT_RUNNING, "not-running", "The end has just stopped.");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "failed",
                    "The running end does not answer. Look at its own output, or restart it.");
        }
    }

    private interface Exchange<T> {
        T run() throws IOException, CommandFailure;
    }
}
