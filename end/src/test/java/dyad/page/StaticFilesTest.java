package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void aFileIsCompressedForWhoTakesItSo() throws Exception {
        Reply plain = page.get("/scripts/main.js");
        for (String accepted : List.of("gzip", "br, gzip;q=0.8", "GZIP , br")) {
            Reply small = page.get("/scripts/main.js", "Accept-Encoding: " + accepted);
            assertEquals("gzip", small.header("Content-Encoding").orElse(""), accepted);
            assertEquals("Accept-Encoding", small.header("Vary").orElse(""));
            assertFalse(small.header("ETag").equals(plain.header("ETag")));
            assertEquals(
                    304,
                    page.get(
                                    "/scripts/main.js",
                                    "Accept-Encoding: gzip",
                                    "If-None-Match: " + small.header("ETag").orElseThrow())
                            .status());
        }
        for (String refused : List.of("br", "gzip;q=0", "gzip; q=0.0, br", "x-gzipped")) {
            assertEquals(
                    plain.header("ETag"),
                    page.get("/scripts/main.js", "Accept-Encoding: " + refused).header("ETag"),
                    refused);
        }
    }

    /**
     * All that compresses counts towards what a first visit may weigh, but of the languages only one, and we take the
     * heaviest; the reader of codes comes when someone scans.
     */
    @Test
    void theWholePageWeighsLessThan100KilobytesCompressed() throws Exception {
        int weight = 0;
        for (String path : Shell.paths()) {
            Reply head = page.request("HEAD", path, "", "Accept-Encoding: gzip");
            weight += path.startsWith("/icons/") || path.startsWith("/lib/") || path.endsWith("/catalogue/en.js")
                    ? 0
                    : Integer.parseInt(head.header("Content-Length").orElseThrow());
        }
        assertTrue(weight > 20_000 && weight < 100_000, "it weighs " + weight + " bytes");
    }

    @Test
    void theWorkerNamesEveryFileOfThePageAndItsVersion() throws Exception {
        String worker = page.get("/worker.js").body();
        assertFalse(worker.contains("SHELL */") || worker.contains("VERSION */"), worker);
        assertTrue(Shell.paths().size() > 30);
        for (String path : Shell.paths()) {
            String asked = path.matches("/(scripts|styles)/.*") ? version() + path : path;
            assertEquals(!path.equals("/worker.js"), worker.contains("'" + asked + "'"), path);
        }
        assertTrue(worker.matches("(?s).*'dyad-shell-[0-9a-f]{8}'.*"), worker);
    }

    private String version() throws Exception {
        Matcher found = Pattern.compile("\"(/v-[0-9a-f]{8})/scripts/main\\.js\"")
                .matcher(page.get("/").body());
        assertTrue(found.find());
        return found.group(1);
    }

    @Test
    void scriptsAndStylesAreKeptForEverUnderANameThatChangesWithThem() throws Exception {
        String version = version();
        assertFalse(page.get("/").body().contains("\"/styles/"), "all of them");
        for (String path : List.of("/scripts/main.js", "/styles/ground.css")) {
            Reply kept = page.get(version + path);
            assertEquals(
                    "max-age=31536000, immutable", kept.header("Cache-Control").orElse(""));
            Reply old = page.get("/v-00000000" + path);
            assertEquals("no-cache", old.header("Cache-Control").orElse(""));
            assertEquals(kept.body(), old.body());
            assertEquals(page.get(path).body(), kept.body());
        }
        assertEquals("no-cache", page.get("/").header("Cache-Control").orElse(""));
        assertEquals(404, page.get(version + "/probe.js").status());
        assertEquals(404, page.get(version + "/scripts/../probe.js").status());
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
