package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.MeetingView.Stage;
import dyad.end.Refusal;
import dyad.store.SqliteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The left end's disk is full for a while. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {
    private static final String LONG = "so much to say, ".repeat(1_000);

    @TempDir
    private Path directory;

    private SmallDisk disk;
    private TestRelay relay;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mount(directory.resolve("disk"));
        relay = RelayKind.EMBEDDED.make(directory);
    }

    @AfterEach
    void unmount() throws Exception {
        relay.close();
        disk.close();
    }

    @Test
    void whatCannotBeKeptIsRefusedAndWhatWasKeptCrosses(Homes homes) throws Exception {
        Homes onDisk = homes.copiedTo(disk.path());
        List<String> kept = new ArrayList<>();
        try (Household left = Household.open(onDisk.left())) {
            disk.fill();
            Refusal refusal = assertThrows(Refusal.class, () -> sayWithoutEnd(left, kept));
            assertEquals(Refusal.Kind.STORAGE, refusal.kind());
            assertTrue(String.valueOf(refusal.getMessage()).contains("is full"), refusal.getMessage());
            assertEquals(kept, left.said());
            assertEquals(kept.size(), left.status().unacknowledged());
            disk.makeRoom();
            left.end().say("there is room again");
            kept.add("there is room again");
            assertEquals(kept, left.said());
        }
        try (Household left = Household.open(onDisk.left())) {
            assertEquals(kept, left.said());
            assertEquals(kept.size(), left.status().unacknowledged());
        }
    }

    @Test
    void whatComesInMeanwhileIsNotLost(Homes homes) throws Exception {
        Homes onDisk = homes.copiedTo(disk.path());
        try (Household left = Household.open(onDisk.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            new Couple(left, right).awaitLinked();
            disk.fill();
            assertThrows(Refusal.class, () -> sayWithoutEnd(left, new ArrayList<>()));
            right.end().say(LONG.substring(0, 2_000));
            right.end().say("and this");
            left.await("the trouble told", status -> status.problem().orElse("").contains("is full"));
            disk.makeRoom();
            left.awaitHeard("and this");
            assertEquals(right.said(), left.heard());
            left.await("nothing told any more", status -> status.problem().isEmpty());
        }
    }

    @Test
    void aMeetingWaitsForRoomAndSaysSo() throws Exception {
        Path home = disk.path().resolve("home");
        try (Household left = Household.open(home, relay.address());
                Household right = Household.open(directory.resolve("right"))) {
            right.end().take(left.end().offer().code().orElseThrow());
            left.await(Stage.WORDS);
            right.await(Stage.WORDS);
            disk.fill();
            left.end().confirm(true);
            right.end().confirm(true);
            left.await("the trouble told", status -> status.problem().orElse("").contains("is full"));
            assertFalse(left.status().met());
            disk.makeRoom();
            left.await("met", status -> status.met() && status.problem().isEmpty());
            right.await("met", status -> status.met());
            left.end().say("at last");
            right.awaitHeard("at last");
        }
    }

    @Test
    void leavingIsSaidToBeUnfinishedAndIsFinishedOnceThereIsRoom(Homes homes) throws Exception {
        Homes onDisk = homes.copiedTo(disk.path());
        try (Household left = Household.open(onDisk.left())) {
            disk.fill();
            assertThrows(Refusal.class, () -> sayWithoutEnd(left, new ArrayList<>()));
            Refusal refusal = assertThrows(Refusal.class, () -> left.end().leave(true));
            assertEquals(Refusal.Kind.STORAGE, refusal.kind());
            assertFalse(left.status().met());
            assertTrue(left.status().problem().orElseThrow().contains("still on the disk"));
            disk.makeRoom();
            left.await("erased", status -> status.problem().isEmpty());
            assertEquals(List.of(), left.said());
        }
        try (SqliteStore store = SqliteStore.open(Household.store(onDisk.left()))) {
            assertEquals(Optional.empty(), store.transact(records -> records.get("bond")));
        }
    }

    @Test
    void anEndThatFindsNoRoomAtItsStartSaysSo() throws Exception {
        String[] run = {
            "run", "--no-open", "--home", disk.path().resolve("home").toString()
        };
        Program program = new Program(directory.resolve("tmp"));
        disk.fill();
        Program.Result result = program.run(run);
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("room"), result.err());
        assertFalse(result.out().contains("ready"));
        disk.makeRoom();
        try (Child end = program.start(run)) {
            end.await("ready");
        }
    }

    private static void sayWithoutEnd(Household household, List<String> kept) throws Refusal {
        while (true) {
            household.end().say(LONG);
            kept.add(LONG);
        }
    }
}
