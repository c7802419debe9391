package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** One end starts anew while the other is there and all is calm: they must soon be together again, and stay so. */
final class Comeback {
    private static final long MILLI = 1_000_000;

    /** By then the relay retains nothing of an end but live frames of an epoch that is over. */
    private static final int ROTATION = 70;

    /** An opening burst, an answer of six frames, a completion of three, a live frame; and a bit. */
    private static final int SOON_TICKS = 16;

    private static final int PATIENCE_TICKS = 400;
    private static final long FIRST_FRAME_MILLIS = 600;
    private static final long BURST_MILLIS = 1_700;
    private static final int WORDS = 10;
    private static final int LONG_WORD = 24_000;
    private static final int WORD_OF_A_LETTER = 4_000;
    private static final double LOST = 0.3;
    private static final long SLOW_MILLIS = 10_000;
    private static final long EPOCH_MILLIS = 3_600_000;
    private static final long EPOCH_TICKS = 256;

    private final World world;
    private final List<Side> sides;
    private final Trace trace;
    private final SplittableRandom chance;
    private final long tickMillis;

    Comeback(World world, List<Side> sides, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.trace = trace;
        this.chance = chance;
        this.tickMillis = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow() / MILLI;
    }

    void live() throws StoreException {
        // A fresh epoch, so that none by the clock comes in between.
        restart(sides.get(chance.nextInt(2)), PATIENCE_TICKS);
        boolean scrubs = chance.nextBoolean();
        sides.forEach(side -> side.person().store().refuseToScrub(!scrubs));
        world.pass(tickMillis * chance.nextInt(1, ROTATION * 2));
        int which = chance.nextInt(2);
        Side one = sides.get(which);
        trace.tell(one.name(), "· starts anew; the other stays" + (scrubs ? "" : "; nothing old can be overwritten"));
        boolean unheard = chance.nextBoolean();
        if (unheard) {
            comeBackUnheard(one, sides.get(1 - which));
        } else {
            restart(one, SOON_TICKS);
        }
        sides.forEach(side -> side.person().store().refuseToScrub(false));
    }

    private void restart(Side one, long patience) throws StoreException {
        one.person().kill();
        world.pass(tickMillis * chance.nextInt(1, 30) / 10);
        one.person().start();
        awaitTogether(patience);
    }

    private void awaitTogether(long patience) {
        if (!world.passUntil(patience * tickMillis, this::together)) {
            throw new Violation(Invariant.RETURN, "after " + patience + " ticks");
        }
    }

    /**
     * One dies over a word of the other's, which it has, but the author does not know. Nor is it told of that after the
     * start, but by a live frame: it hears the proposal and the completion, and not the start records around them.
     */
    private void comeBackUnheard(Side one, Side author) throws StoreException {
        int before = author.book().appliedCount();
        for (int words = WORDS; words > 0; words--) {
            author.say(chance.nextInt(1, 60));
        }
        world.passUntil(WORDS * tickMillis, () -> author.book().appliedCount() > before);
        one.person().kill();
        author.person().withhold(true);
        world.pass(tickMillis * chance.nextInt(1, 30) / 10);
        one.person().start();
        world.pass(FIRST_FRAME_MILLIS);
        author.person().withhold(false);
        world.pass(BURST_MILLIS);
        author.person().withhold(true);
        world.pass(tickMillis * chance.nextInt(4, 10));
        author.person().withhold(false);
        awaitTogether(PATIENCE_TICKS);
    }

    /** A word so long that it is on its way when the clock opens the next epoch; only where that is not too many frames. */
    void talkOverAnEpoch() throws StoreException {
        if (tickMillis < SLOW_MILLIS) {
            return;
        }
        restart(sides.get(chance.nextInt(2)), PATIENCE_TICKS);
        world.pass(Math.max(EPOCH_MILLIS, EPOCH_TICKS * tickMillis) - chance.nextInt(10, 40) * tickMillis);
        trace.tell("both", "· talk while the clock opens an epoch");
        sides.forEach(side -> side.say(LONG_WORD));
        // What is lost under the old epoch is on its way when the new one begins, and must be sealed anew.
        world.lose(chance.nextBoolean() ? LOST : 0);
        world.pass(2 * ROTATION * tickMillis);
        world.lose(0);
    }

    /**
     * One completes an epoch and dies before it hears that it stands, and again: the other is then two roots ahead of all
     * that this one has confirmed.
     */
    void dieOverCompletions() throws StoreException {
        Side one = sides.getFirst();
        Side other = sides.getLast();
        trace.tell(one.name(), "· dies twice over an epoch that it has completed");
        for (int deaths = 0; deaths < 2; deaths++) {
            long before = epoch(other);
            one.person().kill();
            one.person().start();
            world.passUntil(SOON_TICKS * tickMillis, () -> epoch(one) != 0 || epoch(other) > before);
        }
        restart(one, PATIENCE_TICKS);
    }

    /**
     * One answers, and is cut off before it hears the completion. That lies at the relay when it comes back, and so does a
     * letter with chunks that had their index before.
     */
    void beCutOffOverACompletion() throws StoreException {
        int which = chance.nextInt(2);
        Side author = sides.get(which);
        Person reader = sides.get(1 - which).person();
        trace.tell(sides.get(1 - which).name(), "· is cut off over a completion, and words wait for it");
        author.say(WORD_OF_A_LETTER);
        world.pass(tickMillis * chance.nextInt(2, 6));
        reader.cut();
        world.pass(tickMillis * SOON_TICKS);
        reader.reconnect();
        world.passUntil(2 * SOON_TICKS * tickMillis, () -> Aftermath.pendingRoot(author.person()) != 0);
        reader.cut();
        author.say(chance.nextInt(1, 60));
        world.pass(2 * ROTATION * tickMillis);
        reader.reconnect();
        world.pass(tickMillis * chance.nextInt(0, SOON_TICKS));
        author.say(chance.nextInt(1, 1_000));
    }

    private static long epoch(Side side) {
        return side.person().link().epoch();
    }

    private boolean together() {
        long epoch = epoch(sides.getFirst());
        return epoch != 0 && epoch == epoch(sides.getLast());
    }
}
