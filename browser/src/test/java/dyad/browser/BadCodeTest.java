package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dyad.keys.SystemPrimitives;
import dyad.meeting.Code;
import dyad.meeting.CodeException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCodeTest {
    private static final SystemPrimitives PRIMITIVES = new SystemPrimitives();

    private final Chromium chromium;
    private final Couple couple;
    private final String good;

    BadCodeTest(Chromium chromium, Relay relay, @TempDir Path folder) throws IOException, InterruptedException {
        this.chromium = chromium;
        this.couple = Couple.strangers(relay, folder);
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            this.good = new Encounter(left, left).offer();
        }
    }

    @AfterAll
    void end() {
        couple.close();
    }

    @Test
    void an_expired_code_is_refused_as_expired() throws Exception {
        assertRefused(longAgo(good), "time is over");
    }

    @Test
    void a_code_with_a_wrong_letter_is_refused_as_damaged() throws Exception {
        char wrong = good.charAt(50) == 'A' ? 'B' : 'A';
        assertRefused(good.substring(0, 50) + wrong + good.substring(51), "damaged");
    }

    @Test
    void a_code_without_its_end_is_refused_as_incomplete() throws Exception {
        assertRefused(good.substring(0, good.length() - 9), "incomplete");
    }

    @Test
    void what_is_no_code_at_all_is_refused_as_such() throws Exception {
        assertRefused("https://example.org/", "dyad:");
    }

    @Test
    void an_empty_line_asks_for_a_code() throws Exception {
        assertRefused("  ", "dyad:");
    }

    private void assertRefused(String code, String why) throws Exception {
        try (Visit right = Visit.to(chromium.browser(), couple.right())) {
            // A refused request is told by Chromium's console too.
            right.expecting("the server responded with a status of 4");
            new Encounter(right, right).take(code);
            assertThat(right.hook("take-problem")).containsText(why);
            assertThat(right.hook("take-input")).isEditable();
            assertThat(right.hook("words")).isHidden();
        }
    }

    /** The same code as it would be, had it been shown a day ago. */
    private static String longAgo(String text) throws CodeException {
        Code code = Code.parse(PRIMITIVES, text);
        return new Code(
                        code.relay(),
                        code.rendezvous(),
                        code.bundleHash(),
                        code.secret(),
                        code.expiresAtSeconds() - 86_400)
                .text(PRIMITIVES);
    }
}
