package dyad.connection;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientConnectionConfig;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.seam.Entropy;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One MQTT 5 connection, from CONNECT to its bare end; a new one has a new client id and remembers nothing.
 *
 * <p>{@link #open} and {@link #subscribe} wait; everything else returns at once and may be called from any thread,
 * {@link #write} from one thread only.
 */
final class RelayConnection {
    private static final long PATIENCE_SECONDS = 10;

    /** What the system may hold back for us when the relay does not read; doubled by Linux. A frame is about 0.6 KB. */
    private static final int SEND_BUFFER_BYTES = 8 * 1024;

    private final Problem problem;
    private final FrameListener listener;
    private final OwnLoop loop = new OwnLoop(this::watch);
    private final BareEnd end = new BareEnd();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Tally tally;
    private final Mqtt5AsyncClient client;
    private volatile Optional<Channel> channel = Optional.empty();
    private volatile Optional<Throwable> reason = Optional.empty();
    private volatile boolean cut;
    private Future<?> lastWrite = CompletableFuture.completedFuture(null);

    private RelayConnection(RelayAccess access, Entropy entropy, Tally tally, FrameListener listener)
            throws RelayException {
        this.problem = new Problem(access);
        this.tally = tally;
        this.listener = listener;
        this.client = Packets.client(access, entropy, loop, failure -> reason = Optional.of(failure));
        // Before the connection, so that nothing comes in unheard; on the network's thread, so that nothing queues up.
        client.publishes(MqttGlobalPublishFilter.ALL, this::receive, Runnable::run);
    }

    /**
     * Connects; waits 10 seconds at most.
     *
     * @param keepAliveSeconds after so long without a byte from the relay it is asked for one, and after as long again
     *     the connection ends
     * @param tally counts the publications that are too large for a frame
     * @throws RelayException when there is no connection; nothing is left behind
     */
    static RelayConnection open(
            RelayAccess access, int keepAliveSeconds, Entropy entropy, Tally tally, FrameListener listener)
            throws RelayException, InterruptedException {
        RelayConnection connection = new RelayConnection(access, entropy, tally, listener);
        connection.await(connection.client.connect(Packets.connect(keepAliveSeconds)));
        return connection;
    }

    /** Listens on all these topics; waits for the relay's consent. The connection is cut if that fails. */
    void subscribe(List<String> topics) throws RelayException, InterruptedException {
        await(ask(topics));
    }

    /** Listens on all these topics, without waiting; the connection is cut if the relay refuses. */
    void subscribeLater(List<String> topics) {
        var _ = ask(topics).whenComplete((_, refused) -> {
            if (refused != null) {
                cut();
            }
        });
    }

    private CompletableFuture<Void> ask(List<String> topics) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (List<String> some : Packets.inParts(topics)) {
            answers.add(client.subscribe(Packets.subscribe(some)));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
    }

    /** Hands over one frame; false, and nothing is sent or queued, if the one before has not left this machine. */
    boolean write(Mqtt5Publish frame) {
        boolean writable = isOpen()
                && lastWrite.isDone()
                && channel.map(Channel::isWritable).orElse(false);
        if (writable) {
            lastWrite = client.publish(frame);
        }
        return writable;
    }

    /** Waits until the frame written last has left this process. The connection is cut if that fails. */
    void awaitWritten() throws RelayException, InterruptedException {
        await(lastWrite);
    }

    /** Whether the relay said at its welcome that it keeps what is to be kept: MQTT 5, section 3.2.2.3.5. */
    boolean retainAvailable() {
        return welcome(Mqtt5ClientConnectionConfig.RestrictionsForClient::isRetainAvailable);
    }

    /** The largest packet that the relay said it takes, bytes: MQTT 5, section 3.2.2.3.6. */
    int maximumPacketBytes() {
        return welcome(Mqtt5ClientConnectionConfig.RestrictionsForClient::getSendMaximumPacketSize);
    }

    private <T> T welcome(Function<Mqtt5ClientConnectionConfig.RestrictionsForClient, T> said) {
        return client.getConfig()
                .getConnectionConfig()
                .map(config -> said.apply(config.getRestrictionsForClient()))
                .orElseThrow(() -> new IllegalStateException("asked after the connection had ended"));
    }

    boolean isOpen() {
        return !ended.isDone();
    }

    /** Runs {@code action} when the connection has ended, or now if it has. */
    void whenEnded(Runnable action) {
        var _ = ended.thenRun(action);
    }

    /** Why the connection ended, for the person. */
    String ending() {
        return problem.ofEnding(reason.orElseGet(ClosedChannelException::new));
    }

    /** What the relay sent, if this end ended the connection because of it: known before any answer fails by that. */
    private Optional<Throwable> refused() {
        return reason.filter(NoMqttException.class::isInstance);
    }

    /** Ends the connection beneath everything: no DISCONNECT, no close_notify, no flush. */
    void cut() {
        cut = true;
        end.cut();
        if (channel.isEmpty()) {
            over();
        }
    }

    private void watch(Channel opened) {
        channel = Optional.of(opened);
        opened.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES);
        opened.pipeline().addFirst("dyad-end", end);
        var _ = opened.closeFuture().addListener(_ -> opened.eventLoop().execute(this::over));
        if (cut) {
            var _ = opened.close();
        }
    }

    /** The thread is kept for a moment, because the MQTT client has its own affairs to settle on it. */
    private void over() {
        ended.complete(null);
        var _ = loop.shutdownGracefully(100, 1_000, TimeUnit.MILLISECONDS);
    }

    private void receive(Mqtt5Publish publication) {
        int size = publication.getPayload().map(payload -> payload.remaining()).orElse(0);
        if (size > Packets.FRAME_BYTES) {
            tally.oversized();
            return;
        }
        listener.hear(publication.getTopic().toString(), publication.getPayloadAsBytes(), publication.isRetain());
    }

    private void await(Future<?> answer) throws RelayException, InterruptedException {
        boolean good = false;
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            good = true;
        } catch (ExecutionException failure) {
            throw new RelayException(problem.ofConnecting(refused().orElse(failure)), failure);
        } catch (TimeoutException failure) {
            throw new RelayException(problem.ofConnecting(failure), failure);
        } finally {
            if (!good) {
                cut();
            }
        }
    }
}
