package dyad.nearness;

import java.util.List;

/**
 * A cell and those around it.
 *
 * @param cell number of the own cell (an H3 index)
 * @param around numbers of its neighbours: six, or five around a pentagon
 */
public record Flower(long cell, List<Long> around) {

    /** The most cells of a flower, the own one counted. */
    public static final int CELLS = 7;

    /** @throws IllegalArgumentException if there are more than six neighbours */
    public Flower {
        if (around.size() >= CELLS) {
            throw new IllegalArgumentException("a cell has at most six neighbours, not " + around.size());
        }
        around = List.copyOf(around);
    }
}
