package dyad.command;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches, while a touch goes on, whether the other touches too, and whether the two are felt as one. */
final class TouchWatch implements AutoCloseable {

    private final EventReader events;
    private final CountDownLatch one = new CountDownLatch(1);
    private volatile boolean theyTouch;

    TouchWatch(EventReader events) {
        this.events = events;
        Thread.ofVirtual().name("dyad-touch-watch").start(this::read);
    }

    private void read() {
        for (Optional<JsonObject> event = events.next(); event.isPresent(); event = events.next()) {
            switch (event.get().getString("type")) {
                case "together" -> one.countDown();
                case "touch" -> theyTouch |= event.get().getBoolean("pressing");
                case "status" -> theyTouch |= event.get().getBoolean("touching");
                default -> {}
            }
        }
    }

    /** Waits so long, or until the two are one touch; whether they were. */
    boolean isOneWithin(Duration patience) throws InterruptedException {
        return one.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the other has touched meanwhile. */
    boolean theyTouch() {
        return theyTouch;
    }

    /** Does not wait: while a line is being read, the connection cannot be cut before the line is there. */
    @Override
    public void close() {
        Thread.ofVirtual().name("dyad-touch-watch-end").start(events::close);
    }
}
