package dyad.history;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.Arrays;

/**
 * A picture so small that it fits into the frame that announces it: a grid of colours, which is drawn blurred.
 *
 * @param columns 1 to {@value #MOST_CELLS}
 * @param rows 1 to {@value #MOST_CELLS}
 * @param colours row by row, each a number of 12 bits: four of red, four of green, four of blue
 */
public record Thumbnail(int columns, int rows, int[] colours) {
    /** The most cells along one side. */
    public static final int MOST_CELLS = 14;

    /** The most bytes that one takes: its two numbers, and one and a half for each cell. */
    public static final int MOST_BYTES = 2 + MOST_CELLS * MOST_CELLS * 3 / 2;

    /** Checks that the grid is one. */
    public Thumbnail {
        if (columns < 1 || columns > MOST_CELLS || rows < 1 || rows > MOST_CELLS || colours.length != columns * rows) {
            throw new IllegalArgumentException("no thumbnail is " + columns + " by " + rows + "; this is a bug");
        }
    }

    void write(ByteWriter out) {
        out.u8(columns).u8(rows);
        for (int at = 0; at < colours.length; at += 2) {
            int next = at + 1 < colours.length ? colours[at + 1] : 0;
            out.u8(colours[at] >>> 4).u8((colours[at] & 0xf) << 4 | next >>> 8);
            if (at + 1 < colours.length) {
                out.u8(next);
            }
        }
    }

    static Thumbnail read(ByteReader in) throws MalformedException {
        int columns = in.u8();
        int rows = in.u8();
        if (columns < 1 || columns > MOST_CELLS || rows < 1 || rows > MOST_CELLS) {
            throw new MalformedException("a thumbnail of an impossible size");
        }
        int[] colours = new int[columns * rows];
        for (int at = 0; at < colours.length; at += 2) {
            int first = in.u8();
            int middle = in.u8();
            colours[at] = first << 4 | middle >>> 4;
            if (at + 1 < colours.length) {
                colours[at + 1] = (middle & 0xf) << 8 | in.u8();
            } else if ((middle & 0xf) != 0) {
                throw new MalformedException("a thumbnail with half a colour too much");
            }
        }
        return new Thumbnail(columns, rows, colours);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail thumbnail
                && columns == thumbnail.columns
                && Arrays.equals(colours, thumbnail.colours);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(colours);
    }
}
