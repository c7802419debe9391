package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may send a picture and look at one, and how a refusal is told. */
class PicturesApiTest {
    private static final String ID = "00112233445566778899aabbccddeeff";

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private Reply send(String query, String type, String... headers) throws IOException {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: " + type;
        return page.request("POST", "/api/picture" + query, "not a picture", all);
    }

    @Test
    void aPictureIsTakenFromThisPageAloneAndItsRefusalNamesTheKind() throws Exception {
        String origin = "Origin: " + page.origin();
        String cookie = page.cookie();
        Reply refused = send("?id=" + ID, "image/png", cookie, origin);
        assertEquals(415, refused.status());
        assertEquals("picture-format", refused.json().getString("kind"));
        assertEquals(400, send("", "image/png", cookie, origin).status());
        assertEquals(400, send("?id=x", "image/png", cookie, origin).status());
        assertEquals(
                "content-type",
                send("?id=" + ID, "text/plain", cookie, origin).json().getString("kind"));
        assertEquals(401, send("?id=" + ID, "image/png", origin).status());
        assertEquals(403, send("?id=" + ID, "image/png", cookie).status());
        assertEquals(
                403,
                send("?id=" + ID, "image/png", cookie, "Origin: https://elsewhere.example")
                        .status());
    }

    @Test
    void aPictureThatIsNotHereIsAbsentAndNobodyElseSeesAny() throws Exception {
        Reply absent = page.get("/api/picture/" + ID, page.cookie());
        assertEquals(404, absent.status());
        assertEquals("picture-absent", absent.json().getString("kind"));
        assertEquals(401, page.get("/api/picture/" + ID).status());
        assertEquals(
                "not-found",
                page.get("/api/picture/short", page.cookie()).json().getString("kind"));
    }
}
