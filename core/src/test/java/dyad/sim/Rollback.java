package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.Hum;
import dyad.world.MemoryStore;
import dyad.world.Mirror;
import dyad.world.Person;
import dyad.world.SeededEntropy;
import dyad.world.World;
import java.util.SplittableRandom;

/** An end goes on from where it was before, in ways that no start and no root tells of. */
final class Rollback {
    private static final long MILLI = 1_000_000;
    private static final int TICKS_TO_HAND_OVER = 140;
    private static final int TICKS_TO_TELL = 80;
    private static final int TICKS_TO_REST = 15;
    private static final long PATIENCE_TICKS = 400;
    private static final int LONG_WORD = 6_000;
    private static final int MOST_TICKS = 3 * TICKS_TO_HAND_OVER;

    private final World world;
    private final Side victim;
    private final Side other;
    private final Trace trace;
    private final SplittableRandom chance;
    private final long tickMillis;

    Rollback(World world, Side victim, Side other, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.victim = victim;
        this.other = other;
        this.trace = trace;
        this.chance = chance;
        this.tickMillis = Math.max(victim.tickNanos(), other.tickNanos()) / MILLI;
    }

    /** A whole machine is put back to a moment within an epoch, memory and all; gives the end that goes on. */
    Person ofMemory() throws StoreException {
        trace.tell(victim.name(), "· its machine is rolled back while it runs, memory and all");
        victim.person().kill();
        world.pass(tickMillis);
        long seed = chance.nextLong();
        Person first = victim.person().copy(seed);
        Person second = victim.person().copy(seed);
        first.boot();
        second.boot();
        Mirror mirror = new Mirror(first.link(), second.link());
        Hum hum = world.connect(mirror);
        world.passUntil(PATIENCE_TICKS * tickMillis, () -> first.link().epoch() != 0);
        world.pass(tickMillis * chance.nextInt(1, 60));
        mirror.part();
        // Longer than an opening burst: what was said less is caught up with before anybody can notice, and harms
        // nobody.
        world.pass(tickMillis * chance.nextInt(12, 20));
        hum.cut();
        first.kill();
        // As every machine that is put back should, it takes fresh randomness.
        if (second.seams().entropy() instanceof SeededEntropy entropy) {
            entropy.begin(chance.nextLong());
        }
        second.link().disconnected();
        second.reconnect();
        return second;
    }

    /** A word has come in part; then its first chunks are lost again, and a letter brings the others. */
    void ofChunks() throws StoreException {
        trace.tell(victim.name(), "· its disk is rolled back after a part of a word");
        MemoryStore before = victim.person().store().copy();
        other.person().say("w".repeat(LONG_WORD));
        world.pass(tickMillis * chance.nextInt(8, 12));
        victim.person().kill();
        world.pass(tickMillis * (TICKS_TO_REST + TICKS_TO_HAND_OVER));
        goOnFrom(before);
    }

    /** A letter's word is lost again, and the next letter follows upon it: no epoch, start or index tells of that. */
    void ofLetters() throws StoreException {
        passTheTurnOfATopicPeriod();
        trace.tell(victim.name(), "· its disk is rolled back after a letter");
        other.person().kill();
        world.pass(tickMillis * TICKS_TO_REST);
        MemoryStore before = victim.person().store().copy();
        other.person().withhold(true);
        other.person().start();
        writeALetter();
        other.person().kill();
        other.person().withhold(false);
        world.pass(tickMillis * TICKS_TO_TELL);
        victim.person().kill();
        other.person().start();
        world.pass(tickMillis * 2);
        writeALetter();
        goOnFrom(before);
    }

    /** Over it the first letter would still rest in the old topics, be read once more, and nothing would be lacking. */
    private void passTheTurnOfATopicPeriod() {
        long toTurn = other.millisToTurn();
        if (toTurn < tickMillis * MOST_TICKS) {
            world.pass(toTurn);
        }
    }

    private void writeALetter() throws StoreException {
        other.person().say("w".repeat(chance.nextInt(1, 300)));
        world.pass(tickMillis * TICKS_TO_HAND_OVER);
    }

    private void goOnFrom(MemoryStore before) throws StoreException {
        other.person().kill();
        victim.person().store().become(before);
        victim.person().start();
        world.pass(tickMillis * TICKS_TO_TELL);
        other.person().start();
    }
}
