package dyad.sim;

import dyad.history.Entry;
import dyad.link.Link;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.senses.Partner;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;

/** Once all is calm and both are there, everything that was kept must come to the other, and both must agree. */
final class Rest {
    private static final long MILLI = 1_000_000;
    private static final long PATIENCE_TICKS = 800;
    private static final long LEAST_PATIENCE_NANOS = 1_800_000_000_000L;
    private static final long TICKS_A_CHUNK = 4;
    private static final int BYTES_A_CHUNK = 390;
    private static final long LATER_TICKS = 30;
    private static final int TOUCH = 5;

    private final World world;
    private final List<Side> sides;
    private final Trace trace;

    Rest(World world, List<Side> sides, Trace trace) {
        this.world = world;
        this.sides = sides;
        this.trace = trace;
    }

    /** Waits for both to agree, and then looks whether they still do a little later. */
    void comeTo() {
        long tick = sides.stream().mapToLong(Side::tickNanos).max().orElseThrow();
        long patience = Math.max(LEAST_PATIENCE_NANOS, tick * (PATIENCE_TICKS + TICKS_A_CHUNK * chunksWaiting()));
        // Whoever was gone before all grew calm is called silent by then.
        world.pass(Partner.silenceNanos(tick / MILLI) / MILLI + 2 * tick / MILLI);
        long until = world.clock().monotonicNanos() + patience;
        while (!agree() && world.clock().monotonicNanos() < until) {
            world.pass(tick / MILLI);
        }
        judge();
        touch(false);
        List<Integer> touches = touches();
        for (int i = 0; i < LATER_TICKS; i++) {
            if (i == TOUCH) {
                // Before, as a fresh contact would hide a wrong age.
                compareAges(tick / MILLI);
                touch(true);
            }
            world.pass(tick / MILLI);
            stayTogether();
        }
        touch(false);
        checkTouch(touches);
        sides.forEach(side -> Footprint.check(side.name(), side.person().link()));
        trace.tell("both", "agree, in epoch " + link(0).epoch());
    }

    private long chunksWaiting() {
        long waiting = 0;
        for (Side side : sides) {
            Records records = side.person().store().look();
            for (Stream stream : Stream.values()) {
                waiting += chunksWaiting(records, stream);
            }
        }
        return waiting;
    }

    private static long chunksWaiting(Records records, Stream stream) {
        return records.itemCount(stream)
                + records.draftCount(stream)
                + records.drafts(stream, 0, Integer.MAX_VALUE).stream()
                        .mapToLong(draft -> draft.message().length / BYTES_A_CHUNK)
                        .sum();
    }

    private boolean agree() {
        long epoch = link(0).epoch();
        return epoch != 0 && epoch == link(1).epoch() && isDelivered(0) && isDelivered(1) && contact(0) == contact(1);
    }

    private boolean isDelivered(int side) {
        Side author = sides.get(side);
        Records records = author.person().store().look();
        return author.book().appliedCount() == author.book().count()
                && author.book().unseenCount() == 0
                && records.itemCount(Stream.WORDS) + records.draftCount(Stream.WORDS) == 0
                && records.itemCount(Stream.BULK) + records.draftCount(Stream.BULK) == 0;
    }

    private void judge() {
        for (Side side : sides) {
            Book book = side.book();
            if (book.appliedCount() != book.count()) {
                throw new Violation(
                        Invariant.LOST,
                        "of " + book.count() + " words of " + side.name() + " " + book.appliedCount() + " came");
            }
            if (book.unseenCount() != 0) {
                throw new Violation(
                        Invariant.PICTURE, book.unseenCount() + " pictures of " + side.name() + " did not come");
            }
        }
        if (contact(0) != contact(1)) {
            throw new Violation(Invariant.ACHE, "left tells of contact " + contact(0) + ", right of " + contact(1));
        }
        if (!agree()) {
            throw new Violation(
                    Invariant.AGREEMENT,
                    "left in epoch " + link(0).epoch() + ", right in epoch " + link(1).epoch() + ", unacknowledged "
                            + unacknowledged(0) + " and " + unacknowledged(1));
        }
        sides.forEach(Rest::compareHistory);
    }

    /** The page shows every word as arrived. */
    private static void compareHistory(Side side) {
        Records records = side.person().store().look();
        for (Entry entry : records.newestEntries(Integer.MAX_VALUE)) {
            if (!entry.arrived()) {
                throw new Violation(Invariant.AGREEMENT, side.name() + " is not told that a word has arrived");
            }
        }
    }

    private void stayTogether() {
        if (link(0).epoch() == 0 || link(1).epoch() == 0) {
            throw new Violation(Invariant.AGREEMENT, "they agreed, and then lost each other although all is calm");
        }
    }

    private void touch(boolean pressing) {
        sides.forEach(side -> side.person().link().touch(pressing));
    }

    private List<Integer> touches() {
        return sides.stream().map(side -> side.person().touchesTogether()).toList();
    }

    /** When all is calm, who press at once feel it once, both. */
    private void checkTouch(List<Integer> before) {
        List<Integer> expected = before.stream().map(count -> count + 1).toList();
        if (!touches().equals(expected) || contact(0) != contact(1)) {
            throw new Violation(
                    Invariant.ACHE, "of one touch they felt " + before + " before and " + touches() + " after");
        }
    }

    private void compareAges(long tickMillis) {
        long left = link(0).ache().ageMillis();
        long right = link(1).ache().ageMillis();
        if (Math.abs(left - right) > tickMillis || left < 0) {
            throw new Violation(Invariant.ACHE, "left is at " + left + " ms, right at " + right);
        }
    }

    private int contact(int side) {
        return link(side).ache().tell().number();
    }

    private int unacknowledged(int side) {
        Records records = sides.get(side).person().store().look();
        return records.itemCount(Stream.WORDS) + records.draftCount(Stream.WORDS);
    }

    private Link link(int side) {
        Person person = sides.get(side).person();
        return person.link();
    }
}
