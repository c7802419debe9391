package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.end.SystemEntropy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The scanner finds what is planted; and what it does not find with a relay, and of what was forgotten. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class DiskScanTest {
    private static final String WORD = "a word between two, of some length";

    @TempDir
    private Path directory;

    @Test
    void whateverIsPlantedIsFoundInEveryForm() throws Exception {
        byte[] key = new SystemEntropy().bytes(32);
        DiskScan scan = new DiskScan().word(WORD).secret("key", key).place(46.4349817, 13.7482731);
        assertEquals(List.of(), scan.below(directory));
        for (List<byte[]> form : scan.all()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (byte[] part : form) {
                content.writeBytes(new byte[77]);
                content.writeBytes(part);
            }
            Files.write(directory.resolve("planted"), content.toByteArray());
            assertFalse(scan.below(directory).isEmpty(), new String(form.getFirst(), StandardCharsets.ISO_8859_1));
        }
        for (int from = 0; from < 2; from++) {
            byte[] half = Arrays.copyOfRange(key, from * 16, from * 16 + 16);
            Files.write(directory.resolve("planted"), half);
            assertFalse(scan.below(directory).isEmpty(), "half a key");
        }
    }

    @Test
    void aRelaysDiskHoldsNoWordAndNoKeyAndWhatIsForgottenIsOnNoDisk(Homes homes) throws Exception {
        DiskScan word = new DiskScan().word(WORD);
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Household left = Household.open(homes.left(), relay.address());
                Household right = Household.open(homes.right(), relay.address())) {
            left.end().say(WORD);
            right.awaitHeard(WORD);
            left.await("arrived", status -> status.unacknowledged() == 0);
            DiskScan keys = LinkKeys.of(homes.left()).word(WORD);
            relay.stop();
            assertFalse(DiskScan.files(directory.resolve("relay")).isEmpty(), "it keeps frames");
            assertEquals(List.of(), keys.below(directory.resolve("relay")));
            assertFalse(word.below(homes.left()).isEmpty());
            assertFalse(word.below(homes.right()).isEmpty());
            for (Household household : List.of(left, right)) {
                household.end().forgetBefore(Long.MAX_VALUE);
            }
            assertEquals(List.of(), word.below(homes.left(), homes.right()), "while it runs, its log included");
        }
        assertEquals(List.of(), word.below(homes.left(), homes.right()));
    }
}
