package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.end.MeetingView;
import dyad.end.PretendEnd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetCommandTest {

    private static final String WORDS = "{\"words\":\"amber otter window\"}";

    @TempDir
    static Path folder = Path.of("");

    private final PretendEnd leftEnd = new PretendEnd();
    private final PretendEnd rightEnd = new PretendEnd();
    private Machine left = new Machine(folder);
    private Machine right = new Machine(folder);

    @BeforeEach
    void start() throws Exception {
        PretendEnd.couple(leftEnd, rightEnd);
        left = Machine.running(folder.resolve("left"), leftEnd);
        right = Machine.running(folder.resolve("right"), rightEnd);
    }

    @AfterEach
    void stop() {
        left.close();
        right.close();
    }

    private static void await(Machine machine, String text) throws InterruptedException {
        Await.until(
                "told: " + text,
                () -> machine.out.toString(StandardCharsets.UTF_8).contains(text));
    }

    /** Another command on the same machine, while one is running: it has a terminal of its own. */
    private static Result beside(Path machineFolder, String... arguments) {
        return new Machine(machineFolder).run(arguments);
    }

    @Test
    void bothPrintTheSameWordsAndThenThatTheyHaveMet() throws Exception {
        CompletableFuture<Result> offering = left.start("meet", "--json");
        await(left, "code");
        CompletableFuture<Result> taking = right.start("meet", "--json", PretendEnd.CODE);
        await(right, "words");
        await(left, "words");
        assertEquals(
                "{\"confirmed\":true,\"stage\":\"waiting\"}",
                beside(folder.resolve("left"), "confirm", "--json").out().strip());
        assertEquals(
                "{\"confirmed\":true,\"stage\":\"met\"}",
                beside(folder.resolve("right"), "confirm", "--json").out().strip());
        assertEquals(0, offering.get().exitCode());
        assertEquals(0, taking.get().exitCode());
        assertEquals(
                List.of("{\"code\":\"" + PretendEnd.CODE + "\"}", WORDS, "{\"met\":true}"),
                offering.get().out().lines().toList());
        assertEquals(
                List.of(WORDS, "{\"met\":true}"), taking.get().out().lines().toList());
    }

    @Test
    void aNoEndsBothWithTheirReason() throws Exception {
        CompletableFuture<Result> offering = left.start("meet", "--json");
        await(left, "code");
        CompletableFuture<Result> taking = right.start("meet", PretendEnd.CODE);
        await(right, "window");
        beside(folder.resolve("right"), "confirm", "--deny");
        assertEquals(1, offering.get().exitCode());
        assertEquals("denied-there", offering.get().json().getLast().getString("kind"));
        assertEquals(1, taking.get().exitCode());
        assertTrue(taking.get().err().contains("You said that the words differ"));
    }

    @Test
    void anExpiredCodeIsToldAsThat() throws Exception {
        CompletableFuture<Result> offering = left.start("meet", "--json");
        await(left, "code");
        leftEnd.fail(MeetingView.Problem.EXPIRED);
        assertEquals(1, offering.get().exitCode());
        assertEquals("expired", offering.get().json().getLast().getString("kind"));
    }

    @Test
    void aWrongCodeIsRefusedAtOnce() {
        Result result = right.run("meet", "--json", "rubbish");
        assertEquals(1, result.exitCode());
        assertEquals("code-wrong", result.json().getFirst().getString("kind"));
    }

    @Test
    void forAPersonTheCodeIsDrawnAsWell() throws Exception {
        CompletableFuture<Result> offering = left.start("meet");
        await(left, PretendEnd.CODE);
        left.lifetime.stop();
        assertEquals(1, offering.get().exitCode());
        assertTrue(offering.get().out().contains("█"));
        assertEquals(MeetingView.Stage.FAILED, leftEnd.status().meeting().stage());
    }
}
