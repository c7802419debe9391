package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.change.Change;
import dyad.end.Event;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has the page open, signing them out, and the passphrase that they may be asked for. */
class OpenPagesTest {
    private static final String RIGHT = "six words found by throwing dice";

    /** The last chunk of a response. */
    private static final String END_OF_STREAM = "\r\n0\r\n\r\n";

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private Reply post(String path, String body, String cookie) throws IOException {
        return page.post(path, body, cookie, "Origin: " + page.origin());
    }

    private List<JsonObject> pages() throws IOException {
        return page.get("/api/pages", page.bearer())
                .json()
                .getJsonArray("pages")
                .getValuesAs(JsonObject.class);
    }

    private int status(String cookie) throws IOException {
        return page.get("/api/status", cookie).status();
    }

    private void closePages(String which, String cookie) throws IOException {
        assertEquals(
                200,
                post("/api/pages/close", "{\"which\":\"" + which + "\"}", cookie)
                        .status());
    }

    @Test
    void everyOpenPageIsListedWithoutAnAddressAndCanBeSignedOutAlone() throws Exception {
        String first = page.cookie();
        String second = page.cookie();
        JsonObject own =
                page.get("/api/pages", second).json().getJsonArray("pages").getValuesAs(JsonObject.class).stream()
                        .filter(entry -> entry.getBoolean("own"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(2, pages().size());
        assertEquals(
                List.of("browser", "device", "here", "id", "openedAt", "own"),
                own.keySet().stream().sorted().toList());
        assertFalse(second.contains(own.getString("id")), "its name opens nothing");
        closePages(own.getString("id"), first);
        assertEquals(200, status(first));
        assertEquals(401, status(second));
        assertEquals(List.of("1"), noted(Change.Kind.PAGE_CLOSED));
    }

    @Test
    void allOthersOrAllAreSignedOutAndAddressesThatWereNotUsedAreVoid() throws Exception {
        String mine = page.cookie();
        String other = page.cookie();
        String unused = page.token();
        closePages("others", mine);
        assertEquals(200, status(mine));
        assertEquals(401, status(other));
        assertEquals(401, page.openSession(unused).status());
        closePages("all", mine);
        assertEquals(401, status(mine));
        assertEquals(List.of(), pages());
    }

    /** A page that was signed out keeps its connection; what happens from then on does not go into it. */
    @Test
    void whoIsSignedOutHearsNothingMore() throws Exception {
        String cookie = page.cookie();
        try (Socket signedOut = page.follow(cookie);
                Socket control = page.follow()) {
            ServedPage.readUntil(signedOut.getInputStream(), "event: status");
            ServedPage.readUntil(control.getInputStream(), "event: status");
            closePages("all", cookie);
            page.end.say("a word for those who may hear it");
            ServedPage.readUntil(control.getInputStream(), "a word for those who may hear it");
            String rest = ServedPage.readUntil(signedOut.getInputStream(), END_OF_STREAM);
            assertFalse(rest.contains("a word for"), rest);
        }
    }

    private List<String> noted(Change.Kind kind) throws Exception {
        return page.end.changes().all().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::detail)
                .toList();
    }

    private static String given(String passphrase) {
        return "{\"passphrase\":\"" + passphrase + "\"}";
    }

    private static String changed(String passphrase, String current) {
        return "{\"passphrase\":\"" + passphrase + "\",\"current\":\"" + current + "\"}";
    }

    private Reply give(String passphrase, String cookie) throws IOException {
        return post("/api/passphrase/give", given(passphrase), cookie);
    }

    @Test
    void everyPageIsAskedOnceAndTheCommandLineIsNot() throws Exception {
        String sets = page.cookie();
        String other = page.cookie();
        try (Socket open = page.follow(other)) {
            ServedPage.readUntil(open.getInputStream(), "event: status");
            assertEquals(400, post("/api/passphrase/set", given("short"), sets).status());
            assertEquals(200, post("/api/passphrase/set", given(RIGHT), sets).status());
            page.end.tell(new Event.Tick());
            ServedPage.readUntil(open.getInputStream(), END_OF_STREAM);
        }
        assertEquals(200, status(sets));
        Reply locked = page.get("/api/history", other);
        assertEquals(401, locked.status());
        assertEquals("locked", locked.kind());
        assertEquals(401, page.get("/api/nothing", other).status());
        assertEquals(401, post("/api/leave", "{\"yes\":true}", other).status());
        assertTrue(page.end.status().met());
        assertEquals(200, page.get("/api/status", page.bearer()).status());
        assertEquals(403, give("six words found by throwing coins", other).status());
        assertEquals(401, status(other));
        assertEquals(200, give(RIGHT, other).status());
        assertEquals(200, status(other));
        assertEquals(401, status(page.cookie()));
    }

    @Test
    void whoHasAnOpenPageNeitherChangesNorRemovesItWithoutKnowingItAndTheCommandLineDoes() throws Exception {
        String cookie = page.cookie();
        post("/api/passphrase/set", given(RIGHT), cookie);
        assertEquals(400, post("/api/passphrase/remove", "{}", cookie).status());
        assertEquals(
                403,
                post("/api/passphrase/set", changed("another one altogether", "a guess"), cookie)
                        .status());
        assertEquals(
                200,
                post("/api/passphrase/set", changed("another one altogether", RIGHT), cookie)
                        .status());
        assertEquals(
                200, page.post("/api/passphrase/remove", "{}", page.bearer()).status());
        assertEquals(200, status(page.cookie()));
        assertEquals(List.of("set", "changed", "removed"), noted(Change.Kind.PASSPHRASE));
        String kept = page.end.preferences().read("passphrase").orElseThrow();
        assertEquals("", kept);
    }

    /** Many at once are worth no more than one after the other; and the page of its person, elsewhere, does not wait. */
    @Test
    void guessesHaveToWaitHoweverManyComeAtOnceAndNobodyElseDoes() throws Exception {
        String person = page.cookie();
        String guesser = page.cookie();
        post("/api/passphrase/set", given(RIGHT), person);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> guesses = Stream.generate(() -> (Callable<Integer>)
                            () -> give("guess number one", guesser).status())
                    .limit(12)
                    .toList();
            List<Integer> answers = executor.invokeAll(guesses).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            long judged = answers.stream().filter(status -> status == 403).count();
            assertTrue(judged >= 3 && judged < 12, answers.toString());
            assertTrue(answers.stream().allMatch(status -> status == 403 || status == 429), answers.toString());
        }
        String fresh = page.cookie();
        assertEquals(200, give(RIGHT, fresh).status());
    }

    @Test
    void aLockWaitsLongerEachTimeAndNeverLongerThanAMinuteAndOpensToWhoWaited() {
        AtomicLong nanos = new AtomicLong();
        PageLock lock = new PageLock(nanos::get);
        String waits = Stream.generate(() -> {
                    lock.failed();
                    long seconds = lock.secondsToWait();
                    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
                    assertEquals(0, lock.secondsToWait());
                    return String.valueOf(seconds);
                })
                .limit(12)
                .collect(Collectors.joining(" "));
        assertEquals("0 0 1 2 4 8 16 32 60 60 60 60", waits);
        lock.open();
        assertEquals(0, lock.secondsToWait());
        assertTrue(lock.isOpen(Duration.ofMinutes(30)));
        nanos.addAndGet(Duration.ofMinutes(29).toNanos());
        lock.used();
        nanos.addAndGet(Duration.ofMinutes(29).toNanos());
        assertTrue(lock.isOpen(Duration.ofMinutes(30)));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertFalse(lock.isOpen(Duration.ofMinutes(30)));
        lock.used();
        assertFalse(lock.isOpen(Duration.ofMinutes(30)), "using it does not open it");
    }

    @Test
    void theLogIsReadByPageAndCommandLineAndErasedWithAYesOnly() throws Exception {
        String cookie = page.cookie();
        post("/api/guide", "{\"wants\":[\"words\"]}", cookie);
        JsonObject entry =
                page.get("/api/log", cookie).json().getJsonArray("entries").getJsonObject(0);
        assertEquals("senses", entry.getString("change"));
        assertEquals("words", entry.getString("detail"));
        assertEquals(401, page.get("/api/log").status());
        assertEquals(400, post("/api/log/erase", "{}", cookie).status());
        assertEquals(200, post("/api/log/erase", "{\"yes\":true}", cookie).status());
        assertEquals(1, page.end.changes().all().size());
    }
}
