package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** For those who do not see the page, and for those whom motion troubles. */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
class EveryoneTest {
    private static final Pattern USABLE =
            Pattern.compile("- '?(button|checkbox|combobox|link|radio|radiogroup|slider|textbox)\\b(?<rest>.*)");
    private static final Pattern A_NAME = Pattern.compile(" \".*\\w.*\".*");

    /** From now on every sentence that a screen reader is given is noted, however soon the next one follows. */
    private static final String NOTE_WHAT_IS_SPOKEN = """
            voice => {
              window.spoken = [];
              new MutationObserver(() => window.spoken.push(voice.textContent)).observe(voice, {childList: true});
            }
            """;

    private static final String WAS_SPOKEN = "part => window.spoken.some(sentence => sentence.includes(part))";

    /** Fading is allowed; going somewhere, growing and turning is not. */
    private static final String MOVING = """
            () => document.getAnimations()
              .filter(animation => animation.playState === 'running')
              .filter(animation => animation.effect.getKeyframes().some(frame =>
                ['transform', 'translate', 'scale', 'rotate', 'left', 'top', 'backgroundPosition', 'width', 'height']
                  .some(property => property in frame)))
              .map(animation => animation.effect.target.className)
            """;

    @Test
    void a_screen_reader_is_told_the_whole_field(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.awaits("stage", "met");
            left.awaits("their-presence", "here");
            assertThat(left.page().locator("body")).matchesAriaSnapshot("""
                            - banner:
                              - button "menu"
                            - main:
                              - heading "Dyad" [level=1]
                              - region "Two lights":
                                - paragraph: /here/
                                - button /Your light/
                                - radiogroup "What they are told of you":
                                  - radio "here" [checked]
                                  - radio "awake"
                                  - radio "quiet"
                              - region "What was said":
                                - list
                              - textbox "Say something"
                            - status
                            """);
        }
    }

    @Test
    void everything_that_can_be_used_has_a_name(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            left.awaits("stage", "met");
            left.says("so that there is a word");
            assertThat(left.words("me", "so that there is a word")).hasCount(1);
            assertNamed(left);
            left.hook("menu").click();
            assertThat(left.hook("never")).isVisible();
            assertNamed(left);
            left.hook("leave").click();
            assertThat(left.hook("leave-yes")).isVisible();
            assertNamed(left);
        }
    }

    /** Of all that a screen reader finds at one moment. */
    private static void assertNamed(Visit visit) {
        String told = visit.page().locator("body").ariaSnapshot();
        List<String> usable = told.lines()
                .map(line -> USABLE.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(found -> found.group("rest"))
                .toList();
        assertFalse(usable.isEmpty(), told);
        assertTrue(usable.stream().allMatch(rest -> A_NAME.matcher(rest).matches()), told);
    }

    @Test
    void what_the_other_does_is_spoken(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            right.awaits("their-presence", "here");
            assertSpoken(right, "a word to be read aloud", () -> left.says("a word to be read aloud"));
            assertSpoken(right, "awake", () -> left.hook("presence-awake").click());
            assertSpoken(right, "here", () -> left.hook("presence-here").click());
            left.hook("light-mine").focus();
            assertSpoken(right, "touch", () -> left.page().keyboard().down("Space"));
            left.page().keyboard().up("Space");
            right.awaits("their-touch", "false");
        }
    }

    private static void assertSpoken(Visit visit, String part, Runnable deed) {
        visit.page().getByRole(AriaRole.STATUS).evaluate(NOTE_WHAT_IS_SPOKEN);
        deed.run();
        visit.page().waitForFunction(WAS_SPOKEN, part);
    }

    @Test
    void who_asked_for_less_motion_gets_none(Chromium chromium, Couple couple) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), Device.DESKTOP.calm());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.awaits("their-presence", "here");
            left.awaits("their-breath", "in");
            assertStill(left);
            right.says("a word without motion");
            left.hears("a word without motion");
            assertStill(left);
            right.hook("light-mine").focus();
            right.page().keyboard().down("Space");
            left.awaits("their-touch", "true");
            assertStill(left);
            right.page().keyboard().up("Space");
            left.awaits("their-touch", "false");
            BoundingBox mine = left.hook("light-mine").boundingBox();
            left.page().mouse().move(mine.x + mine.width / 2, mine.y + mine.height / 2);
            left.page().mouse().down();
            assertThat(left.hook("light-mine")).hasAttribute("aria-pressed", "true");
            assertStill(left);
            left.page().mouse().up();
        }
    }

    private static void assertStill(Visit visit) {
        assertEquals(List.of(), visit.page().evaluate(MOVING));
    }
}
