package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.change.Change;
import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.end.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two ends, two real relays in processes of their own, and the one that they share is killed for good. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class SeveralRelaysTest {
    private static final int TICKS_TO_LOOK = 6;

    @TempDir
    private Path directory;

    @Test
    void bothEndsFindEachOtherAgainAfterTheFirstRelayIsGoneForGood(Homes homes) throws Exception {
        try (Mosquitto one = mosquitto("one");
                Mosquitto two = mosquitto("two");
                Couple couple = new Couple(
                        Household.open(homes.left(), List.of(one.address(), two.address())),
                        Household.open(homes.right(), one.address()))) {
            String first = one.address().toString();
            String second = two.address().toString();
            couple.awaitLinked();
            couple.right()
                    .await(
                            "the other relay offered",
                            status -> status.relayOffer().equals(List.of(second)));
            couple.right().end().acceptRelays();
            assertEquals(
                    Change.Kind.RELAY,
                    couple.right().end().changes().all().getLast().kind());
            couple.right().await("no offer", status -> status.relayOffer().isEmpty());
            awaitAgreement(couple);
            assertEquals(Optional.of(first), couple.right().status().relayAddress());

            one.kill();
            couple.left().awaitRelay(Status.RelayState.UNREACHABLE);
            couple.left().end().say("are you here too?");
            couple.awaitCrossing("are you here too?");
            couple.right().end().say("yes");
            couple.left().awaitHeard("yes");
            couple.awaitNothingUnderWay();
            for (Household each : List.of(couple.left(), couple.right())) {
                assertEquals(Optional.of(second), each.status().relayAddress());
            }
            assertEquals(List.of("are you here too?"), couple.right().heard());

            // With the other away, and after a start, it is there where the other was heard last.
            couple.left().close();
            try (Household again = couple.left().restarted()) {
                again.await("linked", status -> status.epoch() > 0);
                assertEquals(Optional.of(second), again.status().relayAddress());
            }
        }
    }

    /** Minutes, most of them of waiting. The rules alone are lived through in the core's RouteTest. */
    @Test
    @EnabledIfSystemProperty(named = "dyad.slow", matches = "true")
    void twoWhoAgreeLeaveTheirRelayForAnother(Homes homes) throws Exception {
        try (Mosquitto one = mosquitto("one");
                Mosquitto two = mosquitto("two")) {
            Couple.beTogether(homes, one.address());
            String second = two.address().toString();
            try (Couple couple = new Couple(
                    Household.open(homes.left(), two.address()), Household.open(homes.right(), one.address()))) {
                couple.right()
                        .await(
                                "the other relay offered",
                                status -> status.relayOffer().equals(List.of(second)));
                couple.right().end().acceptRelays();
                for (Household each : List.of(couple.left(), couple.right())) {
                    each.await(
                            "at the other relay",
                            status -> status.relayAddress().equals(Optional.of(second)));
                }
                one.kill();
                couple.left().end().say("nice place");
                couple.awaitCrossing("nice place");
            }
        }
    }

    /** The list with the yes is only sent once the one before has arrived; what is said after it arrives after it. */
    private static void awaitAgreement(Couple couple) throws Exception {
        couple.right().end().say("yes to that");
        couple.awaitNothingUnderWay();
        long ticks = couple.right().ticks();
        Await.until("the clock was looked at", () -> couple.right().ticks() > ticks + TICKS_TO_LOOK);
        couple.right().end().say("agreed");
        couple.left().awaitHeard("agreed");
    }

    private Mosquitto mosquitto(String name) throws Exception {
        Path folder = Files.createDirectories(directory.resolve(name));
        return new Mosquitto(folder);
    }
}
