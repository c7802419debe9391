package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Feelings: drawn in one stroke, played at the other's page, played again, chosen by keys, kept under a name. */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeelingTest {
    private static final String SENT_FEELINGS = "document.querySelectorAll('[data-from=me] .stroke').length";

    private static final String RUNNING_OUT =
            "document.getAnimations().filter(animation => animation.effect.target.matches('.offer .time')).length";

    private final Visit left;
    private final Visit right;

    FeelingTest(Chromium chromium, Couple couple) throws IOException, InterruptedException {
        this.left = Visit.to(chromium.browser(), couple.left(), Device.PHONE.moving());
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

    /** Draws from the light by so much, in a zigzag of this width, and lets go where it then is. */
    static void draw(Visit visit, double right, double up, double zigzag) {
        Mouse mouse = press(visit);
        BoundingBox light = visit.hook("light-mine").boundingBox();
        double x = light.x + light.width / 2;
        double y = light.y + light.height / 2;
        for (int step = 1; step <= 12; step++) {
            double aside = step == 12 ? 0 : (step % 2 == 0 ? zigzag : -zigzag);
            mouse.move(x + right * step / 12 + aside, y - up * step / 12 + aside);
        }
        assertThat(visit.page().locator("body")).hasAttribute("data-drawing", "true");
        mouse.up();
    }

    private static Mouse press(Visit visit) {
        BoundingBox light = visit.hook("light-mine").boundingBox();
        Mouse mouse = visit.page().mouse();
        mouse.move(light.x + light.width / 2, light.y + light.height / 2);
        mouse.down();
        return mouse;
    }

    private static Locator felt(Visit visit, String from) {
        return visit.page().locator("[data-testid=word][data-from=" + from + "] .stroke");
    }

    /** How many have begun to play on this page. */
    private static int played(Visit visit, String whose) {
        String count = visit.page().locator("body").getAttribute("data-" + whose + "-played");
        return count == null ? 0 : Integer.parseInt(count);
    }

    @Test
    void a_stroke_drawn_left_goes_by_itself_plays_right_and_can_be_played_again() {
        int before = felt(right, "them").count();
        int played = played(right, "their");
        draw(left, 150, 160, 0);
        right.awaits("their-played", String.valueOf(played + 1));
        assertThat(left.hook("offer")).isHidden();
        assertThat(felt(right, "them")).hasCount(before + 1);
        Locator stroke = felt(right, "them").last();
        assertThat(stroke).hasAttribute("aria-label", "A feeling: pleasant and stirred. Play it again.");
        assertThat(right.page().locator("body")).not().hasAttribute("data-their-feeling", Pattern.compile(".*"));
        stroke.click();
        right.awaits("their-played", String.valueOf(played + 2));
        assertThat(felt(left, "me").last()).isVisible();
        // It was no touch: not even for a moment.
        assertThat(left.hook("light-mine")).hasAttribute("aria-pressed", "false");
        assertThat(right.page().locator("body")).hasAttribute("data-their-touch", "false");
    }

    @Test
    void a_jagged_stroke_goes_with_the_words_that_are_written_to_it() {
        left.hook("say").fill("What a day.");
        draw(left, -160, 140, 16);
        left.hook("say").press("Enter");
        right.hears("What a day.");
        Locator stroke = right.words("them", "What a day.").locator(".stroke");
        String feeling = stroke.getAttribute("data-feeling");
        Object sharpness = right.page().evaluate("text => JSON.parse(text).sharpness > 0.4", feeling);
        assertEquals(true, sharpness, feeling);
        assertThat(stroke).hasAttribute("aria-label", Pattern.compile("unpleasant and stirred"));
        assertThat(left.hook("offer")).isHidden();
    }

    @Test
    void what_is_dropped_or_ends_where_it_began_or_is_held_still_sends_no_feeling() {
        Object before = left.page().evaluate(SENT_FEELINGS);
        // While something is written, a feeling waits for it.
        left.hook("say").fill("not said yet");
        draw(left, 150, -100, 0);
        left.hook("offer-drop").click();
        assertThat(left.hook("offer")).isHidden();
        draw(left, 120, 60, 0);
        left.page().keyboard().press("Escape");
        assertThat(left.hook("offer")).isHidden();
        BoundingBox light = left.hook("light-mine").boundingBox();
        Mouse mouse = press(left);
        mouse.move(light.x + 200, light.y - 90);
        assertThat(left.page().locator("body")).hasAttribute("data-drawing", "true");
        mouse.move(light.x + light.width / 2 + 2, light.y + light.height / 2);
        mouse.up();
        assertThat(left.hook("offer")).isHidden();
        // Once a hand is at it, it goes no more by itself.
        left.hook("say").fill("");
        draw(left, 150, 100, 0);
        assertThat(left.hook("offer")).containsText("It goes in a moment.");
        left.hook("offer").hover();
        assertThat(left.hook("offer")).containsText("It waits for you.");
        assertEquals(0, left.page().evaluate(RUNNING_OUT));
        left.hook("offer-drop").click();
        Mouse still = press(left);
        right.awaits("their-touch", "true");
        still.up();
        right.awaits("their-touch", "false");
        assertThat(left.hook("offer")).isHidden();
        assertEquals(before, left.page().evaluate(SENT_FEELINGS));
    }

    @Test
    void a_feeling_is_chosen_and_sent_by_keys_and_kept_under_a_name() {
        left.hook("feel").press("Enter");
        left.hook("feeling-name").fill("thinking of you");
        left.hook("feeling-pad").focus();
        for (String key : new String[] {"ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"}) {
            left.page().keyboard().press(key);
        }
        assertThat(left.hook("feeling-pad")).hasAttribute("aria-valuetext", "pleasant and still");
        left.hook("feeling-category").selectOption("loving");
        left.hook("feeling-add").press("Enter");
        assertThat(left.hook("feeling-preset")).hasText("thinking of you");
        int played = played(right, "their");
        left.hook("feeling-pad").press("Enter");
        right.awaits("their-played", String.valueOf(played + 1));
        assertThat(felt(right, "them").last())
                .hasAttribute("aria-label", "A feeling: loving, pleasant and still. Play it again.");
        // By its name, which is not taken away from under the keyboard, and played again by the word's own key.
        left.hook("feeling-preset").evaluate("preset => preset.dataset.before = 'yes'");
        left.page().waitForResponse("**/api/feelings", () -> left.hook("feel").press("Enter"));
        left.page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(left.hook("feeling-preset")).hasAttribute("data-before", "yes");
        left.hook("feeling-preset").press("Enter");
        right.awaits("their-played", String.valueOf(played + 2));
        int own = played(left, "my");
        left.hook("word").last().focus();
        left.page().keyboard().press("Enter");
        left.awaits("my-played", String.valueOf(own + 1));
        left.hook("feel").press("Enter");
        left.page().getByLabel("Remove the feeling thinking of you").click();
        assertThat(left.hook("feeling-preset")).hasCount(0);
        left.page().keyboard().press("Escape");
    }
}
