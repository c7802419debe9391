package dyad.owntracks;

import dyad.keys.Erase;
import dyad.place.Fix;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads what the app sends: of a location {@code lat}, {@code lon}, {@code tst} and {@code acc}, and nothing else of
 * anything. Neither place nor text of a report ever gets into an exception or a log.
 */
final class ReportReader {

    /** Metres taken for the accuracy of a location that does not name its own. */
    private static final double UNSAID_ACCURACY = 100;

    private static final double MILLIS = 1_000;

    private final JsonReaderFactory readers = JsonProvider.provider().createReaderFactory(Map.of());

    /** @param key the passphrase with which the app encrypts, if it does */
    Report read(byte[] body, byte[] key) {
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return new Report.Unneeded();
        }
        Optional<JsonObject> object = parse(body);
        if (object.isPresent() && type(object.get()).equals("encrypted")) {
            object = open(object.get(), key);
        }
        return object.map(ReportReader::report).orElseGet(Report.Unreadable::new);
    }

    private static Report report(JsonObject object) {
        return switch (type(object)) {
            case "location" -> location(object).<Report>map(Report.Located::new).orElseGet(Report.Unreadable::new);
            // A box within a box, or no type at all.
            case "encrypted", "" -> new Report.Unreadable();
            default -> new Report.Unneeded();
        };
    }

    private static Optional<Fix> location(JsonObject object) {
        OptionalDouble latitude = number(object, "lat");
        OptionalDouble longitude = number(object, "lon");
        OptionalDouble seconds = number(object, "tst");
        if (latitude.isEmpty() || longitude.isEmpty() || seconds.isEmpty()) {
            return Optional.empty();
        }
        double accuracy = number(object, "acc").orElse(UNSAID_ACCURACY);
        long wallMillis = (long) (seconds.getAsDouble() * MILLIS);
        return Fix.of(latitude.getAsDouble(), longitude.getAsDouble(), accuracy, wallMillis);
    }

    private Optional<JsonObject> open(JsonObject outer, byte[] key) {
        if (!(outer.get("data") instanceof JsonString data)) {
            return Optional.empty();
        }
        try {
            byte[] box = Base64.getDecoder().decode(data.getString());
            return new Secretbox(key).open(box).flatMap(this::parseAndErase);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonObject> parseAndErase(byte[] plain) {
        try {
            return parse(plain);
        } finally {
            Erase.these(plain);
        }
    }

    private Optional<JsonObject> parse(byte[] body) {
        try (JsonReader reader = readers.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says it otherwise when arrays are nested too deeply.
            return Optional.empty();
        }
    }

    private static String type(JsonObject object) {
        return object.get("_type") instanceof JsonString type ? type.getString() : "";
    }

    private static OptionalDouble number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
