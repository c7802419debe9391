package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, touch and presence between two who have met. */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkTest {
    private final Chromium chromium;
    private final Couple couple;
    private final Visit left;
    private final Visit right;

    LinkTest(Chromium chromium, Couple couple) throws IOException, InterruptedException {
        this.chromium = chromium;
        this.couple = couple;
        this.left = Visit.to(chromium.browser(), couple.left(), Device.DESKTOP.still());
        this.right = Visit.to(chromium.browser(), couple.right(), Device.PHONE.still());
    }

    @BeforeEach
    void bothAreThere() {
        left.awaits("their-presence", "here");
        right.awaits("their-presence", "here");
    }

    @AfterAll
    void end() {
        try (left;
                right) {
            left.awaits("stage", "met");
        }
    }

    @Test
    void what_is_said_left_is_seen_right_and_left_sees_that_it_arrived() {
        left.says("Are you awake?");
        right.hears("Are you awake?");
        assertThat(left.words("me", "Are you awake?")).hasAttribute("data-arrived", "true");
        assertThat(left.hook("say")).hasValue("");
    }

    @Test
    void words_said_quickly_both_ways_are_seen_once_and_in_order() {
        List<String> fromLeft = new ArrayList<>();
        List<String> fromRight = new ArrayList<>();
        for (int said = 1; said <= 6; said++) {
            fromLeft.add("to the right, " + said);
            fromRight.add("to the left, " + said);
            left.says(fromLeft.getLast());
            assertThat(left.words("me", fromLeft.getLast())).hasCount(1);
            right.says(fromRight.getLast());
            assertThat(right.words("me", fromRight.getLast())).hasCount(1);
        }
        right.hears(fromLeft.getLast());
        left.hears(fromRight.getLast());
        assertEquals(fromLeft, right.texts("them", "to the right"));
        assertEquals(fromRight, left.texts("them", "to the left"));
        assertEquals(fromLeft, left.texts("me", "to the right"));
    }

    @Test
    void what_is_written_while_the_word_before_is_being_kept_is_said_as_well() throws Exception {
        List<Route> held = new ArrayList<>();
        left.page().route("**/api/say", held::add);
        left.says("kept slowly,");
        left.page().waitForCondition(() -> held.size() == 1);
        left.hook("say").pressSequentially(" and this one");
        left.hook("say").press("Enter");
        left.page().unroute("**/api/say");
        held.getFirst().resume();
        right.hears("and this one");
        assertEquals(List.of("kept slowly,"), right.texts("them", "kept slowly"));
        assertThat(left.hook("say")).hasValue("");
    }

    @Test
    void what_looks_like_markup_is_shown_as_it_was_written() {
        String hostile = "<img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>"
                + "<a href=\"javascript:alert(1)\">here</a> &lt;b&gt;";
        left.says(hostile);
        right.hears("onerror");
        assertEquals(List.of(hostile), right.texts("them", "onerror"));
        assertThat(right.hook("stream").locator("img, script, a, b")).hasCount(0);
        assertThat(left.hook("stream").locator("img, script, a, b")).hasCount(0);
        assertEquals("Dyad", right.page().title());
    }

    @Test
    void lines_signs_and_scripts_of_all_kinds_come_through() {
        String text = "first line\nsecond line 💛 שלום";
        left.hook("say").fill("first line");
        left.hook("say").press("Shift+Enter");
        left.hook("say").pressSequentially("second line 💛 שלום");
        left.hook("say").press("Enter");
        right.hears("second line");
        assertEquals(List.of(text), right.texts("them", "second line"));
    }

    @Test
    void nothing_is_said_by_an_empty_line() {
        left.says("before the empty line");
        assertThat(left.words("me", "before the empty line")).hasCount(1);
        left.says("   ");
        left.says("after the empty line");
        assertThat(left.words("me", "after the empty line")).hasCount(1);
        List<String> mine = left.texts("me", "");
        assertEquals(mine.indexOf("before the empty line") + 1, mine.indexOf("after the empty line"));
    }

    @Test
    void a_word_that_is_forgotten_is_gone_here_and_stays_there() {
        left.says("please forget this");
        right.hears("please forget this");
        Locator heard = right.words("them", "please forget this");
        heard.click();
        heard.getByRole(AriaRole.BUTTON).click();
        assertThat(heard).hasCount(0);
        right.page().reload();
        right.awaits("stage", "met");
        assertThat(right.hook("word").first()).isVisible();
        assertThat(heard).hasCount(0);
        assertThat(left.words("me", "please forget this")).hasCount(1);
    }

    @Test
    void a_light_held_with_the_mouse_is_felt_until_it_is_let_go() {
        BoundingBox light = left.hook("light-mine").boundingBox();
        Mouse mouse = left.page().mouse();
        mouse.move(light.x + light.width / 2, light.y + light.height / 2);
        mouse.down();
        right.awaits("their-touch", "true");
        assertThat(left.hook("light-mine")).hasAttribute("aria-pressed", "true");
        mouse.up();
        right.awaits("their-touch", "false");
        assertThat(left.hook("light-mine")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void who_hold_their_lights_at_once_touch_together_and_it_is_warm() {
        for (Visit visit : List.of(left, right)) {
            visit.hook("light-mine").focus();
            visit.page().keyboard().down("Space");
        }
        for (Visit visit : List.of(left, right)) {
            assertThat(visit.page().locator("[data-role=voice]")).containsText("You touched together.");
            assertEquals("1", visit.page().evaluate("getComputedStyle(document.body).getPropertyValue('--warmth')"));
        }
        for (Visit visit : List.of(left, right)) {
            visit.page().keyboard().up("Space");
        }
        left.awaits("their-touch", "false");
        right.awaits("their-touch", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Space", "Enter"})
    void a_light_held_with_a_key_is_felt_until_it_is_let_go(String key) {
        right.hook("light-mine").focus();
        right.page().keyboard().down(key);
        left.awaits("their-touch", "true");
        right.page().keyboard().up(key);
        left.awaits("their-touch", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"awake", "away"})
    void the_presence_that_one_sets_is_what_the_other_is_told(String presence) {
        left.hook("presence-" + presence).click();
        right.awaits("their-presence", presence);
        assertThat(right.hook("their-presence")).containsText(presence);
        assertThat(left.hook("presence-" + presence)).hasAttribute("aria-checked", "true");
        left.hook("presence-here").click();
        right.awaits("their-presence", "here");
        assertThat(right.hook("their-presence")).containsText("here");
    }

    @Test
    void the_lights_breathe_with_the_ticks() {
        left.awaits("their-breath", "in");
        left.awaits("their-breath", "out");
        left.awaits("their-breath", "in");
    }

    @Test
    void two_pages_of_one_end_show_the_same() throws Exception {
        try (Visit second = Visit.to(chromium.browser(), couple.left())) {
            second.awaits("stage", "met");
            second.says("from the second page");
            assertThat(left.words("me", "from the second page")).hasCount(1);
            right.hears("from the second page");
            assertThat(second.words("me", "from the second page")).hasCount(1);
        }
    }
}
