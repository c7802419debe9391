package dyad.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A green run means something only where a broken parser makes a red one. */
class ControlsTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> mutationsFindWhatBelievesALengthMakesRoomForItOrOverlooksABit() {
        return Stream.of(Controls.CREDULOUS, Controls.GREEDY, Controls.CARELESS)
                .map(control -> DynamicTest.dynamicTest(
                        control.name(),
                        () -> assertThrows(AssertionError.class, () -> new ParsersTest.Shower(control).pour())));
    }

    /** It takes a second or two; minutes are for a machine that has other work. */
    @Test
    void onlyJazzerFindsWhatLiesBehindADoor() throws Exception {
        assertDoesNotThrow(() -> new ParsersTest.Shower(Controls.HIDDEN).pour());
        Figures figures = new Jazzer(folder, folder.resolve("findings")).fuzz(Controls.HIDDEN, 120);
        assertEquals(1, figures.findings());
        assertEquals(1, Corpus.of(folder.resolve("findings/control-hidden")).size());
    }
}
