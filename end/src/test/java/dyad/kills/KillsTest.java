package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.together.Homes;
import dyad.together.MetHomes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The short form of {@code ./dyad kills}: one pair over each relay, side by side. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(900)
class KillsTest {
    private static final int KILLS = 50;

    @TempDir
    private Path directory;

    @Test
    void whoeverIsKilledEveryKeptWordIsAtBothEndsOnceAndInOrder(Homes met) throws Exception {
        long seed = System.nanoTime();
        Score score = new Score(KILLS);
        List<RelaySoftware> relays = List.of(RelaySoftware.EMBEDDED, RelaySoftware.MOSQUITTO);
        long start = System.nanoTime();
        try (Campaign campaign = Campaign.prepare(directory, met, relays, seed, score)) {
            if (!campaign.hasDiskTrouble()) {
                System.err.println(Main.NO_DISK_TROUBLE);
            }
            Verdict verdict = campaign.run();
            Report report = new Report(score, verdict, (System.nanoTime() - start) / 1_000_000_000);
            System.out.println("kills, seed " + seed + "\n" + report.text());
            assertTrue(verdict.isGood(), () -> "seed " + seed + "\n" + report.text());
        }
        assertEquals(KILLS, score.kills());
        assertTrue(score.of("word kept") > KILLS / 5, () -> score.counts().toString());
    }
}
