package dyad.sim;

import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import dyad.world.MemoryStore;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The last chapter of some lives: the state of one end is copied or rolled back. Both ends must come to be frozen. */
final class Copying {
    private static final long MILLI = 1_000_000;
    private static final long PATIENCE_TICKS = 600;
    private static final long LEAST_PATIENCE_MILLIS = 600_000;

    private final World world;
    private final List<Side> sides;
    private final Trace trace;
    private final SplittableRandom chance;
    private final long tickMillis;

    Copying(World world, List<Side> sides, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.trace = trace;
        this.chance = chance;
        this.tickMillis = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow() / MILLI;
    }

    void live() throws StoreException {
        Side victim = sides.get(chance.nextInt(2));
        Side other = victim == sides.getFirst() ? sides.getLast() : sides.getFirst();
        sides.forEach(Side::expectAFreeze);
        List<Person> involved = new ArrayList<>(sides.stream().map(Side::person).toList());
        Rollback rollback = new Rollback(world, victim, other, trace, chance);
        switch (chance.nextInt(8)) {
            case 0 -> involved.add(beside(victim, false));
            case 1 -> involved.add(beside(victim, true));
            case 2 -> rolledBack(victim, other);
            case 3 -> alone(victim);
            case 4 -> brief(victim);
            case 5 -> rollback.ofChunks();
            case 6 -> rollback.ofLetters();
            default -> involved.set(sides.indexOf(victim), rollback.ofMemory());
        }
        awaitFreeze(involved);
    }

    /** A copy shows itself for a second, before it can propose anything, and is gone. */
    private void brief(Side victim) throws StoreException {
        trace.tell(victim.name(), "· a copy of its disk runs beside it for a moment");
        Person copy = copyOf(victim);
        copy.start();
        world.pass(chance.nextLong(600, 1_100));
        copy.kill();
    }

    private Person beside(Side victim, boolean originalRestarts) throws StoreException {
        trace.tell(
                victim.name(), "· a copy of its disk runs beside it" + (originalRestarts ? ", and it restarts" : ""));
        Person copy = copyOf(victim);
        if (originalRestarts) {
            victim.person().kill();
        }
        copy.start();
        if (originalRestarts) {
            victim.person().start();
        }
        return copy;
    }

    /** Starts of its own, epochs that the other's starts open, or words must have been in between; else nothing is lost. */
    private void rolledBack(Side victim, Side other) throws StoreException {
        trace.tell(victim.name(), "· its disk is rolled back");
        MemoryStore before = victim.person().store().copy();
        switch (chance.nextInt(3)) {
            case 0 -> restart(victim);
            case 1 -> restart(other);
            default -> talk(chance.nextBoolean() ? victim : other);
        }
        victim.person().kill();
        pass(chance.nextLong(1, 20));
        victim.person().store().become(before);
        victim.person().start();
    }

    private void restart(Side who) throws StoreException {
        for (int starts = chance.nextInt(1, 4); starts > 0; starts--) {
            who.person().kill();
            pass(chance.nextLong(1, 20));
            who.person().start();
            world.passUntil(patience(), this::bothLive);
        }
    }

    private boolean bothLive() {
        long epoch = sides.getFirst().person().link().epoch();
        return epoch != 0 && epoch == sides.getLast().person().link().epoch();
    }

    private void talk(Side author) throws StoreException {
        author.person().say("w".repeat(chance.nextInt(1, 1_000)));
        world.passUntil(
                patience(),
                () -> author.person().store().look().itemCount(Stream.WORDS)
                                + author.person().store().look().draftCount(Stream.WORDS)
                        == 0);
    }

    private void alone(Side victim) throws StoreException {
        trace.tell(victim.name(), "· a copy of its disk runs alone, then the original comes back");
        Person copy = copyOf(victim);
        victim.person().kill();
        pass(chance.nextLong(1, 20));
        copy.start();
        together(copy);
        copy.kill();
        pass(chance.nextLong(1, 20));
        victim.person().start();
    }

    private Person copyOf(Side victim) {
        return victim.person().copy(chance.nextLong());
    }

    private void together(Person end) {
        world.passUntil(patience(), () -> end.link().epoch() != 0);
    }

    private void awaitFreeze(List<Person> involved) {
        boolean frozen = world.passUntil(
                patience(),
                () -> involved.stream().allMatch(end -> end.link().frozen().isPresent()));
        if (!frozen) {
            throw new Violation(
                    Invariant.COPY,
                    involved.stream()
                                    .filter(end -> end.link().frozen().isPresent())
                                    .count() + " of " + involved.size() + " ends are frozen");
        }
        trace.tell("both", "are frozen, as they must be");
    }

    private long patience() {
        return Math.max(LEAST_PATIENCE_MILLIS, PATIENCE_TICKS * tickMillis);
    }

    private void pass(long ticks) {
        world.pass(ticks * tickMillis);
    }
}
