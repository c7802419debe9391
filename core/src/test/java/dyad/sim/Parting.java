package dyad.sim;

import dyad.seam.StoreException;
import dyad.world.World;
import java.util.SplittableRandom;

/** How two come to part: with nothing left to say, or with much on its way that the next stays have to bring. */
final class Parting {
    private static final long MILLI = 1_000_000;
    private static final int TICKS_TO_SEAL = 80;
    private static final int FULL_DISK_TICKS = 240;
    private static final int SHORT_WORDS = 80;
    private static final int LONG_WORDS = 4;
    private static final int LONG_WORD = 2_000;
    private static final long PATIENCE_TICKS = 400;

    private final World world;
    private final Side author;
    private final Side reader;
    private final Trace trace;
    private final SplittableRandom chance;
    private final long tickMillis;

    /** @param author the one who comes first afterwards */
    Parting(World world, Side author, Side reader, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.author = author;
        this.reader = reader;
        this.trace = trace;
        this.chance = chance;
        this.tickMillis = Math.max(author.tickNanos(), reader.tickNanos()) / MILLI;
    }

    void live() throws StoreException {
        switch (chance.nextInt(4)) {
            case 0 -> overAFullDisk();
            case 1 -> overBriefMeetings();
            default -> off();
        }
    }

    private void off() {
        author.person().kill();
        reader.person().kill();
    }

    /** Many short chunks get an index, and none is committed. */
    private void overAFullDisk() {
        trace.tell(reader.name(), "· can keep nothing of what the other says");
        reader.person().store().refuse(true);
        for (int i = 0; i < SHORT_WORDS; i++) {
            author.say(chance.nextInt(1, 5));
        }
        world.pass(FULL_DISK_TICKS * tickMillis);
        off();
        reader.person().store().refuse(false);
    }

    /** A letter is sealed, lost by the relay, and outlives epochs that are too short for all that is in it. */
    private void overBriefMeetings() throws StoreException {
        trace.tell(author.name(), "· writes a letter that is lost, and both meet briefly");
        off();
        author.person().start();
        for (int i = 0; i < LONG_WORDS; i++) {
            author.say(chance.nextInt(1, LONG_WORD));
        }
        world.pass(TICKS_TO_SEAL * tickMillis);
        off();
        world.forgetRetained();
        for (int meetings = chance.nextInt(1, 4); meetings > 0; meetings--) {
            author.person().start();
            reader.person().start();
            world.passUntil(PATIENCE_TICKS * tickMillis, this::together);
            world.pass(tickMillis * chance.nextInt(4));
            off();
            world.forgetRetained();
        }
    }

    private boolean together() {
        long epoch = author.person().link().epoch();
        return epoch != 0 && epoch == reader.person().link().epoch();
    }
}
