package dyad.relay.broker;

import dyad.relay.RelayException;
import dyad.relay.RelayLimits;
import dyad.relay.admission.Admission;
import dyad.relay.door.Reception;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.remoting.server.RemotingService;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;
import org.jspecify.annotations.Nullable;

/**
 * Apache Artemis with its MQTT 5 protocol and none of its own acceptors: connections come from the {@code door}. (Its
 * acceptor also speaks HTTP and gathers bodies of up to 2 GB from anyone, and lets a caller who sends no known protocol
 * wait for ever.)
 */
public final class Broker implements Reception, AutoCloseable {

    /** Longest keep-alive, s; a client that asks for none or a longer one is told this. Three slow ticks are 198 s. */
    private static final int KEEP_ALIVE_SECONDS = 600;

    private static final Duration FAREWELLS = Duration.ofSeconds(3);

    private final ActiveMQServer server;
    private @Nullable MQTTProtocolManager protocol;

    private Broker(ActiveMQServer server) {
        this.server = server;
    }

    /** A broker that is not running yet. {@code sweep} is how often expired frames are looked for. */
    public static Broker create(Path data, Admission admission, RelayLimits limits, Duration sweep) {
        ActiveMQServer server = new ActiveMQServerImpl(BrokerConfiguration.of(data, sweep), new Warden(admission));
        server.registerBrokerPlugin(new Housekeeper(limits.subscriptions(), limits.retained()));
        return new Broker(server);
    }

    /**
     * Starts it and loads the retained frames.
     *
     * @param onFailure told once, in a sentence, if the broker has to stop by itself later, as on a full disk
     * @throws RelayException if it does not come up
     */
    public void start(Consumer<String> onFailure) throws RelayException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        server.registerActivationFailureListener(failure::set);
        server.registerIOCriticalErrorListener((cause, _, _) ->
                onFailure.accept("The relay stopped because its data could not be written: " + cause.getMessage()));
        try {
            server.start();
            if (!server.isActive()) {
                throw new IllegalStateException("not active", failure.get());
            }
            server.getManagementService().enableNotifications(false);
            protocol = createProtocol();
        } catch (Exception e) {
            close();
            throw new RelayException(
                    "The relay could not load its data: " + reason(e, failure.get())
                            + ". If its directory is damaged, move it away and start again; the ends send anew what is lost.",
                    e);
        }
    }

    private MQTTProtocolManager createProtocol() throws Exception {
        MQTTProtocolManager created = (MQTTProtocolManager) new MQTTProtocolManagerFactory()
                .createProtocolManager(server, Map.of(), new ArrayList<>(), new ArrayList<>());
        created.setMaximumPacketSize(RelayLimits.PACKET_BYTES);
        created.setTopicAliasMaximum(0);
        created.setServerKeepAlive(KEEP_ALIVE_SECONDS);
        return created;
    }

    private static String reason(Exception thrown, @Nullable Exception earlier) {
        return String.valueOf((earlier == null ? thrown : earlier).getMessage());
    }

    @Override
    public void furnish(ChannelPipeline pipeline) {
        started().addChannelHandlers(pipeline);
        pipeline.addLast(new Visitor());
    }

    @Override
    public void receive(Channel channel) {
        ServerConnectionLifeCycleListener listener = (ServerConnectionLifeCycleListener) server.getRemotingService();
        NettyServerConnection connection = new NettyServerConnection(Map.of(), channel, listener, false, false, null);
        listener.connectionCreated(null, connection, started());
        channel.pipeline().get(Visitor.class).admit(connection, listener, server.getThreadPool());
    }

    private MQTTProtocolManager started() {
        if (protocol == null) {
            throw new IllegalStateException("the door was opened before the broker had started; this is a bug");
        }
        return protocol;
    }

    /**
     * Stops it; the retained frames stay on disk. Close the door first. May be called again, and before {@link #start}.
     */
    @Override
    public void close() {
        awaitFarewells();
        try {
            server.stop(false);
        } catch (Exception stoppedAsFarAsItGoes) {
            // What was written is on disk, and nothing else can be done.
            return;
        }
    }

    /** Connections that the door has closed are taken down by other threads, which still need the broker. */
    private void awaitFarewells() {
        long start = System.nanoTime();
        RemotingService remoting = server.getRemotingService();
        while (remoting != null
                && remoting.getConnectionCount() > 0
                && System.nanoTime() - start < FAREWELLS.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** For tests: the names of all addresses there are, in order. */
    public List<String> addresses() {
        return server.getPostOffice().getAddresses().stream()
                .map(SimpleString::toString)
                .sorted()
                .toList();
    }
}
