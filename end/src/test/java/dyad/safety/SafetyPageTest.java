package dyad.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/safety.md is about the tests that there are. */
class SafetyPageTest {
    private static final Path ROOT = Path.of("..");

    private final PropertyTests tests = PropertyTests.below(ROOT);
    private final String written = Files.readString(ROOT.resolve("docs/safety.md"));

    SafetyPageTest() throws Exception {}

    @Test
    void everyPropertyHasATest() {
        for (Property property : Property.values()) {
            assertFalse(tests.of(property).isEmpty(), property + " is not tested");
        }
    }

    @Test
    void thePageNamesTheTestsAndRemaindersThatThereAre() throws Exception {
        SafetyPage page = new SafetyPage(tests, new Reports(ROOT), FuzzingSection.of(ROOT));
        assertEquals(page.skeleton(), SafetyPage.skeletonOf(written), "./dyad safety writes it anew");
        String without = written.replaceFirst("- Test: .*\n", "");
        assertNotEquals(page.skeleton(), SafetyPage.skeletonOf(without), "one that is lacking is missed");
    }

    @Test
    void thePageEndsWithTheFiguresOfTheLastLongRunOfTheFuzzers() throws Exception {
        assertTrue(written.endsWith("\n\n" + FuzzingSection.of(ROOT)), "./dyad fuzz writes it anew");
    }

    @Test
    void nothingThatStandsThereFailedOrWasLeftOut() {
        assertFalse(written.contains("FAIL"), "it was written when not all passed");
        assertFalse(written.contains("has not run"), "it was written when not all had run");
    }
}
