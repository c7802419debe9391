package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Safety property 16: DNS rebinding, request forgery and framing. */
class P16OnlyTheOwnPageTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private Reply withHost(String path, String hostLines) throws IOException {
        return page.raw("GET " + path + " HTTP/1.1\r\n" + hostLines + page.bearer() + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void aNameThatWasReboundToThisMachineIsNotAnswered() throws Exception {
        List<String> hosts = List.of(
                "evil.example:" + page.port(),
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:" + page.port(),
                "0.0.0.0:" + page.port());
        for (String host : hosts) {
            for (String path : List.of("/", "/api/status", "/healthz", "/nothing")) {
                Reply reply = withHost(path, "Host: " + host + "\r\n");
                assertEquals(421, reply.status(), host + path);
                assertEquals("host", reply.kind());
            }
        }
    }

    @Test
    void theThreeNamesOfLoopbackAreAnswered() throws Exception {
        for (String name : List.of("127.0.0.1", "localhost", "[::1]", "LOCALHOST")) {
            assertEquals(
                    200,
                    withHost("/api/status", "Host: " + name + ":" + page.port() + "\r\n")
                            .status());
        }
    }

    /** Behind a proxy of this machine: the one name that was configured, over HTTPS alone, and a cookie for it alone. */
    @Test
    void aTrustedNameIsAnsweredOverHttpsAndNoOtherNameBesideIt() throws Exception {
        assertEquals(200, withHost("/api/status", "Host: DYAD.example\r\n").status());
        for (String host :
                List.of("dyad.example:443", "x.dyad.example", "dyad.example.evil.example", "dyad.example.")) {
            assertEquals(421, withHost("/api/status", "Host: " + host + "\r\n").status(), host);
        }
        for (String origin : List.of("http://dyad.example", "https://evil.example", page.origin(), "null")) {
            assertEquals(403, traded("dyad.example", origin).status(), origin);
        }
        // Nor may a page of the trusted name speak to the loopback one, or the other way round.
        assertEquals(
                403, traded("127.0.0.1:" + page.port(), "https://dyad.example").status());
        Reply opened = traded("dyad.example", "https://dyad.example");
        assertEquals(204, opened.status());
        String cookie = opened.header("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("__Host-dyad="), cookie);
        for (String part : List.of("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")) {
            assertTrue(cookie.contains(part), cookie);
        }
        String sent = "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, page.get("/api/status", sent).status());
        assertEquals(
                200,
                page.post("/api/pages/close", "{\"which\":\"elsewhere\"}", page.bearer())
                        .status());
        assertEquals(401, page.get("/api/status", sent).status());
    }

    private Reply traded(String host, String origin) throws IOException {
        String body = "{\"token\":\"" + page.token() + "\"}";
        return page.raw("POST /api/session HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    @Test
    void noHostOrTwoHostsAreRefused() throws Exception {
        assertEquals(400, withHost("/api/status", "").status());
        String ours = "Host: 127.0.0.1:" + page.port() + "\r\n";
        assertEquals(
                400, withHost("/api/status", ours + "Host: evil.example\r\n").status());
    }

    @Test
    void anAbsoluteTargetDoesNotStandInForTheHost() throws Exception {
        String ours = "Host: 127.0.0.1:" + page.port() + "\r\n";
        assertEquals(400, withHost("http://evil.example/api/status", ours).status());
        assertEquals(
                400,
                withHost("http://127.0.0.1:" + page.port() + "/api/status", ours)
                        .status());
    }

    @Test
    void aForeignOriginIsRefusedWhateverItAsks() throws Exception {
        List<String> origins = List.of(
                "https://evil.example",
                "null",
                "http://127.0.0.1:1",
                "http://localhost:" + page.port(),
                "https://127.0.0.1:" + page.port());
        for (String origin : origins) {
            for (String path : List.of("/", "/api/status", "/api/events", "/healthz")) {
                Reply reply = page.get(path, page.cookie(), "Origin: " + origin);
                assertEquals(403, reply.status(), origin + path);
            }
            assertEquals(
                    403,
                    page.post("/api/say", "{\"text\":\"x\"}", page.cookie(), "Origin: " + origin)
                            .status());
            assertEquals(403, page.openSession(page.token(), origin).status());
        }
    }

    @Test
    void aPostWithoutAnyOriginDoesNothingForACookie() throws Exception {
        Reply reply = page.post("/api/say", "{\"text\":\"forged\"}", page.cookie());
        assertEquals(403, reply.status());
        assertEquals("origin", reply.kind());
        assertTrue(page.get("/api/history", page.bearer())
                .json()
                .getJsonArray("entries")
                .isEmpty());
    }

    @Test
    void aRequestThatTheBrowserKnowsToComeFromElsewhereIsRefused() throws Exception {
        String cookie = page.cookie();
        assertEquals(
                403,
                page.get("/api/status", cookie, "Sec-Fetch-Site: same-site").status());
        assertEquals(
                403,
                page.get("/api/status", cookie, "Sec-Fetch-Site: cross-site").status());
        assertEquals(
                200,
                page.get("/api/status", cookie, "Sec-Fetch-Site: same-origin").status());
        assertEquals(
                200, page.get("/api/status", cookie, "Sec-Fetch-Site: none").status());
    }

    @Test
    void everyAnswerForbidsFramingSniffingAndForeignContent() throws Exception {
        List<Reply> replies = List.of(
                page.get("/nothing"),
                page.get("/api/status"),
                page.get("/api/status", page.bearer()),
                page.get("/healthz"),
                page.get("/", "Origin: https://evil.example"),
                page.post("/api/say", "x".repeat(200_000), page.bearer()),
                page.raw("GET / HTTP/1.1\r\n\r\n"),
                page.raw("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        for (Reply reply : replies) {
            String policy = reply.header("Content-Security-Policy").orElse("none");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), reply.toString());
            assertTrue(policy.contains("frame-ancestors 'none'"), reply.toString());
            assertEquals("nosniff", reply.header("X-Content-Type-Options").orElse(""));
            assertEquals("no-referrer", reply.header("Referrer-Policy").orElse(""));
            assertEquals(
                    "same-origin", reply.header("Cross-Origin-Resource-Policy").orElse(""));
        }
    }

    @Test
    void onlyLoopbackIsListenedOn() throws Exception {
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList()) {
            try (Socket socket = new Socket()) {
                assertThrows(IOException.class, () -> socket.connect(new InetSocketAddress(address, page.port()), 500));
            }
        }
    }
}
