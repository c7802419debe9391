package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.Hum;
import dyad.world.MemoryStore;
import dyad.world.Mirror;
import dyad.world.Person;
import dyad.world.World;
import java.util.SplittableRandom;

/** An end goes on from where it was before, in ways that no start and no root tells of. */
final class Rollback {
    private static final long MILLI = 1_000_000;
    private static final int TICKS_TO_HAND_OVER = 140;
    private static final int TICKS_TO_READ = 80;
    private static final int TICKS_TO_REST = 15;
    private static final long PATIENCE_TICKS = 400;

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
        world.pass(tickMillis * chance.nextInt(2, 4));
        hum.cut();
        first.kill();
        second.resume(chance.nextLong());
        return second;
    }

    /** What a letter brought is lost again, and the next letter follows upon it; they are never up together. */
    void ofLetters() throws StoreException {
        trace.tell(victim.name(), "· its disk is rolled back while they are apart");
        boolean indexed = chance.nextBoolean();
        MemoryStore early = victim.person().store().copy();
        if (indexed) {
            sayAndWait();
        }
        victim.person().kill();
        // Said while the victim still counts as there, a word gets an index; later it goes into a letter without one.
        world.pass(indexed ? 0 : tickMillis * TICKS_TO_REST);
        sayAndWait();
        world.pass(tickMillis * TICKS_TO_HAND_OVER);
        other.person().kill();
        MemoryStore late = victim.person().store().copy();
        if (!indexed) {
            stay(victim, TICKS_TO_READ);
            other.person().start();
            world.pass(tickMillis * 2);
            sayAndWait();
            world.pass(tickMillis * TICKS_TO_HAND_OVER);
            other.person().kill();
        }
        victim.person().store().become(indexed ? early : late);
        stay(victim, TICKS_TO_READ);
        other.person().start();
        victim.person().start();
    }

    private void sayAndWait() throws StoreException {
        other.person().say("w".repeat(chance.nextInt(1, 300)));
        world.pass(tickMillis * 12);
    }

    private void stay(Side guest, long ticks) throws StoreException {
        guest.person().start();
        world.pass(tickMillis * ticks);
        guest.person().kill();
    }
}
