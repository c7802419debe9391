package dyad.command;

import java.util.List;

/**
 * Draws a QR symbol with half blocks, two rows of modules to a line, within a quiet zone of four modules. On a terminal
 * the colours are set to pure black on white, so that it is legible whatever the terminal's own are.
 */
final class TerminalQr {

    private static final int QUIET_ZONE = 4;
    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String RESET = "\u001b[0m";

    private final List<String> rows;
    private final boolean coloured;

    /**
     * @param rows of the symbol, {@code 1} for a dark module
     * @param coloured whether to set colours; otherwise the ink is taken to be light, as on a dark terminal
     */
    TerminalQr(List<String> rows, boolean coloured) {
        this.rows = List.copyOf(rows);
        this.coloured = coloured;
    }

    /** The drawing, without a line break at its end. */
    String draw() {
        int size = rows.size();
        StringBuilder drawing = new StringBuilder();
        for (int y = -QUIET_ZONE; y < size + QUIET_ZONE; y += 2) {
            drawing.append(drawing.isEmpty() ? "" : System.lineSeparator()).append(line(y));
        }
        return drawing.toString();
    }

    private String line(int y) {
        StringBuilder line = new StringBuilder();
        for (int x = -QUIET_ZONE; x < rows.size() + QUIET_ZONE; x++) {
            line.append(half(isInked(x, y), isInked(x, y + 1)));
        }
        return coloured ? BLACK_ON_WHITE + line + RESET : line.toString();
    }

    /** Dark modules are inked in black on white; light ones where the ink itself is light. */
    private boolean isInked(int x, int y) {
        return isDark(x, y) == coloured;
    }

    private boolean isDark(int x, int y) {
        return y >= 0
                && y < rows.size()
                && x >= 0
                && x < rows.get(y).length()
                && rows.get(y).charAt(x) == '1';
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
