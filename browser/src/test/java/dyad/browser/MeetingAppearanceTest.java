package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step of a meeting, on a phone and on a desktop, by night and by day. */
@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingAppearanceTest {
    private final Chromium chromium;
    private final Couple couple;

    MeetingAppearanceTest(Chromium chromium, Relay relay, @TempDir Path folder)
            throws IOException, InterruptedException {
        this.chromium = chromium;
        this.couple = Couple.strangers(relay, folder);
    }

    @AfterAll
    void end() {
        couple.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_step_of_a_meeting_fits_the_screen(Device device) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), device.moving());
                Visit right = Visit.to(chromium.browser(), couple.right(), device.moving())) {
            Screen screen = new Screen(left, device);
            Screen other = new Screen(right, device);
            Encounter encounter = new Encounter(left, right);
            forgetTheMeetingBefore(left);
            assertThat(left.page().locator("[data-role=no-relay]")).isHidden();
            screen.judge("alone", "light-mine", "meet-show", "meet-take", "menu");
            forgetTheMeetingBefore(right);
            assertThat(right.page().locator("[data-role=no-relay]")).isVisible();
            other.judge("alone-without-relay", "light-mine", "meet-show", "meet-take", "menu");
            String code = encounter.offer();
            screen.judge("code", "qr", "code-copy", "meet-cancel");
            right.hook("meet-take").click();
            other.judge("take", "scan-camera", "take-input", "take-go", "take-back");
            encounter.paste(code);
            encounter.awaitSameWords();
            screen.judge("words", "words", "confirm-yes", "confirm-no");
            other.judge("words-taker", "words", "confirm-yes", "confirm-no");
            right.hook("confirm-no").click();
            assertThat(left.hook("meet-failed")).isVisible();
            screen.judge("failed", "meet-failed", "meet-again");
        }
    }

    /** A page that is opened after a meeting came to nothing says so first. */
    private static void forgetTheMeetingBefore(Visit visit) {
        assertThat(visit.page().locator("[data-testid=meet-show]:visible, [data-testid=meet-again]:visible"))
                .hasCount(1);
        if (visit.hook("meet-again").isVisible()) {
            visit.page().locator("[data-role=dismiss]").click();
        }
        visit.awaits("stage", "unmet");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_without_a_session_fits_the_screen(Device device) throws Exception {
        String bare = couple.left().page();
        try (Visit visit = Visit.to(chromium.browser(), bare, device.moving())) {
            visit.expecting("status of 401");
            assertThat(visit.hook("no-session")).isVisible();
            new Screen(visit, device).judge("no-session", "no-session");
        }
    }
}
