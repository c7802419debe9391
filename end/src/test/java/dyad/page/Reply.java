package dyad.page;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An HTTP response as it came over the wire. */
record Reply(int status, List<String> headers, String body) {

    static Reply parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), text);
        }
        List<String> lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
        int status = Integer.parseInt(lines.getFirst().split(" ", -1)[1]);
        return new Reply(status, lines.subList(1, lines.size()), text.substring(end + 4));
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    JsonObject json() {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The error's kind. */
    String kind() {
        return json().getString("kind");
    }
}
