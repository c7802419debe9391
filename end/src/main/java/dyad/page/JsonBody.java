package dyad.page;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON object in a request; every wrong or missing field is a {@link Failure} that names it. */
final class JsonBody {

    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    /** No fields at all. */
    static JsonBody empty() {
        return new JsonBody(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Parses UTF-8 JSON. */
    static JsonBody parse(Json json, byte[] bytes) throws Failure {
        try (JsonReader reader = json.readers().createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return new JsonBody(reader.readObject());
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says it otherwise when arrays are nested too deeply.
            throw Failure.badRequest("The body must be one JSON object.");
        }
    }

    /** A text that must be there. */
    String text(String name) throws Failure {
        return optionalText(name).orElseThrow(() -> Failure.badRequest("\"" + name + "\" is missing."));
    }

    /** A text that may be there. */
    Optional<String> optionalText(String name) throws Failure {
        return switch (object.get(name)) {
            case null -> Optional.empty();
            case JsonString text -> Optional.of(text.getString());
            default -> throw Failure.badRequest("\"" + name + "\" must be a text.");
        };
    }

    /** A truth value that must be there. */
    boolean truth(String name) throws Failure {
        return optionalTruth(name).orElseThrow(() -> Failure.badRequest("\"" + name + "\" is missing."));
    }

    /** A truth value that may be there. */
    Optional<Boolean> optionalTruth(String name) throws Failure {
        JsonValue value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        return switch (value.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> throw Failure.badRequest("\"" + name + "\" must be true or false.");
        };
    }

    /** Texts that may be there, as an array. */
    Optional<Set<String>> optionalTexts(String name) throws Failure {
        JsonValue value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return Optional.of(array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        throw Failure.badRequest("\"" + name + "\" must be an array of texts.");
    }

    /** A whole number that may be there. */
    Optional<Long> optionalNumber(String name) throws Failure {
        return switch (object.get(name)) {
            case null -> Optional.empty();
            case JsonNumber number when number.isIntegral() -> Optional.of(number.longValue());
            default -> throw Failure.badRequest("\"" + name + "\" must be a whole number.");
        };
    }

    /** A number that must be there. */
    double number(String name) throws Failure {
        return switch (object.get(name)) {
            case null -> throw Failure.badRequest("\"" + name + "\" is missing.");
            case JsonNumber number -> number.doubleValue();
            default -> throw Failure.badRequest("\"" + name + "\" must be a number.");
        };
    }
}
