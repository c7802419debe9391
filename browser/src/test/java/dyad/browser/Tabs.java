package dyad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import java.util.ArrayList;
import java.util.List;

/** Going through the page with the Tab key. */
record Tabs(Visit visit) {
    private static final int MOST = 30;

    private static final String FOCUSED = "document.activeElement?.dataset?.testid ?? ''";

    /** Whether the focused element, or the label that stands for it, carries a ring, a glow or a line. */
    private static final String SEEN = """
            () => [document.activeElement, document.activeElement.closest('label')].some(element => {
              const style = element && getComputedStyle(element);
              return style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
                || style.boxShadow !== 'none');
            })
            """;

    /** Presses Tab until this is focused, and visibly so; returns the keys to go on with. */
    Keyboard to(String hook) {
        Keyboard keyboard = visit.page().keyboard();
        List<Object> passed = new ArrayList<>();
        while (!hook.equals(visit.page().evaluate(FOCUSED))) {
            passed.add(visit.page().evaluate(FOCUSED));
            assertEquals(true, passed.size() < MOST, () -> "Tab does not reach " + hook + " but only " + passed);
            keyboard.press("Tab");
        }
        assertEquals(true, isFocusSeen(), "it cannot be seen that the focus is on " + hook);
        return keyboard;
    }

    private boolean isFocusSeen() {
        return Boolean.TRUE.equals(visit.page().evaluate(SEEN));
    }
}
