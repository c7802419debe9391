package dyad.relay;

import dyad.relay.admission.Admission;
import dyad.relay.admission.UsersFile;
import dyad.relay.broker.Broker;
import dyad.relay.door.Certificates;
import dyad.relay.door.Door;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A running relay. It has its own threads; every method may be called from any thread.
 *
 * <p>Nothing about topics, clients or addresses is ever logged by this module. Artemis and Netty would, through SLF4J
 * and {@code java.util.logging}: the program around it binds SLF4J to nothing (slf4j-nop) and switches off every
 * {@code java.util.logging} logger but {@code dyad}.
 */
public final class EmbeddedRelay implements AutoCloseable {

    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final SilentThreads threads;
    private final DataDirectory data;
    private final Broker broker;
    private final Door door;
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    private EmbeddedRelay(SilentThreads threads, DataDirectory data, Broker broker, Door door) {
        this.threads = threads;
        this.data = data;
        this.broker = broker;
        this.door = door;
    }

    /**
     * Starts a relay, with the retained frames of its data directory. Returns when it accepts connections.
     *
     * @throws RelayException with a sentence that says what to do, if the address is taken or not this machine's, the
     *     data directory cannot be written to or is used by another relay, or the TLS or users file is not in order.
     *     Nothing is left running then
     */
    public static EmbeddedRelay start(RelaySettings settings) throws RelayException {
        return start(settings, SWEEP);
    }

    /** The same, looking for expired frames every {@code sweep}. */
    static EmbeddedRelay start(RelaySettings settings, Duration sweep) throws RelayException {
        Admission admission =
                settings.users().isPresent() ? UsersFile.read(settings.users().get()) : Admission.EVERYONE;
        Optional<Certificates> certificates = settings.tls().isPresent()
                ? Optional.of(Certificates.read(settings.tls().get()))
                : Optional.empty();
        DataDirectory data = DataDirectory.open(settings.data());
        try {
            SilentThreads threads = new SilentThreads();
            return threads.call(() -> {
                Broker broker = Broker.create(data.path(), admission, settings.limits(), sweep);
                Door door = Door.bind(settings, certificates, broker);
                return open(new EmbeddedRelay(threads, data, broker, door));
            });
        } catch (RelayException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedRelay open(EmbeddedRelay relay) throws RelayException {
        try {
            relay.broker.start(relay::failed);
            relay.door.open();
            return relay;
        } catch (RelayException | RuntimeException e) {
            relay.stop();
            throw e;
        }
    }

    private void failed(String sentence) {
        // On a thread of its own: this one may be the one the broker needs to stop.
        var _ = failure.completeAsync(() -> sentence);
    }

    /** The TCP port it listens on. */
    public int port() {
        return door.port();
    }

    /**
     * Completes, with a sentence for a person, if the relay stops by itself because its data can no longer be written,
     * as on a full disk. {@link #close} it then. Never completes otherwise.
     */
    public CompletionStage<String> failure() {
        return failure.minimalCompletionStage();
    }

    /**
     * Closes all connections and stops; a relay started on the same directory later has the retained frames. May be
     * called again. Takes a few tenths of a second.
     */
    @Override
    public void close() {
        try {
            threads.call(() -> {
                stop();
                return this;
            });
        } catch (RelayException e) {
            throw new IllegalStateException("stopping is never refused; this is a bug", e);
        }
    }

    private void stop() {
        door.close();
        broker.close();
        data.close();
    }

    /** For tests: the broker behind the door. */
    Broker broker() {
        return broker;
    }
}
