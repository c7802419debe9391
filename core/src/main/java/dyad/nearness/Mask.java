package dyad.nearness;

import dyad.bytes.MalformedException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The levels that an end would test in a round. Each has a position in the messages: its place on the ladder, but that
 * the finest takes the place of the coarsest, so never both.
 *
 * @param levels which levels
 */
record Mask(Set<Level> levels) {
    /** Positions in a message. */
    static final int POSITIONS = 5;

    /** One bit for each level. */
    private static final int BITS = (1 << Level.values().length) - 1;

    /** Nothing. */
    static final Mask NONE = new Mask(Set.of());

    Mask {
        levels = Set.copyOf(levels);
        if (levels.contains(Level.CONTINENT) && levels.contains(Level.STREET)) {
            throw new IllegalArgumentException("the coarsest and the finest level share a position; this is a bug");
        }
    }

    /** The position of a level. */
    static int position(Level level) {
        return level.place() % POSITIONS;
    }

    /** The listed level at this position. */
    Optional<Level> at(int position) {
        return levels.stream().filter(level -> position(level) == position).findFirst();
    }

    /** What is listed here and there, and is not finer than this. */
    Mask and(Mask other, Level floor) {
        Set<Level> both = EnumSet.noneOf(Level.class);
        both.addAll(levels);
        both.retainAll(other.levels);
        both.removeIf(level -> level.compareTo(floor) > 0);
        return new Mask(both);
    }

    /** What is listed here and is one of these. */
    Mask only(Set<Level> some) {
        Set<Level> left = EnumSet.noneOf(Level.class);
        left.addAll(levels);
        left.retainAll(some);
        return new Mask(left);
    }

    /** One bit for each level, the coarsest lowest. */
    int code() {
        return levels.stream().mapToInt(level -> 1 << level.place()).sum();
    }

    /** The reverse of {@link #code}. */
    static Mask of(int code) throws MalformedException {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Collections.addAll(levels, Level.values());
        levels.removeIf(level -> (code >> level.place() & 1) == 0);
        if (code > BITS || (levels.contains(Level.CONTINENT) && levels.contains(Level.STREET))) {
            throw new MalformedException("levels that no end can list");
        }
        return new Mask(levels);
    }
}
