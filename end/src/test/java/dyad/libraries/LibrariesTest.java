package dyad.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The program is made of the libraries that were chosen, to the byte, and of none whose licence forbids it. */
final class LibrariesTest {
    private static final Path BILL = Path.of("target/dyad.cdx.json");
    private static final Path LIST = Path.of("libraries.sha256");

    /** All of them allow to ship the library unchanged beside code under the Apache License. */
    private static final Set<String> LICENCES =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-3-Clause", "EPL-2.0", "Bouncy Castle Licence");

    @Test
    void the_bill_of_materials_and_the_list_of_checksums_name_the_same_files() throws IOException {
        Map<String, String> billed = new TreeMap<>();
        for (JsonObject library : bill()) {
            String file = library.getString("name") + "-" + library.getString("version") + ".jar";
            billed.put(file, sha256(library));
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        assertEquals(listed, billed);
    }

    @Test
    void every_library_may_be_shipped_with_this_program() throws IOException {
        for (JsonObject library : bill()) {
            Set<String> licences = licences(library);
            licences.retainAll(LICENCES);
            assertFalse(licences.isEmpty(), () -> library.getString("name") + " is under " + licences(library));
        }
    }

    private static List<JsonObject> bill() throws IOException {
        if (!Files.exists(BILL)) {
            System.err.println("*** THE LIBRARIES ARE NOT CHECKED: no bill of materials (./dyad test makes one) ***");
            Assumptions.abort("no bill of materials");
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(BILL))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .filter(library -> !library.getString("group").equals("dyad"))
                    .toList();
        }
    }

    private static String sha256(JsonObject library) {
        return library.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
                .filter(hash -> hash.getString("alg").equals("SHA-256"))
                .map(hash -> hash.getString("content"))
                .findFirst()
                .orElseThrow();
    }

    /** A library under several licences may be used under any of them. */
    private static Set<String> licences(JsonObject library) {
        Set<String> names = new HashSet<>();
        for (JsonObject choice : library.getJsonArray("licenses").getValuesAs(JsonObject.class)) {
            JsonObject licence = choice.getJsonObject("license");
            names.add(licence.containsKey("id") ? licence.getString("id") : licence.getString("name"));
        }
        return names;
    }
}
