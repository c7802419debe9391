package dyad.search;

import dyad.hum.OutgoingFrame;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.seam.StoreException;
import dyad.world.VirtualClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Two real links and the relay between them, moved by hand. */
final class Life {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_WORDS = 2;

    private final VirtualClock clock = new VirtualClock();
    private final Actor left = Actor.met(Side.LEFT, clock);
    private final Actor right = Actor.met(Side.RIGHT, clock);
    private final Wire fromLeft = new Wire();
    private final Wire fromRight = new Wire();
    private int waited;

    Life() throws StoreException {}

    /** A life that has come this far. */
    static Life after(List<Move> moves) throws StoreException {
        Life life = new Life();
        for (Move move : moves) {
            life.make(move);
        }
        return life;
    }

    Actor actor(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private Wire wire(Side side) {
        return side == Side.LEFT ? fromLeft : fromRight;
    }

    /** Whether this can happen now. */
    boolean allows(Move move) {
        Wire wire = wire(move.side());
        return switch (move.kind()) {
            case SPEAK -> wire.underWay() < Wire.MOST;
            case SAY -> actor(move.side()).said().size() < MOST_WORDS;
            case DELIVER, LOSE, HALVE -> wire.underWay() > 0;
            case OVERTAKE -> wire.underWay() > 1;
            case REPEAT -> wire.last().isPresent();
            case RESURRECT -> wire.first().isPresent();
            case RETAINED -> !wire.retained().isEmpty();
            case RESTART, SILENCE -> true;
            case WAIT -> waited == 0;
        };
    }

    void make(Move move) throws StoreException {
        Side side = move.side();
        Wire wire = wire(side);
        switch (move.kind()) {
            case SPEAK -> wire.put(burst(side));
            case SAY -> actor(side).say();
            case DELIVER -> arrive(side, wire.takeOldest().frames(), false);
            case LOSE -> wire.lose();
            case HALVE -> arrive(side, everySecond(wire.takeOldest().frames()), false);
            case OVERTAKE -> arrive(side, wire.takeNewest().frames(), false);
            case REPEAT -> arrive(side, wire.last().orElseThrow().frames(), false);
            case RESURRECT -> arrive(side, wire.first().orElseThrow().frames(), false);
            case RETAINED -> wire.retained().forEach(burst -> arrive(side, burst.frames(), true));
            case RESTART -> actor(side).restart();
            case WAIT -> pass(7);
            case SILENCE -> pass(11);
        }
        waited = move.kind() == Move.Kind.WAIT ? 1 : move.kind() == Move.Kind.SILENCE ? 0 : waited;
    }

    private void pass(long seconds) {
        clock.advanceTo(clock.monotonicNanos() + seconds * SECOND);
        left.link().look();
        right.link().look();
    }

    private Burst burst(Side side) throws StoreException {
        List<OutgoingFrame> frames = new ArrayList<>();
        for (int i = 0; i < Burst.FRAMES; i++) {
            frames.add(actor(side).speak());
        }
        return new Burst(Inside.of(actor(side)), List.copyOf(frames));
    }

    private static List<OutgoingFrame> everySecond(List<OutgoingFrame> frames) {
        return List.of(frames.get(0), frames.get(2), frames.get(4), frames.get(6));
    }

    private void arrive(Side from, List<OutgoingFrame> frames, boolean retained) {
        frames.forEach(frame -> actor(from.other()).hear(frame, retained));
    }

    // --- a fair relay from here on -----------------------------------------------------------------------------

    /**
     * From now on every frame arrives, and nothing else does.
     *
     * @return after how many ticks both were live together and every word had arrived; empty if that took too long
     */
    Optional<Integer> fairly(int most) {
        for (int tick = 0; tick <= most; tick++) {
            if (whole()) {
                return Optional.of(tick);
            }
            clock.advanceTo(clock.monotonicNanos() + Actor.TICK_MILLIS * SECOND / 1_000);
            for (Side side : Side.values()) {
                arrive(side, List.of(actor(side).speak()), false);
            }
        }
        return Optional.empty();
    }

    private boolean whole() {
        return together()
                && Arrays.stream(Side.values())
                        .allMatch(side ->
                                actor(side).said().equals(actor(side.other()).heardWords())
                                        && actor(side).arrivedWords()
                                                >= actor(side).said().size());
    }

    private boolean together() {
        long epoch = actor(Side.LEFT).link().epoch();
        return epoch != 0 && epoch == actor(Side.RIGHT).link().epoch();
    }

    // --- what must hold after every move -----------------------------------------------------------------------

    /** What does not hold, if anything. */
    Optional<String> wrong() throws StoreException {
        for (Side side : Side.values()) {
            if (actor(side).link().frozen().isPresent()) {
                return Optional.of(side + " is frozen, though nobody was copied: "
                        + actor(side).link().frozen().get());
            }
            List<String> said = actor(side.other()).said();
            List<String> heard = actor(side).heardWords();
            if (heard.size() > said.size() || !said.subList(0, heard.size()).equals(heard)) {
                return Optional.of(side + " heard " + heard + ", but " + said + " was said");
            }
        }
        if (together() && !Arrays.equals(frameKey(Side.LEFT), frameKey(Side.RIGHT))) {
            return Optional.of("both are live under one number with different keys");
        }
        Roots left = Inside.roots(actor(Side.LEFT));
        Roots right = Inside.roots(actor(Side.RIGHT));
        return oneStep(left, right) ? Optional.empty() : Optional.of("the roots are more than one step apart");
    }

    private byte[] frameKey(Side side) {
        return Inside.epochs(actor(side).link()).live().orElseThrow().keys().frameKey(Role.FIRST);
    }

    private static boolean oneStep(Roots left, Roots right) {
        return Arrays.equals(left.confirmed().root(), right.confirmed().root())
                || left.pending().filter(held -> same(held, right.confirmed())).isPresent()
                || right.pending().filter(held -> same(held, left.confirmed())).isPresent();
    }

    private static boolean same(Roots.Held one, Roots.Held other) {
        return Arrays.equals(one.root(), other.root());
    }

    /** The situation, without anything that is random: two lives that read the same here go on alike. */
    String situation() throws StoreException {
        return Inside.of(actor(Side.LEFT)) + " || " + Inside.of(actor(Side.RIGHT)) + " || " + fromLeft + " " + fromRight
                + " " + waited;
    }
}
