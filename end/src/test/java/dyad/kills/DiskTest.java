package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dyad.connection.Await;
import dyad.together.Child;
import dyad.together.Homes;
import dyad.together.LocalApi;
import dyad.together.LocalApi.Answer;
import dyad.together.MetHomes;
import dyad.together.Program;
import dyad.together.SmallDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The troubles with disks of a run, one after the other and each for certain. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class DiskTest {
    private static final String LONG = " and so on".repeat(1_500);

    @TempDir
    private Path directory;

    private Optional<SmallDisk> disk = Optional.empty();
    private final Score score = new Score(0);
    private final List<Said> kept = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mount(directory.resolve("disk"), 2);
        if (disk.isEmpty()) {
            System.err.println(Main.NO_DISK_TROUBLE);
            abort(Main.NO_DISK_TROUBLE);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    void anEndKilledOnAFullDiskAndOneThatCannotWriteKeepAllThatWasKept(Homes met) throws Exception {
        Homes homes = met.copiedTo(disk.orElseThrow().path());
        Program program = new Program(directory.resolve("tmp"));
        EndMortal end = new EndMortal("left", program, homes.left(), Ports.free());
        DiskTrouble trouble = new DiskTrouble(disk.orElseThrow(), end, new SplittableRandom(1), score);
        try (Child child = started(end)) {
            assertTrue(say(end, "before"));
            trouble.fill();
            while (say(end, "as long as there is room" + LONG)) {
                // The last one is refused.
            }
            child.kill();
        }
        trouble.makeRoom();
        trouble.refuseWrites();
        assertEquals(1, score.of("start refused with a clear reason"));
        try (Child child = started(end)) {
            assertTrue(say(end, "and after"));
            child.kill();
        }
        Book book = Book.read(end.store());
        assertEquals("ok", book.integrity());
        assertEquals(Loss.NONE, Loss.between(kept, book.mine()));
    }

    private static Child started(EndMortal end) throws Exception {
        Child child = end.launch();
        Await.until("an answer", () -> end.answers(child));
        return child;
    }

    private boolean say(EndMortal end, String text) {
        Said word = new Said("%032x".formatted(kept.size() + 1), text);
        return switch (new LocalApi(end.home()).say(word.id(), word.text())) {
            case Answer.Done _ -> kept.add(word);
            case Answer.Refused(String kind, String sentence) -> {
                assertEquals("storage", kind);
                assertTrue(sentence.contains("is full"), sentence);
                yield false;
            }
            case Answer.Nothing _ -> throw new AssertionError("no answer");
        };
    }
}
