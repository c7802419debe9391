package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** In the middle of a conversation something dies. */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
class InterruptionTest {
    private static final Pattern SOMETHING = Pattern.compile("\\S");

    @Test
    void without_the_relay_words_are_kept_and_go_when_it_is_back(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.says("before the relay died");
            right.hears("before the relay died");
            couple.relay().kill();
            try {
                sayWithoutRelay(left, right);
            } finally {
                couple.relay().restart();
            }
            right.hears("meanwhile without a relay");
            left.hears("here too");
            for (Visit visit : new Visit[] {left, right}) {
                assertThat(visit.hook("relay-line")).hasAttribute("data-condition", "");
                assertThat(visit.hook("relay-line")).isEmpty();
            }
            assertThat(left.words("me", "meanwhile without a relay")).hasAttribute("data-arrived", "true");
        }
    }

    private static void sayWithoutRelay(Visit left, Visit right) {
        for (Visit visit : new Visit[] {left, right}) {
            assertThat(visit.hook("relay-line")).hasAttribute("data-condition", "unreachable");
            assertThat(visit.hook("relay-line")).hasText(SOMETHING);
        }
        left.says("meanwhile without a relay");
        right.says("here too");
        assertThat(left.words("me", "meanwhile without a relay")).hasAttribute("data-arrived", "false");
    }

    @Test
    void an_end_that_was_killed_comes_back_with_its_words_and_its_link(Chromium chromium, Couple couple)
            throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.says("before the end died");
            right.hears("before the end died");
            // Chromium's console tells of every request that fails.
            right.expecting("net::ERR_").expecting("status of 401");
            couple.right().kill();
            assertThat(right.hook("relay-line")).hasAttribute("data-condition", "gone");
            right.hook("say").fill("still writing");
            left.says("meanwhile without an end");
            assertThat(left.words("me", "meanwhile without an end")).hasAttribute("data-resting", "true");

            couple.right().restart();
            assertThat(right.hook("no-session")).containsText("dyad page");
            right.page().navigate(couple.right().freshAddress());
            right.awaits("stage", "met");
            right.hears("before the end died");
            right.hears("meanwhile without an end");
            assertThat(right.hook("say")).hasValue("still writing");
            right.hook("say").press("Enter");
            left.hears("still writing");
            left.awaits("their-presence", "here");
        }
    }
}
