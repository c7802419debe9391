package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.FakeRelay;
import dyad.connection.Flood;
import dyad.end.Health;
import dyad.end.Status;
import dyad.hum.Profile;
import dyad.senses.Presence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A real end, its real link and its disk under a flood of right-sized frames of chance, on the very topics that it listens on. */
@ExtendWith(MetHomes.class)
@Isolated("it looks at all that this process holds")
class FloodedEndTest {
    private static final int MEANWHILE = 16;

    private final Random chance = new Random(11);

    @Test
    void theTickGoesOnWhileEveryKeyIsTriedInVainAndThePersonIsTold(Homes homes) throws Exception {
        Flood flood = new Flood(MEANWHILE, this::garbage);
        try (FakeRelay flooding = flood.relay()) {
            try (Household left = Household.open(homes.left(), flooding.address())) {
                flood.await();
                left.await(
                        "told of the flood",
                        status -> status.relayProblem().orElse("").contains("The relay passes on much that the other"));
                Health.Humming done = left.end().health().humming();
                flood.assertTheTickWentOn(Profile.TOGETHER.tickMillis());
                assertTrue(done.skipped() <= done.written() / 2, done.toString());
                flood.assertLittleWasHeld();
                assertNothingCameOfIt(left);
                assertEquals(1, done.connections());
            }
        }
    }

    private static void assertNothingCameOfIt(Household end) throws Exception {
        Status status = end.status();
        assertEquals(Presence.AWAY, status.presence());
        assertEquals(0, status.epoch());
        assertTrue(status.frozen().isEmpty());
        assertEquals(Status.RelayState.CONNECTED, status.relay());
        assertEquals(List.of(), end.heard());
    }

    private byte[] garbage(String topic) {
        byte[] payload = new byte[512];
        chance.nextBytes(payload);
        return FakeRelay.publication(0, topic, payload);
    }
}
