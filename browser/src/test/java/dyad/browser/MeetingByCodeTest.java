package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithDyad.class)
class MeetingByCodeTest {
    @TempDir
    private Path folder;

    @Test
    void two_meet_by_a_pasted_code_and_both_reach_the_field(Chromium chromium, Relay relay) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
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
        }
    }

    @Test
    void when_one_says_that_the_words_differ_there_is_no_link_and_both_may_try_again(Chromium chromium, Relay relay)
            throws Exception {
        try (Couple couple = Couple.strangers(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            Encounter encounter = new Encounter(left, right);
            encounter.take(encounter.offer());
            encounter.awaitSameWords();
            right.hook("confirm-yes").click();
            left.hook("confirm-no").click();
            assertThat(left.hook("meet-failed")).containsText("differ");
            assertThat(right.hook("meet-failed")).containsText("differ");

            left.hook("meet-again").click();
            right.hook("meet-again").click();
            encounter.paste(encounter.code());
            encounter.awaitSameWords();
            encounter.bothSayYes();
            encounter.awaitField();
        }
    }

    @Test
    void a_code_that_someone_took_already_is_refused_as_used(Chromium chromium, Relay relay) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder);
                End third = End.withoutRelay(folder.resolve("third"));
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
        }
    }

    @Test
    void giving_up_leads_back_to_the_beginning(Chromium chromium, Relay relay) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left())) {
            new Encounter(left, left).offer();
            left.hook("meet-cancel").click();
            left.awaits("stage", "unmet");
            assertThat(left.hook("meet-show")).isVisible();
        }
    }
}
