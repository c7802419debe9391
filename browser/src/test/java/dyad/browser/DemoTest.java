package dyad.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code dyad demo}, as someone sees it who tries Dyad for the first time. */
@ExtendWith(WithDyad.class)
class DemoTest {
    private static final double NANOS_A_SECOND = 1e9;

    @Test
    void what_is_typed_on_the_left_page_appears_on_the_right_one(Chromium chromium, @TempDir Path folder)
            throws Exception {
        try (Program demo = Program.start(folder.resolve("demo.log"), List.of("demo", "--no-open"))) {
            String leftPage = demo.await("left");
            String rightPage = demo.await("right");
            demo.await("ready");
            try (Visit left = Visit.to(chromium.browser(), leftPage).past();
                    Visit right = Visit.to(chromium.browser(), rightPage).past()) {
                left.awaits("their-presence", "here");
                right.awaits("their-presence", "here");
                long said = System.nanoTime();
                left.says("is this how it will be?");
                right.hears("is this how it will be?");
                // A figure and no verdict: how long it takes is up to how busy this machine is.
                System.out.printf(
                        "demo: a word went from page to page in %.1f s%n", (System.nanoTime() - said) / NANOS_A_SECOND);
            }
        }
    }
}
