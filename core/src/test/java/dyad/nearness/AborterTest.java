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
import org.junit.jupiter.api.Test;

/** Property 1: a partner that takes an answer and never gives one gains one round, however often it begins anew. */
final class AborterTest {
    private static final int EPOCHS = 24;
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
    }

    @Test
    void whoNeverAnswersLearnsOnceAtMost() throws Exception {
        run(false);
        assertTrue(learned <= 1, "learned " + learned);
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
