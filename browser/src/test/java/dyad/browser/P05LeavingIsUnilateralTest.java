package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Safety property 5, as it is lived: alone, at once, without asking. */
@ExtendWith(WithDyad.class)
class P05LeavingIsUnilateralTest {
    private static final String MARKUP =
            "<img src=\"/none\" onerror=\"window.pwned = true\"> </p><script>pwned = 1</script>";

    @Test
    void who_leaves_is_alone_at_once_merely_away_for_the_other_and_may_erase_the_words(
            Chromium chromium, MetHomes homes, @TempDir Path folder) throws Exception {
        try (Relay relay = Mosquitto.start(folder.resolve("relay"));
                Couple couple = homes.couple(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            right.says("a word to keep");
            left.hears("a word to keep");

            right.says(MARKUP);
            left.hears(MARKUP);
            assertNull(left.page().evaluate("window.pwned ?? null"), "words are text, whatever they look like");

            bidsFarewellByKeyboard(left);
            right.hears("Be well.");
            assertThat(left.words("them", "a word to keep")).isVisible();
            assertThat(left.hook("say")).isHidden();

            right.awaits("their-presence", "away");
            right.awaits("stage", "met");
            right.says("into the silence");
            assertThat(right.words("me", "into the silence")).hasAttribute("data-arrived", "false");

            right.leaves(true);
            assertThat(right.hook("word")).hasCount(0);
            right.page().reload();
            right.awaits("stage", "unmet");
            assertThat(right.hook("word")).hasCount(0);

            left.hook("menu").click();
            left.hook("log").click();
            assertThat(left.hook("log-list")).containsText("You left: words kept");
            new Screen(left, Device.PHONE).judge("log-left");
        }
    }

    private static void bidsFarewellByKeyboard(Visit visit) {
        Tabs tabs = new Tabs(visit);
        tabs.to("menu").press("Enter");
        tabs.to("leave").press("Enter");
        tabs.to("leave-farewell").type("Be well.");
        tabs.to("leave-yes").press("Enter");
        visit.awaits("stage", "unmet");
    }
}
