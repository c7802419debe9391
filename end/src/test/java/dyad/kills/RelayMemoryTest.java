package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.together.Homes;
import dyad.together.MetHomes;
import dyad.together.Program;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a relay still has of a pair whose ends are both off, after it was itself restarted or killed. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(900)
class RelayMemoryTest {
    @TempDir
    private Path directory;

    @Test
    void theConfigurationInTheRepositoryKeepsFramesAsTheMosquittoOfTheseTestsDoes() throws Exception {
        List<String> published = Files.readAllLines(Path.of("..", "docs", "relay", "mosquitto.conf"));
        assertTrue(published.containsAll(RelaySoftware.KEEPING), published::toString);
    }

    @ParameterizedTest
    @EnumSource(RelaySoftware.class)
    void afterAnOrderlyRestartEverySlotOfBothIsThere(RelaySoftware software, Homes homes) throws Exception {
        try (RelayUnderTest relay = new RelayUnderTest(software, directory, new Program(directory.resolve("tmp")))) {
            Map<String, ByteBuffer> all = relay.afterAStayOf(homes);
            relay.child().terminate();
            relay.restart();
            assertEquals(all, relay.kept());
        }
    }

    @ParameterizedTest
    @EnumSource(RelaySoftware.class)
    void afterAKillItHasWhatWasOnItsDiskAndTheNextStayRestoresTheRest(RelaySoftware software, Homes homes)
            throws Exception {
        try (RelayUnderTest relay = new RelayUnderTest(software, directory, new Program(directory.resolve("tmp")))) {
            Map<String, ByteBuffer> saved = relay.afterAStayOf(homes);
            relay.awaitOnDisk(saved.values());
            relay.child().kill();
            relay.restart();
            assertEquals(saved, relay.kept());

            Map<String, ByteBuffer> newest = relay.killedDuringAStayOf(homes);
            relay.restart();
            Map<String, ByteBuffer> kept = relay.kept();
            assertEquals(newest.keySet(), kept.keySet(), "no slot is empty");
            assertTrue(relay.everSent().containsAll(kept.values()), "and none holds anything else");
            System.out.println(software + ", killed in the middle of the hum: "
                    + kept.entrySet().stream()
                            .filter(slot -> !slot.getValue().equals(newest.get(slot.getKey())))
                            .count()
                    + " of " + newest.size() + " slots hold an earlier frame than the newest that was passed on");
            if (software == RelaySoftware.MOSQUITTO) {
                assertEquals(saved, kept, "exactly what it had when it last saved");
            }

            Map<String, ByteBuffer> restored = relay.afterAStayOf(homes);
            assertEquals(restored, relay.kept(), "what is kept is the newest again");
        }
    }
}
