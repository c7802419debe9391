package dyad.household;

import dyad.home.PrivateFiles;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import dyad.seam.Entropy;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is kept of a household in the home, as {@code household.json}, mode 0600.
 *
 * @param id 8 hexadecimal digits by which this end is known at the household's broker: chance, and nothing of the link
 * @param announced whether Home Assistant has been told of this end, and not yet told to forget it
 * @param lamps those added on the page or by command
 */
record Kept(String id, boolean announced, List<Lamp> lamps) {
    private static final int ID_BYTES = 4;

    Kept {
        lamps = List.copyOf(lamps);
    }

    /** What the file holds, or what a new one shall. */
    static Kept load(Path file, Entropy entropy) throws HouseholdException {
        if (!Files.exists(file)) {
            return new Kept(HexFormat.of().formatHex(entropy.bytes(ID_BYTES)), false, List.of());
        }
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return of(reader.readObject());
        } catch (IOException | LampException | RuntimeException e) {
            throw new HouseholdException(
                    file + " cannot be read. Correct it, or remove it and add the lamps again.", e);
        }
    }

    private static Kept of(JsonObject object) throws LampException {
        List<Lamp> lamps = new ArrayList<>();
        for (JsonString lamp : object.getJsonArray("lamps").getValuesAs(JsonString.class)) {
            lamps.add(Lamp.parse(lamp.getString()));
        }
        String id = object.getString("id");
        if (!id.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("an id has 8 hexadecimal digits");
        }
        return new Kept(id, object.getBoolean("announced"), lamps);
    }

    void save(Path file) throws HouseholdException {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        lamps.forEach(lamp -> texts.add(lamp.name() + " = " + lamp.device()));
        JsonObject object = Json.createObjectBuilder()
                .add("id", id)
                .add("announced", announced)
                .add("lamps", texts)
                .build();
        try {
            PrivateFiles.replace(file, (object + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new HouseholdException(file + " cannot be written. Make room on the disk.", e);
        }
    }

    Kept withLamps(List<Lamp> others) {
        return new Kept(id, announced, others);
    }

    Kept withAnnounced(boolean told) {
        return new Kept(id, told, lamps);
    }
}
