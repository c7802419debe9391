package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** In the middle of a conversation something dies. */
@ExtendWith(WithChromium.class)
class InterruptionTest {
    private static final Pattern SOMETHING = Pattern.compile("\\S");

    @TempDir
    private Path folder;

    @Test
    void without_the_relay_words_are_kept_and_go_when_it_is_back(Chromium chromium) throws Exception {
        try (Couple couple = Couple.strangers(folder).met(chromium)) {
            relayDiesAndComesBack(couple, chromium.browser());
        }
    }

    @Test
    void the_whole_story_also_holds_over_mosquitto(Chromium chromium) throws Exception {
        Relay mosquitto = Mosquitto.start(folder.resolve("relay"));
        try (Couple couple = Couple.strangers(mosquitto, folder).met(chromium)) {
            relayDiesAndComesBack(couple, chromium.browser());
        }
    }

    private static void relayDiesAndComesBack(Couple couple, Browser browser) throws Exception {
        try (Visit left = Visit.to(browser, couple.left().freshAddress());
                Visit right = Visit.to(browser, couple.right().freshAddress())) {
            left.says("before");
            right.hears("before");
            couple.relay().kill();
            for (Visit visit : new Visit[] {left, right}) {
                assertThat(visit.hook("relay-line")).hasAttribute("data-condition", "unreachable");
                assertThat(visit.hook("relay-line")).hasText(SOMETHING);
            }
            left.says("meanwhile");
            right.says("here too");
            assertThat(left.words("me", "meanwhile")).hasAttribute("data-arrived", "false");
            couple.relay().restart();
            right.hears("meanwhile");
            left.hears("here too");
            for (Visit visit : new Visit[] {left, right}) {
                assertThat(visit.hook("relay-line")).hasAttribute("data-condition", "");
                assertThat(visit.hook("relay-line")).isEmpty();
            }
            assertThat(left.words("me", "meanwhile")).hasAttribute("data-arrived", "true");
        }
    }

    @Test
    void an_end_that_was_killed_comes_back_with_its_words_and_its_link(Chromium chromium) throws Exception {
        try (Couple couple = Couple.strangers(folder).met(chromium);
                Visit left = Visit.to(chromium.browser(), couple.left().freshAddress());
                Visit right = Visit.to(chromium.browser(), couple.right().freshAddress())) {
            left.says("before");
            right.hears("before");
            right.expecting("ERR_CONNECTION_REFUSED")
                    .expecting("ERR_INCOMPLETE_CHUNKED_ENCODING")
                    .expecting("ERR_CONNECTION_RESET")
                    .expecting("status of 401");
            couple.right().kill();
            assertThat(right.hook("relay-line")).hasAttribute("data-condition", "gone");
            right.hook("say").fill("still writing");
            left.says("meanwhile");

            couple.right().restart();
            assertThat(right.hook("no-session")).containsText("dyad page");
            right.page().navigate(couple.right().freshAddress());
            right.awaits("stage", "met");
            right.hears("before");
            right.hears("meanwhile");
            assertThat(right.hook("say")).hasValue("still writing");
            right.hook("say").press("Enter");
            left.hears("still writing");
            left.awaits("their-presence", "here");
        }
    }
}
