package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code dyad demo}, from its start to Ctrl-C. */
@Execution(ExecutionMode.CONCURRENT)
class DemoTest {
    private static final int STOPPED_BY_CTRL_C = 130;

    @TempDir
    private Path directory;

    @Test
    void twoPagesAWordThatCrossesAndNothingLeftBehind() throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        try (Child demo = program.start("demo", "--json", "--no-open")) {
            demo.await("ready");
            List<String> lines = demo.out();
            assertPage(EndProcess.json(lines.get(0)).getString("left"));
            assertPage(EndProcess.json(lines.get(1)).getString("right"));
            Path folder = demoFolders(program).getFirst();
            program.run("say", "--home", folder.resolve("left").toString(), "hello from the left");
            String right = folder.resolve("right").toString();
            Await.until("the word on the right", () -> history(program, right).contains("hello from the left"));
            assertEquals(STOPPED_BY_CTRL_C, demo.interrupt());
            assertEquals(List.of(), demoFolders(program));
            assertEquals(List.of(), demo.err());
        }
    }

    private static void assertPage(String address) {
        assertTrue(address.matches("http://127\\.0\\.0\\.1:\\d+/#token=.+"), address);
    }

    private static String history(Program program, String home) {
        try {
            return program.run("history", "--home", home).out();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<Path> demoFolders(Program program) throws IOException {
        try (Stream<Path> all = Files.list(program.temporary())) {
            return all.filter(path -> String.valueOf(path.getFileName()).startsWith("dyad-demo-"))
                    .toList();
        }
    }
}
