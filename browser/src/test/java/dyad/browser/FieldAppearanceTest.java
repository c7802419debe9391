package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The field and what opens over it, on a phone and on a desktop, by night and by day. The README's pictures too. */
@ExtendWith(WithDyad.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldAppearanceTest {
    private static final String HELD_IN_BLOOM = """
            () => document.getAnimations().filter(animation => animation.effect.target.matches('.bloom'))
              .forEach(animation => { animation.pause(); animation.currentTime = 2100; })
            """;
    private static final String BLOOMED = """
            () => document.getAnimations().filter(animation => animation.effect.target.matches('.bloom'))
              .forEach(animation => animation.finish())
            """;

    private final Chromium chromium;
    private final Relay relay;
    private final Couple couple;

    FieldAppearanceTest(Chromium chromium, MetHomes homes, @TempDir Path folder)
            throws IOException, InterruptedException {
        this.chromium = chromium;
        this.relay = Mosquitto.start(folder.resolve("relay"));
        this.couple = homes.couple(relay, folder);
        try (Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            talk(left, right);
        }
    }

    private static void talk(Visit left, Visit right) {
        left.says("The swifts are back over the roof.");
        right.hears("The swifts");
        right.says("Already? Then it is summer where you are.");
        left.hears("Already?");
        left.says("Come and hear them. I leave the window open.");
        right.hears("Come and hear");
        right.says("Friday, with the late train.");
        left.hears("Friday");
    }

    @AfterAll
    void end() {
        couple.close();
        relay.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_field_fits_the_screen(Device device) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), device.moving());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            Screen screen = new Screen(left, device);
            left.hears("Friday");
            left.awaits("their-presence", "here");
            screen.judge("field", "light-theirs", "their-presence", "light-mine", "presence-here", "say", "menu");

            // A feeling waits for what is written.
            left.hook("say").fill("Look at this sky.");
            FeelingTest.draw(left, 90, 150, 0);
            screen.judge("feeling-drawn", "offer-drop", "offer-keep", "say-go");
            left.hook("offer-drop").click();
            left.hook("say").fill("");

            right.hook("light-mine").focus();
            Keyboard keyboard = right.page().keyboard();
            keyboard.down("Space");
            left.awaits("their-touch", "true");
            screen.judge("touch");
            left.hook("light-mine").focus();
            left.page().keyboard().down("Space");
            left.awaits("together", "true");
            left.page().evaluate(HELD_IN_BLOOM);
            screen.judge("together");
            left.page().evaluate(BLOOMED);
            left.page().keyboard().up("Space");
            keyboard.up("Space");
            left.awaits("their-touch", "false");

            right.hook("presence-away").click();
            left.awaits("their-presence", "away");
            screen.judge("away", "their-presence");
            right.hook("presence-here").click();
            left.awaits("their-presence", "here");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_opens_over_the_field_fits_the_screen(Device device) throws Exception {
        try (Visit left = Visit.to(chromium.browser(), couple.left(), device.calm())) {
            Screen screen = new Screen(left, device);
            left.awaits("stage", "met");
            left.hook("feel").click();
            screen.judge("feeling", "feeling-pad");
            left.page().keyboard().press("Escape");
            left.hook("menu").click();
            screen.judge("menu", "never", "leave");
            left.hook("never").click();
            screen.judge("never");
            left.page().keyboard().press("Escape");
            for (String sheet : List.of("uses", "pair", "pages", "log", "start")) {
                left.hook("menu").click();
                left.hook(sheet).click();
                screen.judge(sheet);
                left.page().keyboard().press("Escape");
            }
            left.hook("menu").click();
            left.hook("leave").click();
            screen.judge("leave", "leave-farewell", "leave-keep", "leave-erase", "leave-yes", "leave-stay");
            left.hook("leave-stay").click();
            assertThat(left.hook("leave-yes")).isHidden();
        }
    }
}
