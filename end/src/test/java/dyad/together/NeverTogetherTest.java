package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.end.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two ends over a real relay that are never up at the same time. */
@ParameterizedClass
@MethodSource("dyad.together.RelayKind#here")
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class NeverTogetherTest {
    private static final int BURST = 8;

    private final RelayKind kind;
    private TestRelay relay;

    @TempDir
    private Path directory;

    NeverTogetherTest(RelayKind kind) {
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
    void wordsWaitAtTheRelayAndTheSpeakerLearnsOfTheirArrival(Homes homes) throws Exception {
        offerALetterKey(homes.right(), relay.address());
        Set<?> resting;
        try (Household left = Household.open(homes.left(), relay.address())) {
            left.end().say("one");
            left.end().say("two");
            left.await("both handed to the relay", status -> status.words().resting() == 2);
            resting = lastResting(left);
            assertEquals(0, left.status().words().restsInMillis());
        }
        assertEquals(2, resting.size());
        try (Household right = Household.open(homes.right(), relay.address())) {
            right.awaitHeard("two");
            assertEquals(List.of("one", "two"), right.heard());
            right.end().say("an answer");
            right.await("the answer rests", status -> status.words().resting() == 1);
            // Once in eight frames, where no letter lies, an end tells which word it has applied last.
            Await.until("a few more frames", () -> right.ticks() > 4 * BURST);
        }
        try (Household left = Household.open(homes.left(), relay.address())) {
            left.awaitHeard("an answer");
            left.await("both have arrived", status -> status.unacknowledged() == 0);
            assertEquals(2, left.status().words().arrived());
        }
    }

    /** In its opening burst an end tells the key that letters to it are sealed with. */
    static void offerALetterKey(Path home, RelayAddress relay) throws Exception {
        try (Household alone = Household.open(home, relay)) {
            Await.until("an opening burst", () -> alone.ticks() > BURST);
        }
    }

    private static Set<?> lastResting(Household household) throws InterruptedException {
        Await.until("told of both", () -> restingTold(household).size() == 2);
        return restingTold(household);
    }

    private static Set<?> restingTold(Household household) {
        return household.events().stream()
                .filter(Event.Resting.class::isInstance)
                .map(event -> ((Event.Resting) event).ids())
                .reduce(Set.of(), (before, after) -> after);
    }
}
