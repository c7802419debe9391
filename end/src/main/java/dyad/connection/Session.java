package dyad.connection;

import dyad.seam.Clock;
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
    private CompletableFuture<Ready> built = new CompletableFuture<>();

    Session(RelayConnection connection, Contact contact, LinkThread link, Clock clock, Tally tally) {
        this.connection = connection;
        this.contact = contact;
        this.link = link;
        this.clock = clock;
        this.tally = tally;
        built.cancel(false);
    }

    /**
     * Hums until the connection ends or the thread is interrupted.
     *
     * @param tickMillis the length of the first tick; every frame built brings that of the next
     * @param onSteady called when the opening burst is over
     */
    void hum(Ticker ticker, long tickMillis, Runnable onSteady) throws InterruptedException {
        long now = tickMillis;
        boolean steady = false;
        while (true) {
            Tick tick = ticker.next(clock.monotonicNanos(), TimeUnit.MILLISECONDS.toNanos(now));
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
            now = asked ? writeWhatIsReady(now) : missed(now);
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
        built = link.ask(contact::build);
        return true;
    }

    /** The one write of a tick; the length of the tick that follows. */
    private long writeWhatIsReady(long tickMillis) {
        if (built.state() != CompletableFuture.State.SUCCESS) {
            return missed(tickMillis);
        }
        Ready ready = built.resultNow();
        if (!connection.write(ready.publication())) {
            return missed(ready.tickMillis());
        }
        tally.written();
        link.execute(() -> contact.written(ready.sequence()));
        return ready.tickMillis();
    }

    private long missed(long tickMillis) {
        tally.skipped();
        return tickMillis;
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
