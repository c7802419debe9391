package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Refusal;
import dyad.together.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An end moves to another home by one file: it goes on there, nothing of it stays, and the other is asked. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class MoveTest {
    @TempDir
    private Path directory;

    private Path secret = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        secret = Files.writeString(directory.resolve("passphrase"), "six words found by throwing dice\n");
        file = directory.resolve("moving");
    }

    private Result run(String command, Path home, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--home", home.toString()));
        arguments.addAll(List.of("--passphrase-file", secret.toString(), "--json"));
        arguments.addAll(List.of(more));
        return new Program(directory.resolve("tmp")).run(arguments.toArray(String[]::new));
    }

    @Test
    void theEndGoesOnOnTheOtherMachineOnceTheOtherHasAcceptedIt(Homes homes) throws Exception {
        Path there = directory.resolve("there");
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Household left = Household.open(homes.left(), relay.address())) {
            try (Household right = Household.open(homes.right(), relay.address())) {
                new Couple(left, right).awaitLinked();
                right.end().say("before the move");
                left.awaitHeard("before the move");
            }
            Result moved = run("move", homes.right(), "--yes");
            assertEquals(0, moved.exitCode(), moved.toString());
            left.end().say("said meanwhile");
            Result arrived = run("restore", there);
            assertEquals(0, arrived.exitCode(), arrived.toString());
            assertFalse(Files.exists(file));
            try (Household right = Household.open(there, relay.address())) {
                left.await("asked", status -> status.moved() && status.epoch() == 0);
                right.end().say("from the new machine");
                assertEquals(0, left.status().epoch());
                left.end().accept();
                left.awaitHeard("from the new machine");
                right.awaitHeard("said meanwhile");
                assertEquals(List.of("before the move", "from the new machine"), right.said());
                assertFalse(left.status().moved());
            }
            try (Household nobody = Household.open(homes.right(), relay.address())) {
                assertFalse(nobody.status().met());
                assertEquals(List.of(), nobody.said());
            }
        }
    }

    @Test
    void aMoveThatIsNotFinishedKeepsTheEndFromRunningUntilItIsSaidToStay(Homes homes) throws Exception {
        Files.writeString(file, "somebody else's");
        Result refused = run("move", homes.right(), "--yes");
        assertRefused("exists", refused);
        Refusal refusal = assertThrows(Refusal.class, () -> Household.open(homes.right()));
        assertEquals(Refusal.Kind.MOVING, refusal.kind());
        assertEquals(0, run("move", homes.right(), "--stay").exitCode());
        try (Household right = Household.open(homes.right())) {
            assertTrue(right.status().met());
        }
        assertEquals("somebody else's", Files.readString(file));
    }

    @Test
    void anAlteredFileAWrongPassphraseAndAHomeInUseAreRefusedAndTouchNothing(Homes homes) throws Exception {
        assertEquals(0, run("move", homes.right(), "--yes").exitCode());
        Path there = directory.resolve("there");
        byte[] whole = Files.readAllBytes(file);
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        Files.write(file, altered);
        assertRefused("altered", run("restore", there));
        Files.write(file, whole);
        assertRefused("not-empty", run("restore", homes.left()));
        Files.writeString(secret, "seven words found by throwing dice\n");
        assertRefused("wrong-passphrase", run("restore", there));
        assertTrue(Files.exists(file));
        Files.writeString(secret, "six words found by throwing dice\n");
        assertEquals(0, run("restore", there).exitCode());
    }

    private static void assertRefused(String kind, Result result) {
        assertEquals(1, result.exitCode(), result.toString());
        assertTrue(result.out().contains("\"kind\":\"" + kind + "\""), result.out());
    }
}
