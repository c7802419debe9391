package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Safety property 16, as a browser lives it: who may open the page, and for how long. */
@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P16OnlyTheOwnBrowserTest {
    private final Chromium chromium;
    private final End end;

    P16OnlyTheOwnBrowserTest(Chromium chromium, @TempDir Path folder) throws IOException {
        this.chromium = chromium;
        this.end = End.withoutRelay(folder);
    }

    @AfterAll
    void close() {
        end.close();
    }

    @Test
    void an_address_opens_one_page_once_and_is_nowhere_to_be_found_afterwards() throws Exception {
        String address = end.freshAddress();
        try (Visit first = Visit.to(chromium.browser(), address)) {
            first.awaits("session", "open");
            assertForgotten(first, address.substring(address.indexOf("token=") + "token=".length()));
            assertCookieIsForThisPageAlone(first);
            try (Visit second = Visit.to(chromium.browser(), address)) {
                assertRefused(second);
            }
            // And the first one lost nothing by it.
            first.page().reload();
            first.awaits("session", "open");
            first.awaits("stage", "unmet");
        }
    }

    private static void assertForgotten(Visit visit, String token) {
        assertFalse(visit.page().url().contains(token), "in the address bar");
        CDPSession tools = visit.context().newCDPSession(visit.page());
        JsonArray past = tools.send("Page.getNavigationHistory").getAsJsonArray("entries");
        assertEquals(visit.page().url(), url(past.get(past.size() - 1)));
        past.forEach(entry -> assertFalse(url(entry).contains(token), "in the history"));
        assertFalse(visit.context().storageState().contains(token), "in a cookie or the storage");
    }

    private static String url(JsonElement entry) {
        return entry.getAsJsonObject().get("url").getAsString();
    }

    private static void assertCookieIsForThisPageAlone(Visit visit) {
        Cookie cookie = visit.context().cookies().getFirst();
        assertTrue(cookie.httpOnly);
        assertEquals(SameSiteAttribute.STRICT, cookie.sameSite);
        assertEquals("", visit.page().evaluate("document.cookie"));
    }

    @Test
    void without_a_token_the_page_says_how_to_get_one_and_a_fresh_address_in_the_same_tab_opens_it() throws Exception {
        String address = end.freshAddress();
        try (Visit visit =
                Visit.to(chromium.browser(), URI.create(address).resolve("/").toString())) {
            assertRefused(visit);
            new Screen(visit, Device.PHONE).judge("no-session", "no-session");
            visit.page().navigate(address);
            visit.awaits("session", "open");
            assertThat(visit.hook("no-session")).isHidden();
        }
    }

    private static void assertRefused(Visit visit) {
        visit.expecting("status of 401");
        assertThat(visit.hook("no-session")).isVisible();
        assertThat(visit.hook("no-session")).containsText("dyad page");
        assertThat(visit.hook("light-mine")).isHidden();
        assertThat(visit.hook("menu")).isHidden();
        assertEquals(0, visit.context().cookies().size());
    }

    @Test
    void a_page_with_a_passphrase_asks_for_it_and_shows_nothing_until_then() throws Exception {
        String passphrase = "six words found by throwing dice";
        try (Visit sets = Visit.to(chromium.browser(), end.freshAddress());
                Visit other = Visit.to(chromium.browser(), end.freshAddress())) {
            sets.awaits("session", "open");
            other.awaits("session", "open");
            other.expecting("status of 401").expecting("status of 403");
            sets.hook("menu").click();
            sets.hook("pages").click();
            assertThat(sets.hook("pages-list")).containsText("Chrome on this machine");
            sets.hook("passphrase-new").fill(passphrase);
            sets.hook("passphrase-new").press("Enter");
            assertThat(sets.hook("passphrase-remove")).isVisible();
            new Screen(sets, Device.PHONE).judge("passphrase");

            other.awaits("session", "locked");
            assertThat(other.hook("locked-input")).isFocused();
            assertThat(other.hook("light-mine")).isHidden();
            assertThat(other.hook("menu")).isHidden();
            other.page().keyboard().type("seven words and all of them wrong");
            other.page().keyboard().press("Enter");
            assertThat(other.hook("locked-problem")).containsText("not the passphrase");
            new Screen(other, Device.PHONE).judge("locked", "locked-input", "locked-go");
            other.page().keyboard().type(passphrase);
            other.page().keyboard().press("Enter");
            other.awaits("session", "open");

            sets.hook("passphrase-now").fill(passphrase);
            sets.hook("passphrase-remove").click();
            assertThat(sets.hook("passphrase-remove")).isHidden();
            sets.hook("pages-others").click();
            assertThat(other.hook("no-session")).isVisible();
        }
    }
}
