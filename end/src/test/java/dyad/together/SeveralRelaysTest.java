package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.change.Change;
import dyad.connection.Mosquitto;
import dyad.end.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two ends, two real relays in processes of their own, and the one that they share is killed for good. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class SeveralRelaysTest {
    private static final double SPEED = 20;

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
            couple.awaitAgreement();
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

    /** Where nobody is heard, and at a relay that both agreed to leave, an end stays for a minute or so: here for a twentieth of it. */
    @Test
    void twoWhoAgreeLeaveTheirRelayForAnother(Homes homes) throws Exception {
        try (Mosquitto one = mosquitto("one");
                Mosquitto two = mosquitto("two")) {
            try (Couple before = new Couple(
                    Household.open(homes.left(), one.address()), Household.open(homes.right(), one.address()))) {
                before.awaitLinked();
                before.awaitAgreement();
            }
            String second = two.address().toString();
            try (Couple couple = new Couple(
                    Household.open(homes.left(), two.address(), SPEED),
                    Household.open(homes.right(), one.address(), SPEED))) {
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

    private Mosquitto mosquitto(String name) throws Exception {
        Path folder = Files.createDirectories(directory.resolve(name));
        return new Mosquitto(folder);
    }
}
