package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Malformed, oversized and misplaced requests. */
class RequestTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aBodyIsAtMost448Kilobytes() throws Exception {
        String fits = "{\"text\":\"" + "x".repeat(ApiRoutes.LARGEST_BODY - 11) + "\"}";
        assertEquals(ApiRoutes.LARGEST_BODY, fits.length());
        assertEquals(200, page.post("/api/say", fits, page.bearer()).status());
        Reply refused = page.post("/api/say", fits + " ", page.bearer());
        assertEquals(413, refused.status());
        assertEquals("too-large", refused.kind());
    }

    @Test
    void aBodyWithoutADeclaredLengthIsBoundedToo() throws Exception {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        Reply reply = page.raw("POST /api/say HTTP/1.1\r\nHost: 127.0.0.1:" + page.port() + "\r\n" + page.bearer()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(15)
                + "0\r\n\r\n");
        assertEquals(413, reply.status());
    }

    @Test
    void aHugeDeclaredLengthIsRefusedBeforeAnythingIsRead() throws Exception {
        Reply reply = page.raw("POST /api/say HTTP/1.1\r\nHost: 127.0.0.1:" + page.port() + "\r\n" + page.bearer()
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n");
        assertEquals(413, reply.status());
        assertEquals("too-large", reply.kind());
    }

    @Test
    void onlyJsonIsTaken() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonx", "")) {
            Reply reply = page.request("POST", "/api/say", "{\"text\":\"x\"}", page.bearer(), "Content-Type: " + type);
            assertEquals(415, reply.status(), type);
        }
        assertEquals(
                415,
                page.request("POST", "/api/say", "{\"text\":\"x\"}", page.bearer())
                        .status());
        assertEquals(
                200,
                page.request(
                                "POST",
                                "/api/say",
                                "{\"text\":\"x\"}",
                                page.bearer(),
                                "Content-Type: application/json; charset=utf-8")
                        .status());
    }

    @Test
    void whatIsNoJsonObjectOrLacksAFieldIsRefusedByName() throws Exception {
        for (String body : List.of("", "[]", "\"x\"", "{\"text\":", "{\"text\":\"\u0001\"}")) {
            assertEquals(400, page.post("/api/say", body, page.bearer()).status(), body);
        }
        Reply lacking = page.post("/api/say", "{}", page.bearer());
        assertEquals(400, lacking.status());
        assertTrue(lacking.json().getString("error").contains("\"text\""));
        assertEquals(400, page.post("/api/say", "{\"text\":7}", page.bearer()).status());
        assertEquals(
                400,
                page.post("/api/touch", "{\"pressing\":\"yes\"}", page.bearer()).status());
        assertEquals(
                400,
                page.post("/api/presence", "{\"presence\":\"asleep\"}", page.bearer())
                        .status());
        assertEquals(
                400, page.post("/api/forget", "{\"before\":1.5}", page.bearer()).status());
        assertEquals(
                400, page.post("/api/leave", "{\"yes\":false}", page.bearer()).status());
        assertTrue(page.end.status().met());
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        String deep = "{\"text\":" + "[".repeat(60_000) + "]".repeat(60_000) + "}";
        assertEquals(400, page.post("/api/say", deep, page.bearer()).status());
    }

    @Test
    void theRightPathByTheWrongMethodIsNamed() throws Exception {
        Reply reply = page.get("/api/say", page.bearer());
        assertEquals(405, reply.status());
        assertEquals("POST", reply.header("Allow").orElse(""));
        for (String method : List.of("PUT", "DELETE", "BREW", "OPTIONS", "HEAD")) {
            assertEquals(
                    405, page.request(method, "/api/status", "", page.bearer()).status(), method);
        }
        assertEquals(405, page.request("POST", "/probe.js", "").status());
        assertEquals(404, page.get("/api/nothing", page.bearer()).status());
        assertEquals(404, page.get("/api/say/", page.bearer()).status());
    }

    @Test
    void anUnreadBodyIsNotTakenForTheNextRequest() throws Exception {
        String smuggled =
                "GET /api/status HTTP/1.1\r\nHost: 127.0.0.1:" + page.port() + "\r\n" + page.bearer() + "\r\n\r\n";
        Reply reply = page.raw("POST /api/say HTTP/1.1\r\nHost: evil.example\r\nContent-Length: " + smuggled.length()
                + "\r\n\r\n" + smuggled);
        assertEquals(421, reply.status());
        assertFalse(reply.body().contains("HTTP/1.1 200"), reply.body());
    }
}
