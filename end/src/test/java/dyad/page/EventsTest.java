package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.Event;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final MessageId ID = MessageId.parse("00112233445566778899aabbccddeeff");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aFollowerHearsTheStatusAtOnceAndThenEveryEvent() throws Exception {
        try (Socket socket = page.follow()) {
            String first = ServedPage.readUntil(socket.getInputStream(), "\n\n");
            assertTrue(first.contains("Content-Type: text/event-stream"), first);
            assertTrue(first.contains("event: status\ndata: {\"met\":true"), first);
            page.end.tell(new Event.Word(new Entry(ID, false, Saying.words("two\nlines"), 5, true)));
            assertEquals(
                    "{\"type\":\"word\",\"id\":\"" + ID + "\",\"from\":\"them\",\"text\":\"two\\nlines\",\"at\":5,"
                            + "\"arrived\":true}",
                    data(socket, "word"));
            page.end.tell(new Event.Arrived(ID));
            assertEquals("{\"type\":\"arrived\",\"id\":\"" + ID + "\"}", data(socket, "arrived"));
            page.end.tell(new Event.Touch(true));
            assertEquals("{\"type\":\"touch\",\"from\":\"them\",\"pressing\":true}", data(socket, "touch"));
            page.end.tell(new Event.TouchTogether());
            assertEquals("{\"type\":\"together\"}", data(socket, "together"));
            page.end.tell(new Event.Tick());
            assertEquals("{\"type\":\"tick\"}", data(socket, "tick"));
            page.end.tell(new Event.Forgotten());
            assertEquals("{\"type\":\"forgotten\"}", data(socket, "forgotten"));
            page.end.tell(new Event.Changed(page.end.status()));
            assertTrue(data(socket, "status").endsWith("\"type\":\"status\"}"));
        }
    }

    private static String data(Socket socket, String type) throws IOException {
        ServedPage.readUntil(socket.getInputStream(), "event: " + type + "\ndata: ");
        return ServedPage.readUntil(socket.getInputStream(), "\n\n").strip();
    }

    @Test
    void aFollowerThatReadsNothingIsDroppedAndNotBuffered() throws Exception {
        Entry large = new Entry(ID, false, Saying.words("x".repeat(60_000)), 5, true);
        try (Socket socket = page.follow()) {
            ServedPage.readUntil(socket.getInputStream(), "\n\n");
            assertEquals(1, page.end.listeners());
            assertTimeoutPreemptively(PATIENCE, () -> {
                while (page.end.listeners() > 0) {
                    page.end.tell(new Event.Word(large));
                    Thread.sleep(1);
                }
            });
        }
    }

    @Test
    void aFollowerThatWentAwayIsForgotten() throws Exception {
        try (Socket socket = page.follow()) {
            ServedPage.readUntil(socket.getInputStream(), "\n\n");
        }
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (page.end.listeners() > 0) {
                page.end.tell(new Event.Tick());
                Thread.sleep(10);
            }
        });
    }

    @Test
    void theNumberOfFollowersIsBounded() throws Exception {
        Socket[] sockets = new Socket[32];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = page.follow();
            ServedPage.readUntil(sockets[i].getInputStream(), "\n\n");
        }
        Reply refused = page.get("/api/events", page.bearer());
        assertEquals(503, refused.status());
        assertEquals("busy", refused.kind());
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void closingThePageEndsAllStreams() throws Exception {
        try (Socket socket = page.follow()) {
            ServedPage.readUntil(socket.getInputStream(), "\n\n");
            assertTimeoutPreemptively(PATIENCE, page::close);
            assertTimeoutPreemptively(PATIENCE, () -> socket.getInputStream().readAllBytes());
        }
    }
}
