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
            Path right = folder.resolve("right");
            LocalApi there = new LocalApi(right);
            Await.until(
                    "the word on the right",
                    () -> there.history().stream()
                            .anyMatch(word -> word.getString("text").equals("hello from the left")));
            String history = program.run("history", "--home", right.toString()).out();
            assertTrue(history.contains("hello from the left"), history);
            assertEquals(STOPPED_BY_CTRL_C, demo.interrupt());
            assertEquals(List.of(), demoFolders(program));
            assertEquals(List.of(), demo.err());
        }
    }

    private static void assertPage(String address) {
        assertTrue(address.matches("http://127\\.0\\.0\\.1:\\d+/#token=.+"), address);
    }

    private static List<Path> demoFolders(Program program) throws IOException {
        try (Stream<Path> all = Files.list(program.temporary())) {
            return all.filter(path -> String.valueOf(path.getFileName()).startsWith("dyad-demo-"))
                    .toList();
        }
    }
}
