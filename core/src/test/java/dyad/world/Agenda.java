package dyad.world;

import java.util.PriorityQueue;

/** What is to happen and when: in the order of time and, at one moment, in the order it was planned. */
final class Agenda {
    private final VirtualClock clock;
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private long order;

    Agenda(VirtualClock clock) {
        this.clock = clock;
    }

    /** Plans an action this many nanoseconds from now. */
    void in(long nanos, Runnable action) {
        dues.add(new Due(clock.monotonicNanos() + nanos, order++, action));
    }

    long now() {
        return clock.monotonicNanos();
    }

    /** Lets the next thing happen; false if nothing is planned. */
    boolean step() {
        Due due = dues.poll();
        if (due == null) {
            return false;
        }
        clock.advanceTo(due.at());
        due.action().run();
        return true;
    }

    /** Lets everything happen that is due until this moment. */
    void runUntil(long moment) {
        while (!dues.isEmpty() && dues.peek().at() <= moment) {
            step();
        }
        clock.advanceTo(moment);
    }

    private record Due(long at, long order, Runnable action) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }
}
