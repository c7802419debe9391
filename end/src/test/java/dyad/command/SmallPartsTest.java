package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.home.Surroundings;
import jakarta.json.Json;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void aHostedRelayIsShownUnderAnAddressOfTheOwnNetwork() {
        List<InetAddress> addresses = List.of(
                InetAddress.ofLiteral("fe80::1"),
                InetAddress.ofLiteral("203.0.113.5"),
                InetAddress.ofLiteral("192.168.7.9"),
                InetAddress.ofLiteral("10.0.0.1"));
        assertEquals("192.168.7.9", LanAddress.choose(addresses));
        assertEquals("127.0.0.1", LanAddress.choose(List.of()));
    }

    @Test
    void aBrowserIsOpenedOnlyWhereThereIsAScreen() {
        Path etc = Path.of("/etc");
        assertEquals(Optional.empty(), new Browser(new Surroundings(Map.of(), etc, etc), "Linux").opener());
        assertEquals(
                Optional.of(List.of("xdg-open")),
                new Browser(new Surroundings(Map.of("WAYLAND_DISPLAY", "wayland-0"), etc, etc), "Linux").opener());
        assertEquals(
                Optional.of(List.of("open")), new Browser(new Surroundings(Map.of(), etc, etc), "Mac OS X").opener());
    }

    @Test
    void whatWasOpenedIsClosedLastFirstOnceAndWhateverFails() {
        List<String> closed = new ArrayList<>();
        Cleanup cleanup = new Cleanup();
        cleanup.add(() -> closed.add("first"));
        cleanup.add(() -> {
            throw new IllegalStateException("cannot close");
        });
        cleanup.add(() -> closed.add("last"));
        cleanup.close();
        cleanup.close();
        assertEquals(List.of("last", "first"), closed);
        cleanup.add(() -> closed.add("late"));
        assertEquals(List.of("last", "first", "late"), closed);
    }

    @Test
    void whatTheOtherWroteDoesNotDriveTheTerminal() {
        String line = WordLine.of(Json.createObjectBuilder()
                .add("at", 0)
                .add("from", "them")
                .add("text", "\u001b[2Jcleared\u202E\u0007 👩‍🚀\nnext")
                .build());
        assertFalse(line.contains("\u001b") || line.contains("\u202E") || line.contains("\u0007"), line);
        assertEquals(2, line.lines().count());
        assertEquals("👩‍🚀", line.lines().toList().getFirst().substring(line.indexOf("👩")));
    }
}
