package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fixes from the browser, and quiet places. */
class PlaceApiTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private Reply post(String path, String body) throws IOException {
        return page.post(path, body, page.cookie(), "Origin: " + page.origin());
    }

    private static String fix(String latitude, long moment) {
        return "{\"latitude\":%s,\"longitude\":13.748273,\"accuracy\":12,\"moment\":%d}".formatted(latitude, moment);
    }

    @Test
    void aFixIsTakenAndTheAnswerDoesNotRepeatIt() throws Exception {
        long now = System.currentTimeMillis();
        assertEquals(
                "{\"taken\":true,\"reception\":\"taken\"}",
                post("/api/fix", fix("46.434981", now)).body());
        assertTrue(page.end.place().isKnown());
        assertEquals(
                "{\"taken\":false,\"reception\":\"out-of-order\"}",
                post("/api/fix", fix("46.434981", now)).body());
        assertEquals(
                "{\"taken\":false,\"reception\":\"stale\"}",
                post("/api/fix", fix("46.434981", now - 3_600_000)).body());
    }

    @Test
    void whatCanBeNoPlaceIsRefusedWithoutRepeatingIt() throws Exception {
        for (String latitude : new String[] {"91", "1e999", "\"46\"", "null", "true"}) {
            Reply reply = post("/api/fix", fix(latitude, System.currentTimeMillis()));
            assertEquals(400, reply.status(), latitude);
            assertFalse(reply.body().contains("13.7"));
        }
        assertEquals(400, post("/api/fix", "{\"latitude\":46}").status());
        assertFalse(page.end.place().isKnown());
    }

    @Test
    void onlyOursMayReportOrAsk() throws Exception {
        String body = fix("46.434981", System.currentTimeMillis());
        assertEquals(401, page.post("/api/fix", body).status());
        assertEquals(
                403,
                page.post("/api/fix", body, page.cookie(), "Origin: http://evil.example")
                        .status());
        assertEquals(401, page.get("/api/places").status());
        assertEquals(405, page.get("/api/fix", page.cookie()).status());
        assertFalse(page.end.place().isKnown());
    }

    @Test
    void quietPlacesAreAddedListedAndRemoved() throws Exception {
        Reply unknown = post("/api/places/add", "{\"name\":\"home\"}");
        assertEquals(409, unknown.status());
        assertEquals("place", unknown.kind());
        post("/api/fix", fix("46.434981", System.currentTimeMillis()));
        assertEquals("{}", post("/api/places/add", "{\"name\":\" home \"}").body());
        assertEquals(
                "{\"places\":[\"home\"]}",
                page.get("/api/places", page.cookie()).body());
        assertEquals(
                "{\"removed\":true}",
                post("/api/places/remove", "{\"name\":\"home\"}").body());
        assertEquals(
                "{\"removed\":false}",
                post("/api/places/remove", "{\"name\":\"home\"}").body());
    }
}
