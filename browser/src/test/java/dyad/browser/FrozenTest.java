package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A home that was copied, and is run twice: both pages say so, and how to go on. */
@ExtendWith(WithDyad.class)
class FrozenTest {

    @Test
    void a_copied_home_freezes_the_link_and_a_new_meeting_ends_it(
            Chromium chromium, MetHomes homes, @TempDir Path folder) throws Exception {
        try (Relay relay = Mosquitto.start(folder.resolve("relay"));
                Couple couple = homes.couple(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            left.says("before it was copied");
            right.hears("before it was copied");
            try (End copy = couple.right().copy(folder.resolve("copy"))) {
                copy.address();
                for (Visit visit : new Visit[] {left, right}) {
                    visit.awaits("frozen", "true");
                    assertThat(visit.hook("frozen")).containsText("meet again");
                    assertThat(visit.page().getByText("The link is frozen.")).isVisible();
                    assertThat(visit.hook("say")).isHidden();
                    assertThat(visit.words(visit == left ? "me" : "them", "before it was copied"))
                            .isVisible();
                }
                new Screen(left, Device.PHONE).judge("frozen", "frozen");
            }
            new Encounter(left, right).meet();
            left.awaits("frozen", "false");
            left.says("only us again");
            right.hears("only us again");
        }
    }
}
