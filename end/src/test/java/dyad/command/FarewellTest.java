package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.command.Farewell.Left;
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

    @Test
    void withNothingOnItsWayNothingIsSaid() throws Exception {
        assertEquals("", printed(new Left(0, 0, 500)));
    }

    @Test
    void whatCannotBeHandedOverIsNamedAndNotWaitedForLongerThanTwoTicks() throws Exception {
        String text = printed(new Left(3, 0, 500), new Left(3, 0, 500), new Left(3, 0, 500));
        assertTrue(text.contains("Only here: 3 words; it goes when this end runs again."), text);
    }

    @Test
    void howLongItTakesIsSaidAndThenThatItIsDone() throws Exception {
        String text = printed(new Left(2, 3_840_000, 60_000), new Left(1, 61_000, 60_000), new Left(0, 0, 60_000));
        assertTrue(text.contains("Only here yet: 2 words of yours. Handing over takes"), text);
        assertTrue(text.contains("about 64 minutes"), text);
        assertTrue(text.contains("Ctrl-C again stops at once"), text);
        assertTrue(text.contains("1 word, about 61 s"), text);
        assertTrue(text.contains("All of it is handed over."), text);
    }

    @Test
    void whatStaysHereInTheEndIsSaidToo() throws Exception {
        String text = printed(new Left(9, 1_000, 1), new Left(4, 0, 1));
        assertTrue(text.contains("Only here: 4 words"), text);
    }
}
