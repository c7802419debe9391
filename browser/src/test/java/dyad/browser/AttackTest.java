package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safety property 16 in a real browser whose person has their page open, and beside it a page of an attacker's, from
 * another port of this very machine: nearer than any page of the internet can come. Each attack is also made where the guard
 * is not, to see that it would have worked.
 */
@ExtendWith(WithDyad.class)
class AttackTest {
    private static final String NAME = "evil.example";
    private static final String MARKUP = "<img src=\"/none\" onerror=\"window.pwned = true\">";

    /** Asks in all ways that need nobody's leave; answers whether the browser let the script see anything. */
    private static final String FORGE = """
            async target => {
              const body = '{"step":"done","wants":[]}';
              const form = Object.assign(document.createElement('form'),
                {method: 'post', enctype: 'text/plain', action: `${target}/api/guide`, target: 'sink'});
              form.append(Object.assign(document.createElement('input'), {name: '{"step":"done","x":"', value: '"}'}));
              const sink = Object.assign(document.createElement('iframe'), {name: 'sink'});
              document.body.append(sink, form);
              const answered = new Promise(resolve => sink.addEventListener('load', resolve));
              form.submit();
              const asks = [
                fetch(`${target}/api/guide`, {method: 'POST', mode: 'no-cors', credentials: 'include', body}),
                fetch(`${target}/api/guide`, {method: 'POST', credentials: 'include', body, headers: {'Content-Type': 'application/json'}}),
                fetch(`${target}/api/status`, {credentials: 'include'}),
              ];
              const read = await Promise.all(asks.map(ask => ask.then(answer => answer.text(), () => '')));
              await answered;
              sink.remove();
              form.remove();
              return read.join('');
            }
            """;

    private static final String LISTEN = """
            address => new Promise(resolve => {
              const source = new EventSource(address, {withCredentials: true});
              const end = heard => { source.close(); resolve(heard); };
              source.onmessage = () => end(true);
              source.addEventListener('status', () => end(true));
              source.onerror = () => end(false);
            })
            """;

    private static final String LOAD = """
            address => new Promise(resolve => {
              const script = document.createElement('script');
              script.onload = () => resolve(true);
              script.onerror = () => resolve(false);
              script.src = address;
              document.head.append(script);
            })
            """;

    /** Whether the opener keeps hold of what it opened. */
    private static final String OPEN = """
            async address => {
              const opened = window.open(address);
              for (let i = 0; i < 200 && !opened.closed; i++) {
                await new Promise(resolve => setTimeout(resolve, 25));
              }
              return !opened.closed;
            }
            """;

    private static final String FRAME = """
            address => new Promise(resolve => {
              const frame = document.createElement('iframe');
              frame.name = 'framed';
              frame.onload = () => resolve(true);
              frame.src = address;
              document.body.append(frame);
            })
            """;

    private static final String WRITE = """
            async markup => {
              document.body.insertAdjacentHTML('beforeend', markup);
              await new Promise(resolve => setTimeout(resolve, 1000));
              return window.pwned ?? null;
            }
            """;

    @Test
    void another_page_on_this_machine_learns_nothing_and_does_nothing(Chromium chromium, @TempDir Path folder)
            throws Exception {
        try (End end = End.withoutRelay(folder);
                Evil evil = Evil.start();
                BrowserContext context = Device.DESKTOP.still().open(chromium.browser())) {
            Page own = context.newPage();
            own.navigate(end.freshAddress());
            assertThat(own.locator("body")).hasAttribute("data-session", "open");
            String victim = end.page().replaceAll("/$", "");
            Page attacker = context.newPage();
            attacker.navigate(evil.address());

            forges(attacker, own, victim, evil);
            assertEquals(false, attacker.evaluate(LISTEN, victim + "/api/events"));
            assertEquals(true, attacker.evaluate(LISTEN, evil.address() + "/events"), "control");
            assertEquals(false, attacker.evaluate(LOAD, victim + "/scripts/bus.js"));
            assertEquals(true, attacker.evaluate(LOAD, evil.address() + "/script.js"), "control");
            frames(attacker, victim, evil.address());
            assertEquals(false, attacker.evaluate(OPEN, victim + "/"), "the opener keeps hold of the page");
            assertEquals(true, attacker.evaluate(OPEN, evil.address() + "/"), "control");

            assertNull(own.evaluate(WRITE, MARKUP), "even as markup, words could run nothing");
            assertEquals(true, attacker.evaluate(WRITE, MARKUP), "control");
            leaks(own, attacker, evil);
        }
    }

    /** The browser does send the cookie along, to any port: it is no guard here. */
    private static void forges(Page attacker, Page own, String victim, Evil evil) {
        assertEquals("", attacker.evaluate(FORGE, victim));
        assertThat(own.locator("body")).hasAttribute("data-guide", "light");
        own.reload();
        assertThat(own.locator("body")).hasAttribute("data-guide", "light");
        assertTrue(attacker.evaluate(FORGE, evil.address()).toString().contains("Hello"), "control");
        long forged = evil.seen().stream()
                .filter(request -> request.startsWith("POST /api/guide") && request.contains("dyad-"))
                .count();
        assertEquals(3, forged, "control: " + evil.seen());
    }

    private static void frames(Page attacker, String victim, String evil) {
        for (Map.Entry<String, Boolean> framed :
                Map.of(victim + "/", false, evil + "/framed", true).entrySet()) {
            attacker.evaluate(FRAME, framed.getKey());
            boolean shown =
                    attacker.frames().stream().anyMatch(frame -> frame.url().equals(framed.getKey()));
            assertEquals(framed.getValue(), shown, framed.getKey());
        }
    }

    /** Where the page leads to learns neither an address of the page nor a token; another page would give its own away. */
    private static void leaks(Page own, Page attacker, Evil evil) {
        own.evaluate("address => { location.href = address; }", evil.address() + "/from-dyad");
        own.waitForURL("**/from-dyad");
        attacker.evaluate("address => { location.href = address; }", evil.address() + "/from-evil");
        attacker.waitForURL("**/from-evil");
        List<String> seen = evil.seen();
        assertTrue(seen.stream().anyMatch(request -> request.startsWith("GET /from-dyad") && request.endsWith(" []")));
        assertTrue(
                seen.stream().anyMatch(request -> request.startsWith("GET /from-evil") && !request.endsWith(" []")),
                "control");
        assertFalse(seen.stream().anyMatch(request -> request.contains("token")));
    }

    @Test
    void a_name_that_was_rebound_to_this_machine_is_not_answered(Chromium chromium, @TempDir Path folder)
            throws Exception {
        try (End end = End.withoutRelay(folder);
                Evil evil = Evil.start();
                Browser rebound = chromium.thatKnows(NAME);
                BrowserContext context = Device.DESKTOP.still().open(rebound)) {
            end.address();
            Page page = context.newPage();
            assertEquals(
                    200,
                    page.navigate("http://" + NAME + ":" + evil.port() + "/").status(),
                    "control");
            assertEquals(
                    421,
                    page.navigate("http://" + NAME + ":" + end.port() + "/").status());
            assertEquals(421, page.evaluate("fetch('/api/status').then(answer => answer.status)"));
        }
    }
}
