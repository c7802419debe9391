package dyad.search;

import dyad.seam.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through every life of at most so many moves, at most so many of which are troubles. A life is run again from its
 * beginning for each move that is tried at its end, as a link cannot be copied. A situation that was met before, with as
 * many troubles left, is not gone on from. From each new one the life is completed with a fair relay.
 */
final class Search {
    /** Ticks within which a fair relay must make everything good: ten minutes at the home profile's two seconds. */
    static final int FAIR_TICKS = 300;

    private static final List<Move> MOVES = Move.all();

    private final int depth;
    private final int troubles;
    private final Set<String> met = new HashSet<>();
    private final Deque<Path> frontier = new ArrayDeque<>();
    private long runs;
    private int longest;

    Search(int depth, int troubles) {
        this.depth = depth;
        this.troubles = troubles;
    }

    /** @return what was found wrong first, on a path as short as any */
    Result run() throws StoreException {
        Optional<String> wrong = look(new Path(List.of(), 0));
        while (wrong.isEmpty() && !frontier.isEmpty()) {
            wrong = goOn(frontier.removeFirst());
        }
        return new Result(depth, troubles, met.size(), runs, longest, wrong);
    }

    private Optional<String> goOn(Path path) throws StoreException {
        for (Move move : MOVES) {
            if (path.troubles() + (move.isTrouble() ? 1 : 0) <= troubles) {
                Optional<String> wrong = look(path.with(move));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> look(Path path) throws StoreException {
        Optional<Life> life = live(path.moves());
        if (life.isEmpty() || !met.add(path.troubles() + " " + life.get().situation())) {
            return Optional.empty();
        }
        Optional<String> wrong = life.get().wrong();
        if (wrong.isPresent()) {
            return Optional.of(wrong.get() + path);
        }
        if (path.moves().size() < depth) {
            frontier.addLast(path);
        }
        return complete(life.get()).map(text -> text + path);
    }

    private Optional<Life> live(List<Move> moves) throws StoreException {
        Life life = Life.after(moves.subList(0, Math.max(0, moves.size() - 1)));
        if (!moves.isEmpty()) {
            if (!life.allows(moves.getLast())) {
                return Optional.empty();
            }
            life.make(moves.getLast());
        }
        runs++;
        return Optional.of(life);
    }

    private Optional<String> complete(Life life) throws StoreException {
        Optional<Integer> ticks = life.fairly(FAIR_TICKS);
        ticks.ifPresent(count -> longest = Math.max(longest, count));
        return ticks.isPresent()
                ? life.wrong()
                : Optional.of("a dead end: not whole after " + FAIR_TICKS + " fair ticks");
    }

    /** How a life came here. */
    private record Path(List<Move> moves, int troubles) {
        Path with(Move move) {
            List<Move> longer = new ArrayList<>(moves);
            longer.add(move);
            return new Path(List.copyOf(longer), troubles + (move.isTrouble() ? 1 : 0));
        }

        @Override
        public String toString() {
            return moves.isEmpty()
                    ? ", right after the meeting"
                    : ", after:\n  "
                            + String.join(
                                    "\n  ", moves.stream().map(Move::toString).toList());
        }
    }

    /**
     * What a search found.
     *
     * @param states distinct situations
     * @param runs lives that were run
     * @param longest the most ticks after which all was whole
     */
    record Result(int depth, int troubles, int states, long runs, int longest, Optional<String> wrong) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d moves, %d troubles: %,d states, %,d lives, whole after %d fair ticks at most",
                    depth,
                    troubles,
                    states,
                    runs,
                    longest);
        }
    }
}
