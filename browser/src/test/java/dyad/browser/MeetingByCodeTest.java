package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingByCodeTest {
    private final Chromium chromium;
    private final Couple couple;
    private final Path folder;

    MeetingByCodeTest(Chromium chromium, Relay relay, @TempDir Path folder) throws IOException {
        this.chromium = chromium;
        this.couple = Couple.strangers(relay, folder);
        this.folder = folder;
    }

    @AfterAll
    void end() {
        couple.close();
    }

    @Test
    void two_meet_by_a_pasted_code_and_both_reach_the_field() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.awaits("stage", "unmet");
            right.awaits("stage", "unmet");
            Encounter encounter = new Encounter(left, right);
            String code = encounter.offer();
            left.awaits("stage", "meeting");
            // As it looks when copied from a letter.
            encounter.take("  " + code.substring(0, 60) + "\n" + code.substring(60) + " ");
            encounter.awaitSameWords();
            encounter.bothSayYes();
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void two_meet_with_the_keyboard_alone() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            Encounter encounter = new Encounter(left, right);
            left.awaits("stage", "unmet");
            new Tabs(left).to("meet-show").press("Enter");
            String code = encounter.code();
            new Tabs(left).to("code-copy");
            right.awaits("stage", "unmet");
            new Tabs(right).to("meet-take").press("Enter");
            Tabs tabs = new Tabs(right);
            tabs.to("scan-camera");
            tabs.to("scan-picture");
            tabs.to("take-input").insertText(code);
            tabs.to("take-go").press("Enter");
            encounter.awaitSameWords();
            new Tabs(left).to("confirm-yes").press("Enter");
            new Tabs(right).to("confirm-yes").press("Space");
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void when_one_says_that_the_words_differ_there_is_no_link_and_both_may_try_again() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            Encounter encounter = new Encounter(left, right);
            encounter.take(encounter.offer());
            encounter.awaitSameWords();
            right.hook("confirm-yes").click();
            left.hook("confirm-no").click();
            assertThat(left.hook("meet-failed")).containsText("differ");
            assertThat(right.hook("meet-failed")).containsText("differ");

            new Screen(left, Device.PHONE).judge("failed", "meet-failed", "meet-again");

            left.hook("meet-again").click();
            right.hook("meet-again").click();
            encounter.paste(encounter.code());
            encounter.awaitSameWords();
            encounter.bothSayYes();
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void a_code_that_someone_took_already_is_refused_as_used() throws Exception {
        try (End third = End.withoutRelay(folder.resolve("third"));
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right());
                Visit late = Visit.to(chromium.browser(), third)) {
            Encounter encounter = new Encounter(left, right);
            String code = encounter.offer();
            encounter.take(code);
            encounter.awaitSameWords();
            new Encounter(left, late).take(code);
            assertThat(late.hook("meet-failed")).containsText("taken already");
            encounter.bothSayYes();
            encounter.awaitField();
            encounter.part();
        }
    }

    @Test
    void giving_up_leads_back_to_the_beginning() throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left())) {
            new Encounter(left, left).offer();
            left.hook("meet-cancel").click();
            left.awaits("stage", "unmet");
            assertThat(left.hook("meet-show")).isVisible();
        }
    }
}
