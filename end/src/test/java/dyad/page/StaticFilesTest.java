package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Serves {@code dyad/page/probe.js} of the test resources. */
class StaticFilesTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aFileComesWithItsTypeAndATag() throws Exception {
        Reply reply = page.get("/probe.js");
        assertEquals(200, reply.status());
        assertEquals(
                "text/javascript; charset=utf-8", reply.header("Content-Type").orElse(""));
        assertEquals("no-cache", reply.header("Cache-Control").orElse(""));
        assertTrue(reply.body().startsWith("export const probe"));
        String tag = reply.header("ETag").orElseThrow();
        Reply again = page.get("/probe.js", "If-None-Match: " + tag);
        assertEquals(304, again.status());
        assertEquals("", again.body());
        Reply head = page.request("HEAD", "/probe.js", "");
        assertEquals(200, head.status());
        assertEquals(reply.header("Content-Length"), head.header("Content-Length"));
        assertEquals("", head.body());
    }

    @Test
    void nothingOutsideTheFolderAndNoOtherKindOfFileIsServed() throws Exception {
        List<String> paths = List.of(
                "/../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/command/Main.class",
                "/../command/Main.class",
                "/Page.class",
                "/./probe.js",
                "//probe.js",
                "/probe.js/",
                "/probe%2ejs",
                "/probe.js%00.png",
                "/.probe.js",
                "/META-INF/MANIFEST.MF",
                "/lib/",
                "/lib");
        for (String path : paths) {
            Reply reply = page.get(path);
            assertEquals(404, reply.status(), path);
            assertFalse(reply.body().contains("probe ="), path);
        }
    }
}
