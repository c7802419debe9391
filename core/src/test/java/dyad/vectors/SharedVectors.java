package dyad.vectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;

/** Vectors that the second implementation made (second/test/write-vectors.js): inputs and results in one section of JSON. */
public final class SharedVectors {
    private final JsonObject section;

    /** Reads one section. */
    public SharedVectors(String section) {
        try (JsonReader reader = Json.createReader(
                Objects.requireNonNull(SharedVectors.class.getResourceAsStream("/vectors/shared.json")))) {
            this.section = reader.readObject().getJsonObject(section);
        }
    }

    /** Bytes, which stand there in hexadecimal digits. */
    public byte[] bytes(String name) {
        return HexFormat.of().parseHex(section.getString(name));
    }

    /** An integer. */
    public long number(String name) {
        return section.getJsonNumber(name).longValueExact();
    }

    /** Text, such as an integer that JSON's readers would round. */
    public String text(String name) {
        return section.getString(name);
    }

    /** Compares a result. */
    public void check(String name, byte[] value) {
        Assertions.assertEquals(section.getString(name), HexFormat.of().formatHex(value), name);
    }
}
