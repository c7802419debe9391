package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an attacker can still try over bare sockets, beside what {@link P16OnlyTheOwnPageTest} and {@link RequestTest} hold. */
class AttackTest {
    private static final int SLOW = 100;
    private static final int GUESSES = 200;

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    /** A header of the attacker's own in an answer would be a cookie, or another policy. */
    @Test
    void nothingThatIsSentComesBackAsAHeader() throws Exception {
        String evil = "x%0d%0aSet-Cookie:%20evil=1%0d%0aX-Evil:%201";
        List<Reply> replies = List.of(
                page.get("/" + evil),
                page.get("/api/" + evil, page.bearer()),
                page.get("/api/history?since=" + evil, page.bearer()),
                page.get("/api/feeling?id=" + evil, page.bearer()),
                page.get("/", "Origin: http://" + evil),
                page.openSession("x\\r\\nSet-Cookie: evil=1"),
                page.get("/", "User-Agent: a\rSet-Cookie: evil=1"),
                page.get("/", "X: a\nX-Evil: 1"));
        for (Reply reply : replies) {
            assertFalse(reply.header("X-Evil").isPresent(), reply.toString());
            assertFalse(reply.header("Set-Cookie").isPresent(), reply.toString());
        }
        // The control: where a cookie is due, it is seen.
        assertTrue(page.openSession(page.token()).header("Set-Cookie").isPresent());
    }

    @Test
    void whoSendsHalfRequestsAndGoesOnSlowlyHoldsUpNobodyElse() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(
                        page.connect(
                                i % 2 == 0
                                        ? "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + page.port() + "\r\nX-Slow: "
                                        : "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:" + page.port()
                                                + "\r\nOrigin: "
                                                + page.origin()
                                                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"token\":"));
            }
            assertEquals(200, page.get("/api/status", page.bearer()).status());
            assertEquals(204, page.openSession(page.token()).status());
            // The control: they are requests that only want their end.
            slow.getFirst()
                    .getOutputStream()
                    .write("1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            ServedPage.readUntil(slow.getFirst().getInputStream(), "HTTP/1.1 200 OK");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Of 256 bits each. That many guesses neither hit, nor use up the address that its person has not opened yet. */
    @Test
    void guessedTokensCookiesAndControlTokensOpenNothingAndUseUpNothing() throws Exception {
        String token = page.token();
        Secrets secrets = new Secrets();
        for (int i = 0; i < GUESSES; i++) {
            String guess = secrets.fresh();
            int answer = switch (i % 3) {
                case 0 -> page.openSession(guess).status();
                case 1 ->
                    page.get("/api/status", "Cookie: dyad-" + page.port() + "=" + guess)
                            .status();
                default ->
                    page.get("/api/status", "Authorization: Bearer " + guess).status();
            };
            assertEquals(401, answer);
        }
        assertEquals(204, page.openSession(token).status());
    }

    @Test
    void aTokenInTheQueryOpensNothingAsQueriesAreWrittenIntoLogsAndReferrers() throws Exception {
        String token = page.token();
        assertEquals(401, page.get("/api/status?token=" + token).status());
        assertFalse(page.get("/?token=" + token).header("Set-Cookie").isPresent());
        assertEquals(
                401, page.get("/api/status?access_token=" + page.controlToken).status());
        assertEquals(204, page.openSession(token).status());
    }

    @Test
    void anEventStreamIsNoOpenerForOthers() throws Exception {
        for (String header : List.of("Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: same-site")) {
            Reply reply = page.get("/api/events", page.cookie(), header);
            assertEquals(403, reply.status(), header);
            assertFalse(reply.header("Access-Control-Allow-Origin").isPresent());
        }
        assertEquals(401, page.get("/api/events").status());
        // An upgrade is nothing that this server does.
        Reply upgrade = page.raw("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + page.port() + "\r\n" + page.cookie()
                + "\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key:"
                + " dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        assertEquals(403, upgrade.status());
    }
}
