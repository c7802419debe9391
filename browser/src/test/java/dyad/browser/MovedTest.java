package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The other has moved to another machine, and would use a further relay: the page asks, and goes by the answers. */
@ExtendWith(WithDyad.class)
class MovedTest {

    @Test
    void the_page_asks_about_another_machine_and_another_relay_and_goes_on_after_a_yes(
            Chromium chromium, MetHomes homes, @TempDir Path folder) throws Exception {
        try (Relay relay = Mosquitto.start(folder.resolve("relay"));
                Relay further = Mosquitto.start(folder.resolve("further"));
                Couple couple = homes.couple(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                End there = couple.right().move(folder.resolve("there"), further);
                Visit right = Visit.to(chromium.browser(), there)) {
            assertThat(left.hook("moved-yes")).isVisible();
            new Screen(left, Device.PHONE).judge("moved", "moved-yes", "moved-later");
            right.says("from the new machine");
            left.hook("moved-later").click();
            assertThat(left.hook("say")).isVisible();
            left.page().reload();
            left.hook("moved-yes").click();
            left.hears("from the new machine");
            left.hook("relays-ask").click();
            assertThat(left.hook("relays-offered")).hasText(further.url());
            new Screen(left, Device.PHONE).judge("relays", "relays-yes", "relays-later");
            left.hook("relays-later").click();
            left.says("it is you");
            right.hears("it is you");
            left.hook("relays-ask").click();
            left.hook("relays-yes").click();
            assertThat(left.hook("relays-offered")).isHidden();
            assertThat(left.hook("relays-ask")).isHidden();
            assertThat(left.hook("say")).isVisible();
        }
    }
}
