package dyad.together;

import dyad.connection.HiveMq;
import dyad.connection.NeedsHiveMq;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/relay/hivemq.xml} has HiveMQ keep frames over a restart. */
@ExtendWith(MetHomes.class)
@NeedsHiveMq
class HiveMqTest {
    @TempDir
    private Path directory;

    @Test
    void aWordWaitsThereOverARestartWhileBothAreAway(Homes homes) throws Exception {
        try (HiveMq relay = new HiveMq(directory)) {
            NeverTogetherTest.offerALetterKey(homes.right(), relay.address());
            try (Household left = Household.open(homes.left(), relay.address())) {
                left.end().say("still there");
                left.await("handed to the relay", status -> status.words().resting() == 1);
            }
            relay.end();
            relay.restart();
            try (Household right = Household.open(homes.right(), relay.address())) {
                right.awaitHeard("still there");
            }
        }
    }
}
