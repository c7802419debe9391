package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Status;
import dyad.senses.Presence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A relay, or an end, that is away for a while. */
@ParameterizedClass
@MethodSource("dyad.together.RelayKind#here")
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class RelayTroubleTest {
    private final RelayKind kind;
    private TestRelay relay;

    @TempDir
    private Path directory;

    RelayTroubleTest(RelayKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void makeRelay() throws Exception {
        relay = kind.make(directory);
    }

    @AfterEach
    void closeRelay() {
        relay.close();
    }

    @Test
    void withTheRelayDownAtTheStartWordsAreKeptAndCrossLater(Homes homes) throws Exception {
        relay.stop();
        try (Couple couple = open(homes)) {
            couple.left().end().say("said to nobody yet");
            couple.left().awaitRelay(Status.RelayState.UNREACHABLE);
            Status status = couple.left().status();
            assertTrue(status.relayProblem().orElseThrow().contains("refused"), status.toString());
            assertEquals(Presence.AWAY, status.presence());
            assertEquals(1, status.unacknowledged());
            relay.start();
            couple.right().awaitHeard("said to nobody yet");
            couple.awaitNothingUnderWay();
            assertEquals(Status.RelayState.CONNECTED, couple.left().status().relay());
            assertTrue(couple.left().status().relayProblem().isEmpty());
        }
    }

    @Test
    void whenTheRelayFallsAndComesBackNothingIsLostAndNothingComesTwice(Homes homes) throws Exception {
        try (Couple couple = open(homes)) {
            couple.awaitLinked();
            couple.left().end().say("left, before");
            couple.right().end().say("right, before");
            couple.right().awaitHeard("left, before");
            relay.stop();
            couple.left().awaitRelay(Status.RelayState.UNREACHABLE);
            couple.left().end().say("left, meanwhile");
            couple.right().end().say("right, meanwhile");
            relay.start();
            couple.right().awaitHeard("left, meanwhile");
            couple.left().awaitHeard("right, meanwhile");
            couple.awaitNothingUnderWay();
            assertEquals(
                    List.of("left, before", "left, meanwhile"), couple.right().heard());
            assertEquals(
                    List.of("right, before", "right, meanwhile"), couple.left().heard());
        }
    }

    @Test
    void anEndThatStartsAnewHearsWhatWasSaidWhileItWasAway(Homes homes) throws Exception {
        Household left = Household.open(homes.left(), relay.address());
        Household right = Household.open(homes.right(), relay.address());
        try {
            left.awaitLinked();
            right.close();
            left.end().say("are you there?");
            left.await("the other away", status -> status.presence() == Presence.AWAY);
            right = Household.open(homes.right(), relay.address());
            right.awaitHeard("are you there?");
            left.await("arrived", status -> status.unacknowledged() == 0);
            assertEquals(List.of("are you there?"), right.heard());
        } finally {
            left.close();
            right.close();
        }
    }

    private Couple open(Homes homes) throws Exception {
        return new Couple(
                Household.open(homes.left(), relay.address()), Household.open(homes.right(), relay.address()));
    }
}
