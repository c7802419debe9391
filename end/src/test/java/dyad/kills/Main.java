package dyad.kills;

import dyad.home.PrivateFiles;
import dyad.together.Homes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.logging.LogManager;

/** The long run; {@code ./dyad kills --help}. */
public final class Main {
    static final String NO_DISK_TROUBLE =
            "*** LEFT OUT: full and read-only disks need the right to mount a file system ***";

    private static final long PROGRESS_MILLIS = 10_000;

    private Main() {}

    /** @param arguments see {@link Options#USAGE} */
    public static void main(String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        LogManager.getLogManager().reset();
        System.exit(run(Options.parse(List.of(arguments))) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        System.out.println("seed " + options.seed() + ", relay " + options.relay() + ", " + options.pairs() + " pairs");
        Path directory = Files.createTempDirectory("dyad-kills-");
        Score score = new Score(options.count());
        Homes met = Homes.meetUnder(Files.createDirectories(directory.resolve("met")));
        List<RelaySoftware> relays = Collections.nCopies(options.pairs(), options.relay());
        try (Campaign campaign = Campaign.prepare(directory, met, relays, options.seed(), score)) {
            if (!campaign.hasDiskTrouble()) {
                System.out.println(NO_DISK_TROUBLE);
            }
            long start = System.nanoTime();
            Thread progress = Thread.ofVirtual().start(() -> tellProgress(score, options.count(), start));
            Verdict verdict = campaign.run();
            progress.interrupt();
            System.out.print(new Report(score, verdict, seconds(start)).text());
            if (!verdict.isGood()) {
                System.out.println("the homes are left in " + directory);
                return false;
            }
        }
        PrivateFiles.removeTree(directory);
        return true;
    }

    private static void tellProgress(Score score, int wanted, long start) {
        try {
            while (true) {
                Thread.sleep(PROGRESS_MILLIS);
                System.out.printf(
                        "%5d s  %d of %d kills, %d words kept%n",
                        seconds(start), score.kills(), wanted, score.of("word kept"));
            }
        } catch (InterruptedException over) {
            // The report follows.
        }
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }
}
