package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Safety property 5, as it is lived: alone, at once, without asking. */
@ExtendWith(WithDyad.class)
class LeavingTest {

    @Test
    void who_leaves_is_alone_at_once_and_is_merely_away_for_the_other(
            Chromium chromium, Relay relay, @TempDir Path folder) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder).met(chromium);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            right.says("a word to keep");
            left.hears("a word to keep");
            left.hook("menu").click();
            left.hook("leave").click();
            left.hook("leave-yes").click();
            left.awaits("stage", "unmet");
            assertThat(left.words("them", "a word to keep")).isVisible();
            assertThat(left.hook("say")).isHidden();

            right.awaits("their-presence", "away");
            right.awaits("stage", "met");
            right.says("into the silence");
            assertThat(right.words("me", "into the silence")).hasAttribute("data-arrived", "false");
        }
    }

    @Test
    void who_leaves_may_erase_the_words(Chromium chromium, Relay relay, @TempDir Path folder) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder).met(chromium);
                Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.says("a word to erase");
            assertThat(left.words("me", "a word to erase")).isVisible();
            left.hook("menu").click();
            left.hook("leave").click();
            left.hook("leave-erase").check();
            left.hook("leave-yes").click();
            left.awaits("stage", "unmet");
            assertThat(left.hook("word")).hasCount(0);
            left.page().reload();
            left.awaits("stage", "unmet");
            assertThat(left.hook("word")).hasCount(0);
        }
    }
}
