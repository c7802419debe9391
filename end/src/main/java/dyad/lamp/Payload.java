package dyad.lamp;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what came from the household's broker, where anybody may publish anything: bounded, and with one error. */
public final class Payload {
    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());

    private Payload() {}

    /** The text in it, if it is UTF-8 of at most {@code mostBytes}. */
    public static String text(byte[] payload, int mostBytes) throws PayloadException {
        if (payload.length > mostBytes) {
            throw new PayloadException("at most " + mostBytes + " bytes were expected");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PayloadException("UTF-8 was expected");
        }
    }

    /** The JSON object in it. */
    public static JsonObject object(byte[] payload, int mostBytes) throws PayloadException {
        if (json(payload, mostBytes) instanceof JsonObject object) {
            return object;
        }
        throw new PayloadException("a JSON object was expected");
    }

    /** The JSON array in it. */
    public static JsonArray array(byte[] payload, int mostBytes) throws PayloadException {
        if (json(payload, mostBytes) instanceof JsonArray array) {
            return array;
        }
        throw new PayloadException("a JSON array was expected");
    }

    private static JsonStructure json(byte[] payload, int mostBytes) throws PayloadException {
        try (JsonReader reader = READERS.createReader(new StringReader(text(payload, mostBytes)))) {
            return reader.read();
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says it otherwise when arrays are nested too deeply.
            throw new PayloadException("JSON was expected");
        }
    }

    /** The text at this name, if there is one. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** The number at this name, rounded, if there is one from {@code least} to {@code most}. */
    public static OptionalInt number(JsonObject object, String name, int least, int most) {
        // By way of double: the whole number of 1e999999999 would fill the memory.
        if (object.get(name) instanceof JsonNumber number) {
            double value = number.doubleValue();
            return value >= least && value <= most ? OptionalInt.of((int) Math.round(value)) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** The object at this name, if there is one. */
    public static Optional<JsonObject> object(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject inner ? Optional.of(inner) : Optional.empty();
    }
}
