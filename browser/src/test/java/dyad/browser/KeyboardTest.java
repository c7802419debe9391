package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Without a mouse and without a finger. */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
class KeyboardTest {

    @Test
    void everything_on_the_field_is_reached_by_tab_in_a_sensible_order(Chromium chromium, Couple couple)
            throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.awaits("stage", "met");
            left.hook("say").fill("something");
            left.page().evaluate("document.activeElement.blur()");
            Tabs tabs = new Tabs(left);
            for (String hook : List.of("menu", "light-mine", "presence-here", "say", "say-go")) {
                tabs.to(hook);
            }
            left.hook("say").fill("");
        }
    }

    @Test
    void the_menu_opens_and_closes_by_key_and_gives_the_focus_back(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.awaits("stage", "met");
            Tabs tabs = new Tabs(left);
            tabs.to("menu").press("Enter");
            tabs.to("leave").press("Enter");
            assertThat(left.hook("leave-stay")).isFocused();
            left.page().keyboard().press("Escape");
            assertThat(left.hook("leave-stay")).isHidden();
            assertThat(left.hook("menu")).isFocused();
        }
    }

    @Test
    void the_arrows_choose_what_the_other_is_told(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.awaits("stage", "met");
            Keyboard keyboard = new Tabs(left).to("presence-here");
            keyboard.press("ArrowRight");
            assertThat(left.hook("presence-awake")).isFocused();
            right.awaits("their-presence", "awake");
            keyboard.press("ArrowLeft");
            right.awaits("their-presence", "here");
        }
    }

    @Test
    void the_arrows_go_from_word_to_word(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.awaits("stage", "met");
            for (String word : List.of("one word", "another word")) {
                left.says(word);
                assertThat(left.words("me", word).first()).isVisible();
            }
            Keyboard keyboard = new Tabs(left).to("presence-here");
            keyboard.press("Tab");
            keyboard.press("ArrowUp");
            assertThat(left.hook("word").last()).isFocused();
            keyboard.press("Home");
            assertThat(left.hook("word").first()).isFocused();
            // What one can do with a word shows on the word that has the focus, and nowhere else.
            assertThat(left.page().getByRole(AriaRole.BUTTON, named("Forget")).locator("visible=true"))
                    .hasCount(1);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
