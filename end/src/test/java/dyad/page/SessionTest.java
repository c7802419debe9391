package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aTokenOpensASessionWhoseCookieNoScriptAndNoOtherSiteCanUse() throws Exception {
        Reply reply = page.openSession(page.token());
        assertEquals(204, reply.status());
        String cookie = reply.header("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("dyad-" + page.port() + "="), "one cookie jar serves all ports");
        assertTrue(
                cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Path=/"));
        assertEquals(
                200,
                page.get("/api/status", "Cookie: " + cookie.substring(0, cookie.indexOf(';')))
                        .status());
    }

    @Test
    void aTokenIsGoodOnce() throws Exception {
        String token = page.token();
        assertEquals(204, page.openSession(token).status());
        Reply again = page.openSession(token);
        assertEquals(401, again.status());
        assertTrue(again.json().getString("error").contains("dyad page"));
    }

    @Test
    void aGuessedTokenIsNoGood() throws Exception {
        assertEquals(401, page.openSession("guess").status());
        assertEquals(401, page.openSession("").status());
    }

    @Test
    void aTokenIsGoodForTenMinutes() {
        AtomicLong nanos = new AtomicLong(-5);
        OneTimeTokens tokens = new OneTimeTokens(new Secrets(), nanos::get);
        String early = tokens.issue();
        String late = tokens.issue();
        nanos.addAndGet(OneTimeTokens.LIFETIME.toNanos());
        assertTrue(tokens.use(early));
        nanos.addAndGet(1);
        assertFalse(tokens.use(late));
    }

    @Test
    void tooManyUnusedTokensVoidTheOldest() {
        OneTimeTokens tokens = new OneTimeTokens(new Secrets(), () -> 0);
        String oldest = tokens.issue();
        String newest = oldest;
        for (int i = 0; i < 32; i++) {
            newest = tokens.issue();
        }
        assertFalse(tokens.use(oldest));
        assertTrue(tokens.use(newest));
    }

    @Test
    void tooManySessionsCloseTheOneUnusedForLongest() {
        Sessions sessions = new Sessions();
        for (int i = 0; i < 32; i++) {
            sessions.open(opened("page " + i));
        }
        assertTrue(sessions.find("page 0").isPresent());
        sessions.open(opened("one more"));
        assertTrue(sessions.find("page 0").isPresent());
        assertFalse(sessions.find("page 1").isPresent());
    }

    private static OpenPage opened(String secret) {
        return new OpenPage(Secrets.hash(secret), Looks.of(""), 0, true, new PageLock(() -> 0));
    }

    @Test
    void withoutASessionTheApiTellsNothingNotEvenWhatThereIs() throws Exception {
        for (String path : new String[] {"/api/status", "/api/history", "/api/events", "/api/nothing", "/api/"}) {
            assertEquals(401, page.get(path).status(), path);
            assertEquals(
                    401,
                    page.get(path, "Cookie: dyad-" + page.port() + "=guess").status(),
                    path);
        }
        assertEquals(
                401,
                page.post("/api/say", "{\"text\":\"x\"}", "Origin: " + page.origin())
                        .status());
    }

    @Test
    void theCommandLineIsKnownByItsTokenOnly() throws Exception {
        assertEquals(200, page.get("/api/status", page.bearer()).status());
        assertEquals(401, page.get("/api/status", "Authorization: Bearer guess").status());
        assertEquals(401, page.get("/api/status", "Authorization: Bearer ").status());
        assertEquals(
                401,
                page.get("/api/status", "Authorization: Basic " + page.controlToken)
                        .status());
        assertEquals(
                401,
                page.get("/api/status", page.cookie(), "Authorization: Bearer guess")
                        .status());
    }

    @Test
    void onlyTheCommandLineMakesNewAddresses() throws Exception {
        String address = page.post("/api/page", "{}", page.bearer()).json().getString("page");
        assertTrue(address.startsWith(page.origin() + "/#token="), address);
        assertEquals(
                204,
                page.openSession(address.substring(address.indexOf('=') + 1)).status());
        assertEquals(
                403,
                page.post("/api/page", "{}", page.cookie(), "Origin: " + page.origin())
                        .status());
    }

    /** They name files of this machine: a page, or whoever got into one, must not. */
    @Test
    void onlyTheCommandLineBacksUpAndExports() throws Exception {
        for (String path : List.of("/api/backup", "/api/export")) {
            assertEquals(
                    403,
                    page.post(path, "{}", page.cookie(), "Origin: " + page.origin())
                            .status());
            assertEquals(401, page.post(path, "{}").status());
            assertEquals(400, page.post(path, "{}", page.bearer()).status());
        }
        String relative = "{\"folder\":\"here\"}";
        assertEquals(400, page.post("/api/export", relative, page.bearer()).status());
    }
}
