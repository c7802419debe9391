package dyad.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What two people do, window by window: a coin decides whether they talk. Between two windows lies a guard that belongs to
 * neither, until everything has arrived and some ticks more.
 */
final class Conversation {
    static final int WINDOW_TICKS = 20;

    /** Talk is over a few ticks before its window is. */
    private static final double TALK_SHARE = 0.8;

    /** A picture is made small by a process of its own, which is much work at a laboratory's tick. */
    private static final double SHARE_WITH_PICTURE = 0.05;

    private static final int GUARD_TICKS = 8;
    private static final int MOST_GUARD_TICKS = 800;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final int number;
    private final Person left;
    private final Person right;
    private final long tickNanos;
    private final boolean pageInUse;
    private final SplittableRandom chance;

    /**
     * @param number of the pair
     * @param left speaks twice as often as {@code right}
     * @param pageInUse whether talk is also a page in use
     */
    Conversation(int number, Person left, Person right, long tickMillis, boolean pageInUse, SplittableRandom chance) {
        this.number = number;
        this.left = left;
        this.right = right;
        this.tickNanos = tickMillis * NANOS_A_MILLI;
        this.pageInUse = pageInUse;
        this.chance = chance;
    }

    /** So many windows, one after the other; tells of each that has passed. */
    List<Window> run(int windows, Runnable passed) throws InterruptedException {
        List<Window> all = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            boolean talking = chance.nextBoolean();
            if (talking && chance.nextDouble() < SHARE_WITH_PICTURE) {
                // Made small before the window, which at a laboratory's tick is shorter than that; it crosses within
                // it.
                left.show();
            }
            long begin = nanosSince1970();
            if (talking) {
                talk(System.nanoTime());
            } else {
                Thread.sleep(Duration.ofNanos(WINDOW_TICKS * tickNanos));
            }
            all.add(new Window(number, begin, begin + WINDOW_TICKS * tickNanos, talking));
            guard();
            passed.run();
        }
        return all;
    }

    private void talk(long begin) throws InterruptedException {
        boolean near = chance.nextInt(4) == 0;
        if (near) {
            left.lookAround();
            right.lookAround();
        }
        Thread picture = Thread.startVirtualThread(chance.nextDouble() < SHARE_WITH_PICTURE ? left::show : () -> {});
        double[] moments = chance.doubles(chance.nextInt(4, 10)).sorted().toArray();
        for (double moment : moments) {
            sleepUntil(begin + (long) (moment * TALK_SHARE * WINDOW_TICKS * tickNanos));
            (chance.nextInt(3) == 0 ? right : left).doSomething();
            if (pageInUse) {
                left.usePage();
                right.usePage();
            }
        }
        sleepUntil(begin + WINDOW_TICKS * tickNanos);
        picture.join();
        if (near) {
            left.lookAway();
            right.lookAway();
        }
    }

    private void guard() throws InterruptedException {
        int waited = 0;
        while (waited < MOST_GUARD_TICKS && !(left.isDone() && right.isDone())) {
            sleepUntil(System.nanoTime() + tickNanos);
            waited++;
        }
        sleepUntil(System.nanoTime() + GUARD_TICKS * tickNanos);
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private static long nanosSince1970() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }
}
