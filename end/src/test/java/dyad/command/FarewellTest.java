package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.command.Farewell.Left;
import dyad.end.Status.RelayState;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarewellTest {

    /** What is printed while it stands like this, one look after the other. */
    private static String printed(Left... looks) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Deque<Left> next = new ArrayDeque<>(List.of(looks));
        new Farewell(next::remove, new Terminal(InputStream.nullInputStream(), out, out, true)).bid();
        assertTrue(next.isEmpty(), "it ended too soon: " + next);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Connected, at a tick of a minute. */
    private static Left connected(int words, long millis, long ticks) {
        return new Left(words, millis, RelayState.CONNECTED, 60_000, ticks);
    }

    @Test
    void withNothingOnItsWayNothingIsSaid() throws Exception {
        assertEquals("", printed(connected(0, 0, 0)));
    }

    @Test
    void whatCannotBeHandedOverIsNamedAndNotWaitedForLongerThanABurstAndTwoTicks() throws Exception {
        String text = printed(connected(3, 0, 5), connected(3, 0, 5), connected(3, 0, 14), connected(3, 0, 15));
        assertTrue(text.contains("Only here: 3 words; it goes when this end runs again."), text);
    }

    @Test
    void howLongItTakesIsSaidAndThenThatItIsDone() throws Exception {
        String text = printed(connected(2, 3_840_000, 0), connected(1, 61_000, 63), connected(0, 0, 64));
        assertTrue(text.contains("Only here yet: 2 words of yours. Handing over takes"), text);
        assertTrue(text.contains("about 64 minutes"), text);
        assertTrue(text.contains("Ctrl-C again stops at once"), text);
        assertTrue(text.contains("1 word, about 61 s"), text);
        assertTrue(text.contains("All of it is handed over."), text);
    }

    @Test
    void whatStaysHereInTheEndIsSaidToo() throws Exception {
        String text = printed(connected(9, 60_000, 0), connected(4, 0, 1), connected(4, 0, 10));
        assertTrue(text.contains("Only here: 4 words"), text);
    }

    @Test
    void aConnectionThatIsBeingMadeIsWaitedForAndOneThatCannotBeMadeIsNot() throws Exception {
        Left connecting = new Left(1, 0, RelayState.CONNECTING, 500, 0);
        Left unreachable = new Left(1, 32_000, RelayState.UNREACHABLE, 500, 0);
        String text = printed(connecting, connecting, connecting, unreachable);
        assertTrue(text.contains("Only here: 1 word; it goes when this end runs again."), text);
    }
}
