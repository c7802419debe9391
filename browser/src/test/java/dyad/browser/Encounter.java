package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/**
 * The steps of a meeting on two pages.
 *
 * @param left shows the code
 * @param right takes it
 */
record Encounter(Visit left, Visit right) {
    private static final Pattern THREE_WORDS = Pattern.compile("^[a-z]+ [a-z]+ [a-z]+$");

    /** From the first step to the field. */
    void meet() {
        take(offer());
        awaitSameWords();
        bothSayYes();
        awaitField();
    }

    /** Left shows a code; its text. */
    String offer() {
        left.hook("meet-show").click();
        return code();
    }

    /** The code that left shows, as text. */
    String code() {
        assertThat(left.hook("qr").locator("svg")).isVisible();
        Locator code = left.hook("code");
        assertThat(code).hasText(Pattern.compile("dyad:[\\w-]{100,}"));
        return code.innerText();
    }

    /** Right pastes this. */
    void take(String code) {
        right.hook("meet-take").click();
        paste(code);
    }

    /** Right, who looks at the step for it already, pastes this. */
    void paste(String code) {
        right.hook("take-input").fill(code);
        right.hook("take-go").click();
    }

    /** Both see the same three words and the same colour. */
    void awaitSameWords() {
        awaitWords(left);
        awaitWords(right);
        assertEquals(said(left, "words"), said(right, "words"));
        assertEquals(said(left, "colour-name"), said(right, "colour-name"));
        assertEquals(colour(left), colour(right));
    }

    private static void awaitWords(Visit visit) {
        assertThat(visit.hook("words")).isVisible();
        assertThat(visit.hook("words")).hasText(THREE_WORDS);
    }

    private static String said(Visit visit, String hook) {
        String text = visit.hook(hook).textContent();
        assertThat(visit.hook(hook)).isVisible();
        return text;
    }

    private static Object colour(Visit visit) {
        String colour = (String) visit.page().evaluate("document.body.style.getPropertyValue('--ours')");
        assertEquals(true, colour.matches("#[0-9a-f]{6}"), colour);
        return colour;
    }

    void bothSayYes() {
        left.hook("confirm-yes").click();
        right.hook("confirm-yes").click();
    }

    /** Each leaves the other and erases what was said; then they may meet anew. */
    void part() {
        for (Visit visit : new Visit[] {left, right}) {
            visit.leaves(true);
        }
    }

    /** Both pages show the two lights, and each sees that the other is there. */
    void awaitField() {
        for (Visit visit : new Visit[] {left, right}) {
            visit.awaits("stage", "met");
            visit.awaits("their-presence", "here");
        }
    }
}
