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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pair takes up at a relay: 128 frames of 512 bytes, whether they talk or not. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(900)
class RelayRoomTest {
    private static final int FRAME_BYTES = 512;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(RelaySoftware.class)
    void isTheSameForASilentPairAndForOneThatTalks(RelaySoftware software, Homes homes) throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        Path own = Files.createDirectory(directory.resolve("relay"));
        try (RelayUnderTest relay = new RelayUnderTest(software, own, program)) {
            Map<String, ByteBuffer> silent = relay.afterAStayOf(homes);
            Map<String, ByteBuffer> talking = relay.afterATalkOf(homes);
            assertEquals(silent.keySet(), talking.keySet());
            assertEquals(RelayUnderTest.SLOTS, talking.size());
            for (Map<String, ByteBuffer> all : List.of(silent, talking)) {
                assertTrue(all.values().stream().allMatch(frame -> frame.remaining() == FRAME_BYTES));
            }
            if (software == RelaySoftware.MOSQUITTO) {
                // Nothing beside these: its file names every topic there is.
                relay.awaitOnDisk(talking.values());
                assertEquals(talking.keySet(), relay.topicsOnDisk());
            }
        }
    }
}
