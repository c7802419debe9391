package dyad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dyad.connection.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every property of docs/model/bond.pml holds, and none of them without the rules that it is about. {@code ./dyad model}
 * prints the table; {@code ./dyad model --troubles T} goes further.
 */
@Execution(ExecutionMode.CONCURRENT)
final class BondModelTest {
    /** Definitions that are given to every property's own run, such as TROUBLES=3. */
    private static final String MORE = System.getProperty("dyad.model.more", "");

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @TempDir
    private Path temporary = Path.of("");

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyHoldsAndNeedsItsRules() throws IOException {
        needSpin();
        return Property.all().stream()
                .flatMap(property -> property.runs(MORE).stream())
                .map(run -> new Verified(run, workers.submit(() -> verify(run))))
                .toList()
                .stream()
                .map(verified -> dynamicTest(verified.run().toString(), verified::check));
    }

    private Spin.Result verify(Property.Run run) throws IOException, InterruptedException {
        return new Spin(Files.createTempDirectory(temporary, "spin")).verify(run);
    }

    private static void needSpin() {
        if (!Spin.isHere()) {
            Missing.leaveOut(
                    "*** THE MODEL OF A BOND IS NOT CHECKED: spin and tcc are not here (apt-get install spin tcc libc6-dev) ***");
        }
    }

    @Test
    void everyPropertyAndControlIsExplained() throws IOException {
        String explained = Files.readString(Property.FOLDER.resolve("README.md"));
        for (Property property : Property.all()) {
            assertTrue(explained.contains("`" + property.name() + "`"), property.name());
            property.controls().forEach(control -> assertTrue(explained.contains("`" + control + "`"), control));
        }
    }

    private record Verified(Property.Run run, Future<Spin.Result> result) {
        void check() throws ExecutionException, InterruptedException {
            Spin.Result found = result.get();
            System.out.println("model: " + found.row(run));
            if (run.mustFail()) {
                assertNotEquals("", found.error(), "spin finds no error; the control proves nothing");
            } else {
                assertEquals("", found.error());
            }
        }
    }
}
