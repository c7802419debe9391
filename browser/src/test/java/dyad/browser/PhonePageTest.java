package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page on a phone: over HTTPS under a trusted name, on the home screen, and without its end. */
@ExtendWith(WithDyad.class)
class PhonePageTest {
    private static final String NAME = "dyad.example";

    /** Everything that this browser keeps of the page. */
    private static final String KEPT = """
            async () => {
              const names = await caches.keys();
              const kept = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
              return kept.flat().map(request => new URL(request.url).pathname);
            }
            """;

    private static final String CONTROLLED = "() => navigator.serviceWorker.controller !== null";

    @Test
    void a_phone_is_paired_by_its_code_keeps_only_the_shell_and_says_calmly_when_the_end_is_away(
            Chromium chromium, @TempDir Path folder) throws Exception {
        int port = Ports.free();
        String host = NAME + ":" + port;
        try (End end = End.configured(folder, "[page]\ntrusted_hosts = [\"" + host + "\"]\n");
                Https _ = Https.before(end.port(), port, NAME, folder);
                Browser phone = chromium.thatKnows(NAME)) {
            String address = end.pageCommand("--qr", "https://");
            assertTrue(address.startsWith("https://" + host + "/#token="), address);
            try (Visit visit = Visit.to(phone, address, Device.PHONE.installed())) {
                visit.expecting("net::ERR_").expecting("status of 401");
                visit.awaits("session", "open");
                assertSafe(visit);
                assertInstallable(visit);
                assertKeepsOnlyTheShell(visit);
                survivesTheEnd(visit, end);
                assertTrue(end.pageCommand("--close=elsewhere", "Closed").contains("1 page"));
                visit.page().reload();
                assertThat(visit.hook("no-session")).isVisible();
            }
        }
    }

    private static void assertSafe(Visit visit) {
        List<Cookie> cookies = visit.context().cookies();
        assertEquals(
                List.of("__Host-dyad"),
                cookies.stream().map(cookie -> cookie.name).toList());
        assertTrue(cookies.getFirst().secure && cookies.getFirst().httpOnly);
    }

    private static void assertInstallable(Visit visit) {
        JsonObject answer = visit.context().newCDPSession(visit.page()).send("Page.getInstallabilityErrors");
        List<String> errors = answer.getAsJsonArray("installabilityErrors").asList().stream()
                .map(error -> error.getAsJsonObject().get("errorId").getAsString())
                // A context of Playwright's is like a private window, and this certificate is good to this browser
                // alone.
                .filter(error -> !error.equals("in-incognito") && !error.equals("not-from-secure-origin"))
                .toList();
        assertEquals(List.of(), errors);
    }

    @SuppressWarnings("unchecked")
    private static void assertKeepsOnlyTheShell(Visit visit) {
        Page page = visit.page();
        page.waitForFunction(CONTROLLED);
        List<String> kept = (List<String>) page.evaluate(KEPT);
        assertTrue(
                kept.contains("/") && kept.stream().anyMatch(path -> path.endsWith("/scripts/main.js")),
                kept.toString());
        String shell = "/|/index.html|/favicon.svg|/manifest.webmanifest|/(v-\\w+/scripts|v-\\w+/styles|icons|lib)/.*";
        assertEquals(
                List.of(), kept.stream().filter(path -> !path.matches(shell)).toList());
    }

    private static void survivesTheEnd(Visit visit, End end) throws Exception {
        end.kill();
        visit.page().reload();
        assertThat(visit.hook("offline")).isVisible();
        assertThat(visit.hook("offline")).containsText("Nothing is lost");
        new Screen(visit, Device.PHONE).judge("offline", "offline");
        end.restart();
        // By itself, and without being paired again.
        visit.awaits("session", "open");
        assertThat(visit.hook("offline")).isHidden();
    }
}
