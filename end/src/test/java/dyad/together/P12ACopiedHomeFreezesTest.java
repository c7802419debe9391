package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Safety property 12: a home directory that was copied and is run beside the original, over a real relay. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class P12ACopiedHomeFreezesTest {
    @TempDir
    private Path directory;

    @Test
    void aCopyFreezesTheLinkAtAllThreeAndANewMeetingEndsIt(Homes homes) throws Exception {
        Path copied = Files.createDirectories(directory.resolve("copy"));
        Files.copy(Household.store(homes.right()), Household.store(copied));
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            new Couple(left, right).awaitLinked();
            try (Household copy = Household.open(copied, relay.address())) {
                left.await("frozen", status -> status.frozen().isPresent());
                right.await("frozen", status -> status.frozen().isPresent());
                copy.await("frozen", status -> status.frozen().isPresent());
            }
            assertEquals(
                    Refusal.Kind.FROZEN,
                    assertThrows(Refusal.class, () -> left.end().say("to whom?"))
                            .kind());
            new Couple(left, right).meet();
            left.await("not frozen any more", status -> status.frozen().isEmpty());
            left.end().say("only us");
            right.awaitHeard("only us");
            assertTrue(right.status().frozen().isEmpty());
        }
    }

    @Test
    void aFrozenLinkIsFrozenAfterARestartAndSaysWhy(Homes homes) throws Exception {
        Path copied = Files.createDirectories(directory.resolve("copy"));
        Files.copy(Household.store(homes.right()), Household.store(copied));
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            new Couple(left, right).awaitLinked();
            try (Household copy = Household.open(copied, relay.address())) {
                copy.await("frozen", status -> status.frozen().isPresent());
                left.await("frozen", status -> status.frozen().isPresent());
            }
            try (Household again = left.restarted()) {
                assertTrue(again.status().frozen().orElseThrow().contains("meet again"));
                assertEquals(0, again.status().epoch());
            }
        }
    }
}
