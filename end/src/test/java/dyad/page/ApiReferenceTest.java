package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.backup.BackupException;
import dyad.end.Event;
import dyad.end.PictureView;
import dyad.end.PretendEnd;
import dyad.end.Refusal;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.page.ApiReference.Operation;
import dyad.page.ApiReference.Shape;
import dyad.picture.PictureException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/api.json tells of all that may be asked of an end's page, and of nothing else. */
class ApiReferenceTest {
    private static final int PORT = 8_720;
    private static final String API = "/api/";
    private static final Path SOURCES = Path.of("src", "main", "java", "dyad", "page");
    private static final Pattern FAILURE = Pattern.compile("new Failure\\(\\s*(\\d{3}),\\s*\"([a-z-]+)\"");

    private final ApiReference reference = new ApiReference();
    private final PretendEnd end = PretendEnd.met();
    private final Site site = Site.of(end, "token", PORT, PageTies.NONE);

    ApiReferenceTest() throws Exception {}

    @Test
    void everyRouteIsToldOfWithItsMethodItsBodyAndWhoMayAskAndNoOther() {
        String there = lines(site.api().routes().stream().map(ApiReferenceTest::line));
        String told = lines(reference.operations().stream()
                .filter(operation -> operation.path().startsWith(API))
                .map(ApiReferenceTest::line));
        assertEquals(there, told);
    }

    @Test
    void whatIsServedBesidesIsToldOfToo() {
        Stream<String> there =
                Stream.concat(Upkeep.PATHS.stream().map(path -> "GET " + path), Stream.of("POST " + PhoneAddress.PATH));
        Stream<String> told = reference.operations().stream()
                .filter(operation -> !operation.path().startsWith(API))
                .map(operation -> operation.method() + " " + operation.path());
        assertEquals(lines(there), lines(told));
    }

    @Test
    void theSchemesOfSecurityAreThoseOfWhoeverMayAsk() {
        for (Operation operation : reference.operations()) {
            if (operation.path().startsWith(API)) {
                assertEquals(schemes(operation.callers()), operation.security(), operation.path());
            }
        }
    }

    @Test
    void everyKindOfErrorIsToldOfWithItsStatus() throws Exception {
        Map<String, Integer> there = kinds();
        Map<String, String> told = reference.kinds();
        assertEquals(there.keySet(), told.keySet());
        there.forEach((kind, status) ->
                assertTrue(told.getOrDefault(kind, "").startsWith(status.toString()), kind + " goes with " + status));
        for (Operation operation : reference.operations()) {
            assertTrue(told.keySet().containsAll(operation.kinds()), operation.toString());
        }
    }

    @Test
    void theStatusAndEveryEventHaveTheFieldsThatAreToldOf() {
        PageView page = new PageView(Site.address(PORT), new Guide(end.preferences()), () -> false, false, false);
        Map<String, Shape> told = reference.events();
        Set<String> sent = new TreeSet<>();
        for (Event event : events()) {
            JsonObject object = new Json().event(event, page);
            String type = object.getString("type");
            assertTrue(told.containsKey(type), type);
            assertEquals(
                    Set.of(),
                    told.getOrDefault(type, new Shape(Set.of(), Set.of())).objections(object),
                    type);
            sent.add(type);
        }
        assertEquals(told.keySet(), sent);
        assertEquals(Objects.requireNonNull(Event.class.getPermittedSubclasses()).length, sent.size());
        JsonObject status = new Json().status(end.status(), page);
        Map<String, String> parts =
                Map.of("nearness", "Nearness", "meeting", "Meeting", "waiting", "Waiting", "guide", "Guide");
        parts.forEach((field, schema) -> {
            Shape shape = reference.shape(schema);
            assertEquals(Set.of(), shape.objections(status.getJsonObject(field)), field);
            assertFalse(shape.objections(status).isEmpty(), "what is something else is noticed");
        });
    }

    private static String line(Route route) {
        Set<String> sends = !route.post()
                ? Set.of()
                : switch (route.sends()) {
                    case JSON -> Set.of("application/json");
                    case PICTURE -> Set.of("image/jpeg", "image/png");
                };
        Set<String> callers = route.callers().stream()
                .map(caller -> caller.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        String path = route.path().replace("/" + Route.ID, "/{id}");
        return line(route.post() ? "POST" : "GET", path, sends, callers);
    }

    private static String line(Operation operation) {
        return line(operation.method(), operation.path(), operation.sends(), operation.callers());
    }

    private static String line(String method, String path, Set<String> sends, Set<String> callers) {
        return method + " " + path + " " + new TreeSet<>(sends) + " for " + callers;
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> schemes(Set<String> callers) {
        Set<String> schemes = new TreeSet<>();
        if (callers.contains("stranger")) {
            return schemes;
        }
        if (callers.contains("page")) {
            schemes.addAll(List.of("session", "phoneSession"));
        }
        if (callers.contains("command-line")) {
            schemes.add("commandLine");
        }
        return schemes;
    }

    /** Every kind with its usual status: those that have a name, and those that stand in the page's sources. */
    private static Map<String, Integer> kinds() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                FAILURE.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> kinds.put(found.group(2), Integer.valueOf(found.group(1))));
            }
        }
        assertTrue(kinds.containsKey("no-host"), "also where it is written over several lines");
        // Of what can be wrong with a backup, a running end meets this and the disk alone.
        kinds.put(BackupException.Kind.EXISTS.word(), 409);
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            kinds.put(kind.word(), Failure.of(new Refusal(kind, "")).status());
        }
        for (PictureException.Kind kind : PictureException.Kind.values()) {
            kinds.put(kind.word(), Failure.of(new PictureException(kind, "")).status());
        }
        return kinds;
    }

    /** One of each. */
    private List<Event> events() {
        MessageId id = MessageId.parse("00112233445566778899aabbccddeeff");
        Feeling feeling = FeelingJson.read(
                new Json().object().add("pleasure", 0.9).add("arousal", 0.7).build());
        Entry entry = new Entry(id, true, Saying.felt(feeling, "what a day"), 1_767_225_600_000L, false);
        return List.of(
                new Event.Word(entry),
                new Event.Felt(id, feeling),
                new Event.Returned(entry),
                new Event.Picture(id, PictureView.WAITING),
                new Event.Arrived(id),
                new Event.Resting(Set.of(id)),
                new Event.Touch(true),
                new Event.TouchTogether(),
                new Event.Tick(),
                new Event.Changed(end.status()),
                new Event.Forgotten());
    }
}
