package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.owntracks.App;
import dyad.owntracks.PhoneKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The phone's reports, on the page's port and on one of their own. */
class PhoneTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private String basic() throws Exception {
        PhoneKeys keys = page.end.phone().keys();
        return "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString((keys.user() + ":" + keys.password()).getBytes(StandardCharsets.UTF_8));
    }

    private static String here() {
        return App.location(46.434981, 13.748273, 12, System.currentTimeMillis() / 1_000);
    }

    private Reply atHost(String host, String more) throws Exception {
        String body = here();
        return page.raw("POST /pub HTTP/1.1\r\nHost: " + host + "\r\n" + basic() + "\r\n" + more + "Content-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    @Test
    void aReportIsAnsweredWithAnEmptyList() throws Exception {
        Reply reply = page.post("/pub?u=me&d=phone", here(), basic(), "X-Limit-U: me", "X-Limit-D: phone");
        assertEquals(200, reply.status());
        assertEquals("[]", reply.body());
        assertEquals("application/json", reply.header("Content-Type").orElseThrow());
        assertTrue(page.end.place().isKnown());
    }

    @Test
    void anEncryptedReportIsTakenToo() throws Exception {
        String key = page.end.phone().keys().encryptionKey();
        assertEquals(
                "[]", page.post("/pub", App.encrypted(key, here()), basic()).body());
        assertTrue(page.end.place().isKnown());
    }

    @Test
    void whatCanNeverSucceedIsAcceptedSoThatTheAppGoesOn() throws Exception {
        for (String body : new String[] {"", "rubbish", "[", "x".repeat(100_000), "{\"_type\":\"waypoints\"}"}) {
            Reply reply = page.request("POST", "/pub", body, basic());
            assertEquals(200, reply.status(), reply.toString());
            assertEquals("[]", reply.body());
        }
        assertFalse(page.end.place().isKnown());
        assertEquals(3, page.end.phone().counts().unreadable());
    }

    @Test
    void onlyThePasswordComesIn() throws Exception {
        basic();
        for (String header : new String[] {"X: y", page.bearer(), page.cookie(), "Authorization: Basic eDp5"}) {
            Reply reply = page.post("/pub", here(), header);
            assertEquals(401, reply.status(), header);
            assertEquals(
                    "Basic realm=\"dyad\"", reply.header("WWW-Authenticate").orElseThrow());
        }
        assertEquals(405, page.get("/pub", basic()).status());
        assertEquals(401, page.get("/api/status", basic()).status());
        assertFalse(page.end.place().isKnown());
    }

    @Test
    void theHostThatThePhoneCallsOpensThisOnePathAndNoPageComesIn() throws Exception {
        assertEquals(200, atHost("phone.example", "").status());
        assertEquals(200, atHost("127.0.0.1:" + page.port(), "").status());
        assertEquals(421, atHost("evil.example", "").status());
        assertEquals(
                403,
                atHost("phone.example", "Origin: https://phone.example\r\n").status());
        Reply elsewhere = page.raw("GET / HTTP/1.1\r\nHost: phone.example\r\nConnection: close\r\n\r\n");
        assertEquals(421, elsewhere.status());
    }

    @Test
    void aPortForThePhoneServesNothingElse() throws Exception {
        try (PhonePort port = PhonePort.listen("127.0.0.1", 0, page.end)) {
            String known = "Host: 192.168.1.2:8088\r\n" + basic() + "\r\n";
            assertEquals(200, send(port, "POST", "/pub", known, here()).status());
            assertTrue(page.end.place().isKnown());
            assertEquals(401, send(port, "POST", "/pub", "Host: x\r\n", here()).status());
            assertEquals(405, send(port, "GET", "/pub", known, "").status());
            assertEquals(
                    403,
                    send(port, "POST", "/pub", known + "Origin: http://x\r\n", here())
                            .status());
            for (String path : new String[] {"/", "/index.html", "/api/status", "/healthz", "/pub/", "/PUB"}) {
                assertEquals(404, send(port, "POST", path, known, "{}").status(), path);
                assertEquals(
                        404,
                        send(port, "GET", path, known + page.bearer() + "\r\n", "")
                                .status(),
                        path);
            }
        }
    }

    private static Reply send(PhonePort port, String method, String path, String headers, String body)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + body.length()
                            + "\r\nConnection: close\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
            return Reply.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void thePageShowsWhatThePhoneIsToBeTold() throws Exception {
        var phone = page.get("/api/phone", page.cookie()).json();
        assertEquals("https://phone.example/pub", phone.getString("url"));
        assertTrue(phone.getBoolean("reachable"));
        assertEquals(page.end.phone().keys().password(), phone.getString("password"));
        assertTrue(phone.getString("configuration").startsWith("owntracks:///config?inline="));
        assertEquals(
                phone.getJsonArray("qr").size(),
                phone.getJsonArray("qr").getString(0).length());
        assertEquals(401, page.get("/api/phone").status());
        var renewed = page.post("/api/phone/renew", "{}", page.cookie(), "Origin: " + page.origin())
                .json();
        assertFalse(phone.getString("password").equals(renewed.getString("password")));
        assertEquals(Optional.empty(), Optional.ofNullable(renewed.get("latitude")));
    }
}
