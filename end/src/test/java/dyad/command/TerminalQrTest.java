package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalQrTest {

    private static final List<String> SYMBOL = List.of("101", "110", "001");

    /** Reads the drawing back: rows of modules, {@code 1} where the ink is. */
    private static List<String> ink(String drawing) {
        List<String> rows = new ArrayList<>();
        drawing.lines().forEach(line -> {
            String plain = line.replaceAll("\u001b\\[[0-9;]*m", "");
            rows.add(plain.replaceAll("[█▀]", "1").replaceAll("[▄ ]", "0"));
            rows.add(plain.replaceAll("[█▄]", "1").replaceAll("[▀ ]", "0"));
        });
        return rows;
    }

    @Test
    void onATerminalDarkModulesAreBlackInkWithinAWhiteQuietZone() {
        List<String> rows = ink(new TerminalQr(SYMBOL, true).draw());
        assertEquals("00000000000", rows.get(3));
        assertEquals("00001010000", rows.get(4));
        assertEquals("00001100000", rows.get(5));
        assertEquals("00000010000", rows.get(6));
        assertEquals("00000000000", rows.get(7));
        assertEquals(12, rows.size());
        assertTrue(new TerminalQr(SYMBOL, true)
                .draw()
                .lines()
                .allMatch(line -> line.startsWith("\u001b[38;5;16;48;5;231m") && line.endsWith("\u001b[0m")));
    }

    @Test
    void elsewhereLightModulesAreLightInk() {
        List<String> rows = ink(new TerminalQr(SYMBOL, false).draw());
        assertEquals("11111111111", rows.getFirst());
        assertEquals("11110101111", rows.get(4));
        assertEquals("11110011111", rows.get(5));
    }
}
