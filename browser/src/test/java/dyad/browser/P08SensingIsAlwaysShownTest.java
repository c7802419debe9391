package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nearness on the page, as the demo's two walkers feel it; and that nobody can sense in secret. */
@ExtendWith(WithDyad.class)
class P08SensingIsAlwaysShownTest {
    private static final int PATIENCE_MILLIS = 180_000;

    private static final Pattern NEAR = Pattern.compile("in the same town|around the corner|close by");

    /** Whether a point of the line is the line's own, and not covered by a sheet. */
    private static final String UNCOVERED = """
            line => {
              const box = line.getBoundingClientRect();
              const dialog = document.querySelector('dialog[open]');
              const sheet = dialog ? dialog.getBoundingClientRect() : {top: Infinity};
              return box.height > 0 && box.bottom <= sheet.top && box.top >= 0;
            }
            """;

    private static Program demo(Path folder) throws Exception {
        return Program.start(folder.resolve("demo.log"), List.of("demo", "--no-open", "--speed", "300"));
    }

    private static void assertFelt(Visit visit) {
        ContainsTextOptions patiently = new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
        assertThat(visit.hook("their-presence")).containsText(NEAR, patiently);
        assertThat(visit.hook("sensing")).containsText("Nearness is on until", patiently);
    }

    @Test
    void both_feel_the_other_draw_nearer_and_always_see_that_it_is_on(Chromium chromium, @TempDir Path folder)
            throws Exception {
        try (Program demo = demo(folder);
                Visit left = Visit.to(chromium.browser(), demo.await("left")).past();
                Visit right = Visit.to(chromium.browser(), demo.await("right"), Device.DESKTOP.still())
                        .past()) {
            left.says("is this how it will be?");
            right.hears("is this how it will be?");
            assertFelt(left);
            assertFelt(right);
            new Screen(left, Device.PHONE).judge("near", "sensing", "light-theirs", "light-mine", "say");
            new Screen(right, Device.DESKTOP).judge("near", "sensing", "light-theirs", "light-mine", "say");
            for (Visit visit : List.of(left, right)) {
                visit.hook("menu").click();
                assertEquals(true, visit.hook("sensing").evaluate(UNCOVERED), "the menu covers the line");
                visit.hook("nearness").click();
                assertEquals(true, visit.hook("sensing").evaluate(UNCOVERED), "the sheet covers the line");
            }
            new Screen(left, Device.PHONE).judge("nearness", "sensing");
            new Screen(right, Device.DESKTOP).judge("nearness", "sensing");
            left.hook("nearness-off").click();
            left.awaits("sensing", "false");
            right.awaits("sensing", "false");
            assertThat(right.hook("sensing")).containsText("The other end switched nearness off");
        }
    }

    @Test
    void whoever_takes_the_line_away_ends_the_sensing(Chromium chromium, @TempDir Path folder) throws Exception {
        try (Program demo = demo(folder);
                Visit left = Visit.to(chromium.browser(), demo.await("left")).past();
                Visit right = Visit.to(chromium.browser(), demo.await("right")).past()) {
            assertFelt(right);
            left.awaits("sensing", "true");
            left.hook("sensing").evaluate("line => line.style.setProperty('visibility', 'hidden')");
            left.awaits("sensing", "false");
            right.awaits("sensing", "false");
        }
    }
}
