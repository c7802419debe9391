package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.connection.Await;
import dyad.end.Event;
import dyad.end.PretendEnd;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.senses.Presence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenCommandTest {

    private static final MessageId ID = MessageId.parse("00112233445566778899aabbccddeeff");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everythingThatHappensIsOneObjectALineUntilTheEndStops() throws Exception {
        PretendEnd left = PretendEnd.met();
        PretendEnd right = PretendEnd.met();
        PretendEnd.couple(left, right);
        Machine machine = Machine.running(folder, left);
        CompletableFuture<Result> listening = machine.start("listen", "--json");
        awaitOutput(machine, "connected");
        left.tell(new Event.Tick());
        left.tell(new Event.Word(new Entry(ID, false, Saying.words("hello"), 5, true)));
        left.tell(new Event.Arrived(ID));
        right.touch(true);
        left.tell(new Event.TouchTogether());
        right.presence(Presence.AWAKE);
        left.tell(new Event.Forgotten());
        awaitOutput(machine, "forgotten");
        machine.close();
        Result result = listening.get();
        assertEquals(3, result.exitCode());
        assertEquals(
                List.of(
                        "{\"type\":\"presence\",\"presence\":\"away\"}",
                        "{\"type\":\"relay\",\"relay\":\"connected\"}",
                        "{\"type\":\"word\",\"id\":\"" + ID
                                + "\",\"from\":\"them\",\"text\":\"hello\",\"at\":5,\"arrived\":true}",
                        "{\"type\":\"arrived\",\"id\":\"" + ID + "\"}",
                        "{\"type\":\"touch\",\"from\":\"them\",\"pressing\":true}",
                        "{\"type\":\"together\"}",
                        "{\"type\":\"presence\",\"presence\":\"awake\"}",
                        "{\"type\":\"forgotten\"}",
                        "{\"error\":\"The end has stopped.\",\"kind\":\"not-running\"}"),
                result.out().lines().toList());
    }

    private static void awaitOutput(Machine machine, String text) throws InterruptedException {
        Await.until(
                "told: " + text,
                () -> machine.out.toString(StandardCharsets.UTF_8).contains(text));
    }
}
