package dyad.page;

import dyad.end.Event;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One subscriber. What it has not read yet waits in a queue of fixed length; when that is full the subscriber is
 * dropped, so that a page that has fallen asleep costs no memory.
 */
final class EventStream {

    private static final int QUEUE_LENGTH = 256;
    private static final long COMMENT_SECONDS = 15;

    private final Thread writer;
    private final Function<Event, JsonObject> json;
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
    private final BooleanSupplier welcome;
    private volatile boolean ended;

    /**
     * @param writer the thread that calls {@link #writeTo}; a virtual one, whose blocked write an interrupt ends
     * @param welcome whether the subscriber may be told anything still, asked before each event
     */
    EventStream(Thread writer, Function<Event, JsonObject> json, BooleanSupplier welcome) {
        this.writer = writer;
        this.json = json;
        this.welcome = welcome;
    }

    /** Hands an event over; never waits. */
    void offer(Event event) {
        if (!ended && !queue.offer(event)) {
            end();
        }
    }

    /** Ends the stream, also in the middle of a write that does not get on. */
    void end() {
        ended = true;
        writer.interrupt();
    }

    /** Writes until the stream is ended or the connection fails. */
    void writeTo(OutputStream output) throws IOException {
        while (!ended) {
            String next = next();
            if (!welcome.getAsBoolean()) {
                return;
            }
            output.write(next.getBytes(StandardCharsets.UTF_8));
            output.flush();
        }
    }

    private String next() {
        try {
            Event event = queue.poll(COMMENT_SECONDS, TimeUnit.SECONDS);
            return event == null ? ": still here\n\n" : lines(json.apply(event));
        } catch (InterruptedException end) {
            ended = true;
            return ": end\n\n";
        }
    }

    private static String lines(JsonObject object) {
        return "event: " + object.getString("type") + "\ndata: " + object + "\n\n";
    }
}
