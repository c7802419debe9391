package dyad.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** How a command ended and what it printed. */
record Result(int exitCode, String out, String err) {

    /** The objects printed, one a line. */
    List<JsonObject> json() {
        return out.lines().map(Result::parse).toList();
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
