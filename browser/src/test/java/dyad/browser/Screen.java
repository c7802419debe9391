package dyad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one person sees at one moment: it can be judged and kept as a picture.
 *
 * @param device on what they look at it
 */
record Screen(Visit visit, Device device) {
    /** Where pictures of all that is judged go, if they are wanted. */
    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("dyad.screenshots")).map(Path::of);

    /** Breath, ripples and weather go on for ever; whatever else began to change is brought to its end. */
    private static final String SETTLED = """
            () => {
              const under = document.getAnimations().filter(animation => animation.playState === 'running'
                && animation.effect.getComputedTiming().iterations !== Infinity
                && !animation.effect.target.matches('.breath, .ripple'));
              under.forEach(animation => animation.finish());
              return under.length === 0;
            }
            """;

    /** Everything that can be pressed or written into and is outside the width or too small for a finger (WCAG 2.5.8). */
    private static final String MISPLACED = """
            () => [...document.querySelectorAll('button, textarea, a, input, summary')]
              .filter(element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
              .filter(element => !element.closest('.unseen') && !element.closest('dialog:not([open])'))
              .filter(element => {
                const box = (element.closest('label') ?? element).getBoundingClientRect();
                return box.left < 0 || box.right > innerWidth || box.width < 24 || box.height < 24;
              })
              .map(element => element.dataset.testid ?? element.outerHTML)
            """;

    /**
     * Judges it by day and by night; on a desktop by night alone, as colours differ by the light and not by the device. Where
     * pictures are wanted, by both on both, kept as NAME-DEVICE-dark.png and NAME-DEVICE-light.png.
     */
    void judge(String name, String... mainControls) {
        Page page = visit.page();
        for (ColorScheme scheme : lights()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(SETTLED);
            FOLDER.ifPresent(folder ->
                    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file(name, scheme)))));
            // Night and day differ in colours alone.
            boolean first = scheme == lights().getFirst();
            List<String> found = first ? Axe.violations(page) : Axe.paleness(page);
            assertEquals(List.of(), found, name + " by " + scheme);
        }
        Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertEquals(true, fits, name + " scrolls sideways");
        assertEquals(List.of(), page.evaluate(MISPLACED), name + ": outside, or too small to press");
        for (String control : mainControls) {
            assertInView(name, control);
        }
    }

    private List<ColorScheme> lights() {
        return FOLDER.isPresent() || device == Device.PHONE
                ? List.of(ColorScheme.LIGHT, ColorScheme.DARK)
                : List.of(ColorScheme.DARK);
    }

    private String file(String name, ColorScheme scheme) {
        String light = scheme.name().toLowerCase(Locale.ROOT);
        return name + "-" + device.word() + "-" + light + ".png";
    }

    private void assertInView(String name, String control) {
        var box = visit.hook(control).boundingBox();
        boolean within = box != null && box.y >= 0 && box.y + box.height <= device.height();
        assertEquals(true, within, name + ": " + control + " is not in view without scrolling");
    }
}
