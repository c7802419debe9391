package dyad.connection;

import dyad.connection.RelayStatus.Stage;
import dyad.hum.Voice;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Drives one voice over one relay at a time, for as long as it is not closed: connects, hums, and connects again after a pause
 * whenever the connection ends. Nothing here depends on what is said.
 *
 * <p>The hum has a thread of its own, which does nothing but wait and write. The voice is only ever called on the link's
 * thread. Clock and entropy are used by both threads and must allow that.
 */
public final class Hum implements AutoCloseable {
    /** The keep-alive is this many ticks, or the least seconds if they are longer. */
    private static final int KEEP_ALIVE_TICKS = 5;

    private static final int LEAST_KEEP_ALIVE_SECONDS = 30;
    private static final int MOST_KEEP_ALIVE_SECONDS = 65_535;
    private static final double MILLIS_A_SECOND = 1_000;

    private final Supplier<RelayAccess> relay;
    private final Voice voice;
    private final LinkThread link;
    private final Clock clock;
    private final Entropy entropy;
    private final HumListener listener;
    private final Rhythm rhythm;
    private final Backoff backoff;
    private final Tally tally = new Tally();
    private final Thread thread;
    private volatile Optional<Contact> contact = Optional.empty();
    private volatile boolean leaving;
    private volatile boolean closing;

    /**
     * A hum in the usual rhythm.
     *
     * @param relay where to connect, asked on the link's thread before every connection
     */
    public Hum(
            Supplier<RelayAccess> relay,
            Voice voice,
            LinkThread link,
            Clock clock,
            Entropy entropy,
            HumListener listener) {
        this(relay, voice, link, clock, entropy, listener, Rhythm.inLife());
    }

    /** A hum in another rhythm, for laboratories: an end in life has the usual one, or it can be told apart. */
    public Hum(
            Supplier<RelayAccess> relay,
            Voice voice,
            LinkThread link,
            Clock clock,
            Entropy entropy,
            HumListener listener,
            Rhythm rhythm) {
        this.relay = relay;
        this.voice = voice;
        this.link = link;
        this.clock = clock;
        this.entropy = entropy;
        this.listener = listener;
        this.rhythm = rhythm;
        this.backoff = new Backoff(entropy);
        this.thread = punctual(this::run);
    }

    // A hint where the system takes it, for a write in time; nothing here is right or wrong by it.
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread punctual(Runnable work) {
        return Thread.ofPlatform()
                .name("dyad-hum")
                .daemon(true)
                .priority(Thread.MAX_PRIORITY)
                .unstarted(work);
    }

    /** Begins to hum. Once only. */
    public void start() {
        thread.start();
    }

    /** What was done so far. From any thread. */
    public HumCounts counts() {
        return tally.counts();
    }

    /** Ends the connection that stands, and connects anew after a short pause: there where it is told to then. */
    public void leave() {
        leaving = true;
        contact.ifPresent(Contact::cut);
    }

    /**
     * Cuts the connection and waits for the hum's thread. From any thread; if from the link's own, then neither voice nor
     * listener is called any more when this returns.
     */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        Waiting.join(thread);
        if (link.isCurrent()) {
            contact.ifPresent(Contact::end);
        }
    }

    private void run() {
        Optional<String> problem = Optional.empty();
        try {
            while (!closing) {
                tell(Stage.CONNECTING, problem);
                problem = after(humOnce());
                pause(backoff.next());
            }
        } catch (InterruptedException closed) {
            // Closing interrupts; there is nothing left to do.
        }
    }

    /** What was wrong with a connection, if anything; its own leaving is nothing wrong. */
    private Optional<String> after(String ending) {
        if (leaving) {
            leaving = false;
            backoff.reset();
            return Optional.empty();
        }
        Optional<String> problem = Optional.of(ending);
        tell(Stage.UNREACHABLE, problem);
        return problem;
    }

    /** One connection from its beginning to its end; what ended it. */
    private String humOnce() throws InterruptedException {
        try {
            Plan plan = link.ask(() -> Plan.of(voice, relay.get())).get();
            return humOver(plan);
        } catch (RelayException failure) {
            return failure.sentence();
        } catch (ExecutionException failure) {
            return "the link does not answer: " + failure.getCause();
        } catch (RuntimeException failure) {
            return "the way to the relay failed; this is a bug: " + failure;
        }
    }

    private String humOver(Plan plan) throws RelayException, InterruptedException {
        RelayConnection connection =
                RelayConnection.open(plan.relay(), keepAliveSeconds(plan.tickMillis()), entropy, tally, this::hear);
        long delay = rhythm.delay(entropy, TimeUnit.MILLISECONDS.toNanos(plan.tickMillis()));
        Contact fresh = new Contact(voice, connection, link, delay, plan.period());
        contact = Optional.of(fresh);
        try {
            link.execute(fresh::begin);
            connection.subscribe(plan.topics());
            tally.connected();
            tell(Stage.CONNECTED, Optional.empty());
            connection.whenEnded(() -> LockSupport.unpark(thread));
            Session session = new Session(connection, fresh, link, clock, tally, plan.tickMillis());
            session.hum(new Ticker(rhythm, entropy, clock.monotonicNanos()), backoff::reset);
            return connection.ending();
        } finally {
            connection.cut();
            link.execute(fresh::end);
        }
    }

    /** Nothing comes in before the first subscription, and so before the contact. */
    private void hear(String topic, byte[] payload, boolean retained) {
        contact.ifPresent(current -> current.receive(topic, payload, retained));
    }

    private void pause(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(nanos));
    }

    private void tell(Stage stage, Optional<String> problem) {
        link.execute(() -> {
            if (!closing) {
                listener.relay(new RelayStatus(stage, problem));
            }
        });
    }

    private static int keepAliveSeconds(long tickMillis) {
        int ticks = (int) Math.ceil(KEEP_ALIVE_TICKS * tickMillis / MILLIS_A_SECOND);
        return Math.clamp(ticks, LEAST_KEEP_ALIVE_SECONDS, MOST_KEEP_ALIVE_SECONDS);
    }
}
