package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import dyad.world.SeededEntropy;
import dyad.world.VirtualClock;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Safety property 1: whatever the two people do, both sense or neither does, to the same level; and a partner that takes an
 * answer and never gives one gains one round, however often it begins anew.
 */
final class P01SensingIsSymmetricTest {
    private static final int EPOCHS = 24;
    private static final int LIVES = 10;
    private static final int ACTS = 40;
    private static final int HOUR_TICKS = 61 * 30;
    private static final Mask BOTH = new Mask(Set.of(Level.CONTINENT, Level.COUNTRY));

    private final VirtualClock clock = new VirtualClock();
    private final Curve curve = new P256();
    private final SeededEntropy entropy = new SeededEntropy(1);
    private final HexGrid same = new HexGrid().at(0, 0);
    private int answers;
    private int learned;

    @Test
    void whoClaimsToBeOwedAnAnswerEveryTimeLearnsOnce() throws Exception {
        run(true);
        assertTrue(answers > EPOCHS / 4, "answers in return for nothing: " + answers);
        assertEquals(1, learned);
        System.out.printf(
                "safety: P01 a partner that takes and never gives got %d answers in %d epochs with restarts, and learned %d time%n",
                answers, EPOCHS, learned);
    }

    @Test
    void whoNeverAnswersLearnsOnceAtMost() throws Exception {
        run(false);
        assertTrue(learned <= 1, "learned " + learned);
    }

    @Test
    void underArbitraryPausesBothSenseToTheSameLevelOrNeitherDoes() throws Exception {
        int compared = 0;
        int sensing = 0;
        for (int seed = 1; seed <= LIVES; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            Duo duo = new Duo(seed);
            duo.left().grid().at(0, 0);
            duo.right().grid().at(0, 0);
            for (int act = 0; act < ACTS; act++) {
                act(chance, duo);
                duo.pass(10);
                Condition left = duo.left().nearness().condition();
                Condition right = duo.right().nearness().condition();
                assertEquals(left.floor(), right.floor(), "life " + seed + ", act " + act);
                assertEquals(left.on(), left.own().isPresent() && right.own().isPresent());
                assertNobodySensesAlone(duo);
                compared++;
                sensing += left.on() ? 1 : 0;
            }
        }
        assertTrue(sensing > compared / 10 && sensing < compared * 9 / 10, "both happened: " + sensing);
        System.out.printf(
                "safety: P01 %d lives under a virtual clock, the same level and the same yes or no at both ends at %d of %d"
                        + " moments (%d of them sensing)%n",
                LIVES, compared, compared, sensing);
    }

    /** After an act, for what is left of the ten seconds, chunks of nearness are sent only while both agree. */
    private static void assertNobodySensesAlone(Duo duo) throws Exception {
        boolean on = duo.left().nearness().condition().on();
        duo.seen().clear();
        duo.pass(4);
        assertTrue(on || duo.seen().stream().allMatch(sent -> sent.chunk().isEmpty()), "one senses alone");
    }

    private static void act(SplittableRandom chance, Duo duo) {
        End end = chance.nextBoolean() ? duo.left() : duo.right();
        switch (chance.nextInt(6)) {
            case 0, 1 -> end.nearness().on(60 + chance.nextInt(2_000), Level.at(chance.nextInt(3, 6)));
            case 2 -> duo.on(600 + chance.nextInt(2_000), Level.at(chance.nextInt(3, 6)));
            case 3 -> end.nearness().off();
            case 4 -> duo.open();
            default -> end.grid().at(chance.nextInt(9_000), 0);
        }
    }

    private void run(boolean claim) throws Exception {
        End victim = new End(clock, 7, Role.FIRST, curve);
        victim.grid().at(0, 0);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            if (epoch % 5 == 0) {
                victim.restart(0);
            }
            victim.nearness().on(12 * Duo.HOURS, Level.TOWN);
            victim.nearness().begin(Vectors.counting(epoch, 32));
            cheat(victim, epoch, claim);
        }
        assertEquals(Optional.empty(), victim.level(), "the victim was never answered");
    }

    /** Asks in the first round of this epoch, looks at the answer if one comes, and is silent. */
    private void cheat(End victim, int epoch, boolean claim) throws Exception {
        RoundKey key = new RoundKey(new SystemPrimitives(), curve, Vectors.counting(epoch, 32), 1);
        Question question = Question.ask(key, curve, entropy, BOTH, claim, same.standing());
        Signal on = new Signal(Optional.of(Level.TOWN), 80_000, 0, false, false);
        boolean seen = false;
        for (int tick = 0; tick < HOUR_TICKS; tick++) {
            clock.advanceTo(clock.monotonicNanos() + 2_000_000_000L);
            boolean repeat = tick % 50 == 0;
            victim.hear(new End.Sent(on, repeat ? Optional.of(question.query().chunk(curve)) : Optional.empty()));
            Optional<Chunk> chunk = victim.speak().chunk();
            if (!seen && chunk.filter(this::isAnswer).isPresent()) {
                seen = true;
                answers++;
                Answer answer = Answer.read(chunk.get(), curve);
                learned += question.matches(answer, Role.FIRST, BOTH).isEmpty() ? 0 : 1;
            }
        }
    }

    private boolean isAnswer(Chunk chunk) {
        return chunk.type() == ChunkType.NEARNESS_ANSWER;
    }
}
