package dyad.page;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/api.json, as far as tests look at it. */
final class ApiReference {
    private static final Path FILE = Path.of("..", "docs", "api.json");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String CONST = "const";

    private final JsonObject root;

    ApiReference() throws IOException {
        try (InputStream input = Files.newInputStream(FILE);
                JsonReader reader = new Json().readers().createReader(input, StandardCharsets.UTF_8)) {
            root = reader.readObject();
        }
    }

    /**
     * What is told of one way to ask.
     *
     * @param method in capitals
     * @param sends the types that its body may have, sorted
     * @param callers who may ask, sorted
     * @param security the names of the schemes, any of which will do; none at all for everybody
     * @param kinds of error that are its own
     */
    record Operation(
            String method,
            String path,
            Set<String> sends,
            Set<String> callers,
            Set<String> security,
            Set<String> kinds) {}

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        JsonObject paths = root.getJsonObject("paths");
        for (String path : paths.keySet()) {
            JsonObject item = paths.getJsonObject(path);
            item.keySet().stream()
                    .filter(method -> !method.equals("parameters"))
                    .map(method -> operation(method, path, item.getJsonObject(method)))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private Operation operation(String method, String path, JsonObject told) {
        JsonObject security = told.containsKey("security") ? told : root;
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                told.containsKey("requestBody")
                        ? new TreeSet<>(told.getJsonObject("requestBody")
                                .getJsonObject("content")
                                .keySet())
                        : Set.of(),
                texts(told, "x-callers"),
                security.getJsonArray("security").getValuesAs(JsonObject.class).stream()
                        .flatMap(scheme -> scheme.keySet().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                texts(told, "x-kinds"));
    }

    private static Set<String> texts(JsonObject object, String name) {
        Set<String> texts = new TreeSet<>();
        if (object.containsKey(name)) {
            object.getJsonArray(name).getValuesAs(JsonString.class).forEach(text -> texts.add(text.getString()));
        }
        return texts;
    }

    /** Every kind of error, with its description. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        JsonArray all = schema("Error")
                .getJsonObject("properties")
                .getJsonObject("kind")
                .getJsonArray("oneOf");
        all.getValuesAs(JsonObject.class)
                .forEach(kind -> kinds.put(kind.getString(CONST), kind.getString("description")));
        return kinds;
    }

    /** Every event by its type. */
    Map<String, Shape> events() {
        Map<String, Shape> events = new TreeMap<>();
        schema("Event")
                .getJsonArray("oneOf")
                .getValuesAs(JsonObject.class)
                .forEach(event -> events.put(type(event), shape(event)));
        return events;
    }

    private static String type(JsonObject event) {
        return parts(event)
                .filter(part -> part.containsKey("properties"))
                .map(part ->
                        part.getJsonObject("properties").getJsonObject("type").getString(CONST))
                .findFirst()
                .orElseThrow();
    }

    /** The object of this name. */
    Shape shape(String name) {
        return shape(schema(name));
    }

    private JsonObject schema(String name) {
        return root.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    private Shape shape(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return shape(schema.getString("$ref").substring(SCHEMAS.length()));
        }
        Set<String> known = new TreeSet<>();
        if (schema.containsKey("properties")) {
            known.addAll(schema.getJsonObject("properties").keySet());
        }
        Set<String> required = texts(schema, "required");
        if (schema.containsKey("allOf")) {
            parts(schema).map(this::shape).forEach(part -> {
                known.addAll(part.known());
                required.addAll(part.required());
            });
        }
        return new Shape(known, required);
    }

    /** Those of which a schema consists, or itself. */
    private static Stream<JsonObject> parts(JsonObject schema) {
        return schema.containsKey("allOf")
                ? schema.getJsonArray("allOf").getValuesAs(JsonObject.class).stream()
                : Stream.of(schema);
    }

    /**
     * Which fields an object has.
     *
     * @param known all that there may be
     * @param required those that are always there
     */
    record Shape(Set<String> known, Set<String> required) {

        /** Fields of this object that are not told of, and fields that it lacks. */
        Set<String> objections(JsonObject object) {
            Set<String> wrong = new TreeSet<>(object.keySet());
            wrong.removeAll(known);
            required.stream().filter(name -> !object.containsKey(name)).forEach(wrong::add);
            return wrong;
        }
    }
}
