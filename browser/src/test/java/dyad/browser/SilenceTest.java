package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Quiet and pause, by keyboard alone: the other sees the same of both, and the way back is one button. */
@ExtendWith(WithDyad.class)
class SilenceTest {

    @Test
    void who_pauses_is_away_and_comes_back_by_keyboard_and_who_is_quiet_is_not_disturbed(
            Chromium chromium, MetHomes homes, @TempDir Path folder) throws Exception {
        try (Relay relay = Mosquitto.start(folder.resolve("relay"));
                Couple couple = homes.couple(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            right.awaits("their-presence", "here");

            press(left, "menu");
            press(left, "pause");
            new Screen(left, Device.PHONE).judge("pause-sheet");
            press(left, "pause-yes");
            left.awaits("paused", "true");
            right.awaits("their-presence", "away");
            assertThat(left.hook("relay-line")).containsText("You have paused");
            left.says("said in the pause");
            assertThat(left.words("me", "said in the pause")).hasAttribute("data-arrived", "false");
            new Screen(left, Device.PHONE).judge("paused");
            press(left, "back");
            right.hears("said in the pause");
            right.awaits("their-presence", "here");

            left.hook("presence-away").click();
            right.awaits("their-presence", "away");
            right.hook("light-mine").press("Enter");
            right.says("still I say");
            left.hears("still I say");
            left.awaits("their-touch", "false");
            left.hook("presence-here").click();
            right.awaits("their-presence", "here");
        }
    }

    private static void press(Visit visit, String hook) {
        visit.hook(hook).focus();
        visit.page().keyboard().press("Enter");
    }
}
