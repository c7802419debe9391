package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAccess;
import dyad.end.End;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.household.EndWishes;
import dyad.household.Felt;
import dyad.household.HouseholdSettings;
import dyad.household.WledDevice;
import dyad.lamp.Cue;
import dyad.lamp.Lamp;
import dyad.lamp.LightTable;
import dyad.lamp.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A touch at one end lights the other's lamp: two real ends, a relay, and a broker of the household's own. */
@Execution(ExecutionMode.CONCURRENT)
class LampTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aTouchAtOneEndLightsTheOthersLampAndTheRelayIsNeverTold() throws Exception {
        Files.createDirectories(folder.resolve("relay"));
        Files.createDirectories(folder.resolve("broker"));
        try (Mosquitto relay = new Mosquitto(folder.resolve("relay"));
                Mosquitto broker = new Mosquitto(folder.resolve("broker"));
                WledDevice lamp = new WledDevice(broker.port(), "wled/sofa", 33, true);
                Couple couple = new Couple(
                                Household.open(folder.resolve("left"), relay.address()),
                                Household.open(folder.resolve("right")))
                        .meet()) {
            couple.awaitLinked();
            HouseholdSettings settings = new HouseholdSettings(
                    new RelayAccess(broker.address(), Optional.empty()),
                    List.of(Lamp.parse("sofa = wled:wled/sofa")),
                    false,
                    LightTable.of(Map.of(
                            Cue.HERE, LightTable.read("nothing"),
                            Cue.TOUCH, LightTable.read("#ff0000, 100 %, for 1 s, fade 0.5 s"))));
            End end = couple.right().end();
            try (dyad.household.Household household = dyad.household.Household.open(
                            settings,
                            new EndWishes(end),
                            folder.resolve("household.json"),
                            new SystemClock(),
                            new SystemEntropy());
                    End.Subscription _ = Felt.tell(household, end)) {
                Await.until("the lamp is there", () -> isThere(household));
                couple.left().end().touch(true);
                Await.until("the lamp glows", () -> lamp.shows().equals("255 #FF0000 0"));
                couple.left().end().touch(false);
                Await.until("the lamp is what it was", () -> lamp.shows().equals("33 #0000FF 9"));
                assertTrue(household.view().problem().isEmpty());
            }
            assertEquals("33 #0000FF 9", lamp.shows());
        }
    }

    private static boolean isThere(dyad.household.Household household) {
        try {
            return household.view().lamps().getFirst().reach() == Reach.YES;
        } catch (dyad.household.HouseholdException e) {
            throw new AssertionError(e);
        }
    }
}
