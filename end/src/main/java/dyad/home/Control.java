package dyad.home;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * How the command line reaches the running end; kept in {@code control.json}, mode 0600.
 *
 * @param port of the page, on 127.0.0.1
 * @param token to be sent as {@code Authorization: Bearer}; new at every start
 */
public record Control(int port, String token) {

    /** Keeps it for the command line to read. */
    public void write(Home home) throws HomeException {
        String text = Json.createObjectBuilder()
                .add("port", port)
                .add("token", token)
                .build()
                .toString();
        try {
            PrivateFiles.replace(home.control(), (text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new HomeException(
                    home.control() + " cannot be written. Make room on the disk and see that the home is yours.", e);
        }
    }

    /**
     * What the running end has left for the command line; empty if none is running. A file left behind by a killed end
     * does not count: whoever has its port by now must not be told anything.
     */
    public static Optional<Control> read(Home home) throws HomeException {
        try {
            if (!HomeLock.isHeld(home)) {
                return Optional.empty();
            }
            return Optional.of(parse(Files.readString(home.control())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JsonException | ClassCastException | NullPointerException e) {
            throw new HomeException(home.control() + " cannot be read. Restart the end.", e);
        }
    }

    private static Control parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            return new Control(object.getInt("port"), object.getString("token"));
        }
    }

    /** Removes it when the end stops. */
    public static void remove(Home home) {
        try {
            Files.deleteIfExists(home.control());
        } catch (IOException e) {
            // It is of no use to anybody without the lock held.
        }
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "Control[port=" + port + "]";
    }
}
