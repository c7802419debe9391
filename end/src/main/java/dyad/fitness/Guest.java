package dyad.fitness;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.Packets;
import dyad.connection.Problem;
import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One connection of the examination. It sends the packets of an end and others; what it hears it keeps nowhere. */
final class Guest implements AutoCloseable {
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 10;

    private final Mqtt5AsyncClient client;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Mqtt5ConnAck welcome;

    private Guest(RelayAccess access, Mqtt5ClientBuilder builder, Consumer<Mqtt5Publish> listener)
            throws RelayException, InterruptedException {
        client = builder.addDisconnectedListener(_ -> ended.countDown()).buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, listener, Runnable::run);
        welcome = connected(access, client.connect(Packets.connect(KEEP_ALIVE_SECONDS)));
    }

    /**
     * Connects.
     *
     * @param listener hears what comes in, on a thread of the network
     * @throws RelayException when there is no connection
     */
    static Guest arrive(RelayAccess access, Entropy entropy, Consumer<Mqtt5Publish> listener)
            throws RelayException, InterruptedException {
        return new Guest(access, Packets.guest(access, entropy), listener);
    }

    /** Connects by this version of TLS. */
    static Guest arrive(RelayAccess access, Entropy entropy, String version)
            throws RelayException, InterruptedException {
        return new Guest(access, Packets.guest(access, entropy, version), _ -> {});
    }

    private static Mqtt5ConnAck connected(RelayAccess access, CompletableFuture<Mqtt5ConnAck> answer)
            throws RelayException, InterruptedException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            throw new RelayException(new Problem(access).ofConnecting(failure), failure);
        }
    }

    /** What the relay said when it let this guest in. */
    Mqtt5ConnAck welcome() {
        return welcome;
    }

    /** Asks to listen; whether the relay consents to all of it. */
    boolean listen(List<String> topics) throws InterruptedException {
        return done(client.subscribe(Packets.subscribe(topics)));
    }

    /** Sends one packet, without waiting. */
    CompletableFuture<?> send(Mqtt5Publish packet) {
        return client.publish(packet);
    }

    /** Sends one packet; whether it has left this machine. */
    boolean sent(Mqtt5Publish packet) throws InterruptedException {
        return done(send(packet));
    }

    private static boolean done(CompletableFuture<?> answer) throws InterruptedException {
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException refused) {
            return false;
        }
    }

    /** Whether the relay has not ended the connection. */
    boolean isHere() {
        return ended.getCount() > 0 && client.getState().isConnected();
    }

    /** Waits for so long, or until the relay ends the connection; whether it stands. */
    boolean stays(long millis) throws InterruptedException {
        return !ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (client.getState().isConnectedOrReconnect()) {
            var _ = client.disconnect();
        }
    }
}
