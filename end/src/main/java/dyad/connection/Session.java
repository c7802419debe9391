package dyad.connection;

import dyad.connection.Ready.Publication;
import dyad.hum.OutgoingFrame;
import dyad.seam.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The hum over one connection: at every tick one write of a frame that lies ready, and nothing else. Runs on the hum's
 * thread; everything that thinks happens on the link's.
 */
final class Session {
    private final RelayConnection connection;
    private final Contact contact;
    private final LinkThread link;
    private final Clock clock;
    private final Tally tally;
    private final Deque<Publication> spares = new ArrayDeque<>();
    private CompletableFuture<Ready> built = new CompletableFuture<>();
    private long tickMillis;
    private long newest;

    /** @param tickMillis the length of the first tick; every frame built brings that of the next */
    Session(RelayConnection connection, Contact contact, LinkThread link, Clock clock, Tally tally, long tickMillis) {
        this.connection = connection;
        this.contact = contact;
        this.link = link;
        this.clock = clock;
        this.tally = tally;
        this.tickMillis = tickMillis;
        built.cancel(false);
    }

    /**
     * Hums until the connection ends or the thread is interrupted.
     *
     * @param onSteady called when the opening burst is over
     */
    void hum(Ticker ticker, Runnable onSteady) throws InterruptedException {
        boolean steady = false;
        while (true) {
            Tick tick = ticker.next(clock.monotonicNanos(), TimeUnit.MILLISECONDS.toNanos(tickMillis));
            if (tick.late()) {
                tally.skipped();
            }
            if (!waitUntil(tick.buildAt())) {
                return;
            }
            boolean asked = askForFrame();
            if (!waitUntil(tick.at())) {
                return;
            }
            write(asked ? own() : Optional.empty());
            if (!steady && ticker.isSteady()) {
                steady = true;
                onSteady.run();
            }
        }
    }

    /** False if the frame before is still being built: asking again would only make the queue longer. */
    private boolean askForFrame() {
        if (!built.isDone()) {
            return false;
        }
        // What came too late for its own tick still has spares for this one.
        own();
        built = link.ask(contact::build);
        return true;
    }

    /** The frame that was asked for, if it is ready; its spares take the place of the earlier ones. */
    private Optional<Publication> own() {
        if (built.state() != CompletableFuture.State.SUCCESS) {
            return Optional.empty();
        }
        Ready ready = built.resultNow();
        tickMillis = ready.tickMillis();
        spares.clear();
        ready.spares().stream()
                .filter(spare -> spare.frame().sequence() > newest)
                .forEach(spares::add);
        return Optional.of(ready.frame());
    }

    /** The one write of a tick: its own frame, or else a spare. */
    private void write(Optional<Publication> own) {
        Optional<Publication> one = own.or(() -> Optional.ofNullable(spares.poll()));
        if (one.filter(ready -> connection.write(ready.packet())).isEmpty()) {
            tally.skipped();
            return;
        }
        OutgoingFrame frame = one.get().frame();
        newest = frame.sequence();
        tally.written(frame.spare());
        link.execute(() -> contact.written(frame));
    }

    private boolean waitUntil(long moment) throws InterruptedException {
        long left = moment - clock.monotonicNanos();
        while (left > 0 && connection.isOpen()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = moment - clock.monotonicNanos();
        }
        return connection.isOpen();
    }
}
