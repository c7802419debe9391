package dyad.observe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Missing;
import dyad.together.Homes;
import dyad.together.MetHomes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The short form of {@code ./dyad observe}: 400 windows of the program, and one pair of each control beside it. With so
 * few, an interval of 95 % is some 5 % wide to each side: the program must be within what a coin does, for each of six
 * guesses, and the controls far beyond.
 */
@ExtendWith(MetHomes.class)
@Isolated("nothing of this suite should share its moments with the ends that are watched")
@Timeout(900)
@EnabledIfSystemProperty(
        named = "dyad.observe",
        matches = "true",
        disabledReason = "./dyad test runs it last, when nothing else goes on any more")
class ObservatoryTest {
    private static final Plan PROGRAM = new Plan(Sender.DYAD, Conditions.QUIET, 400, 6, 60, 15_000, 6);
    private static final Plan CONTROL = new Plan(Sender.DYAD, Conditions.QUIET, 66, 1, 60, 15_000, 6);

    /**
     * Of a coin, which is further from one half than three once in 370 times; six guesses are looked at. What is learnt from windows
     * that are nearly the same for each tenth errs together: where nothing is, guesses deviate a fifth more than a coin.
     */
    private static final double DEVIATIONS = 3.5;

    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    @TempDir
    Path folder = Path.of("");

    @Test
    void talkCannotBeToldFromSilenceButControlsCan(Homes met) throws Exception {
        TRIBUO.setLevel(Level.OFF);
        List<Plan> plans = new ArrayList<>(List.of(PROGRAM));
        for (Sender sender : Sender.values()) {
            if (sender.isControl()) {
                plans.add(CONTROL.with(sender, sender.revealing()));
            }
        }
        boolean canBeSlow = SlowDisk.environment(folder, 1).isPresent();
        List<Observation> observations =
                canBeSlow ? new Observatory(Path.of(".."), folder, met, _ -> {}).observe(plans) : List.of();
        if (observations.isEmpty()) {
            Missing.leaveOut(Observatory.LEFT_OUT);
        }
        System.out.print(Report.table(observations));
        double coin = 0.5 + DEVIATIONS * Math.sqrt(0.25 / PROGRAM.windows());
        for (Finding finding : observations.getFirst().findings()) {
            assertTrue(finding.stumps().share() <= coin, () -> "from " + finding.place());
            assertTrue(finding.neighbours().share() <= coin, () -> "from " + finding.place());
        }
        for (Observation control : observations.subList(1, observations.size())) {
            assertTrue(
                    Report.isGood(control),
                    () -> "not caught: " + control.plan().words());
        }
    }
}
