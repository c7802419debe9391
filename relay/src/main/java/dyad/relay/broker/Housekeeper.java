package dyad.relay.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.PostOffice;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is kept and how much of it. Retained frames go to disk although they are QoS 0, so that they outlive
 * {@code kill -9}; subscriptions, and the addresses they hang on, live in memory only, because they end with their
 * connection; and there is room for so many of each.
 */
final class Housekeeper implements ActiveMQServerPlugin {

    /** The broker's name for {@code d/}: such an address carries live frames, any other a retained one. */
    private static final String LIVE = "d.";

    private static final String RETAIN = "mqtt.message.retain";

    /** A slot has a new frame once in 64 ticks; a visitor who reads too slowly loses the oldest of these. */
    private static final long WAITING_FRAMES = 8;

    private final int mostSubscriptions;
    private final int mostRetained;
    private @Nullable PostOffice postOffice;

    Housekeeper(int mostSubscriptions, int mostRetained) {
        this.mostSubscriptions = mostSubscriptions;
        this.mostRetained = mostRetained;
    }

    @Override
    public void registered(ActiveMQServer server) {
        postOffice = server.getPostOffice();
    }

    @Override
    public void beforeSend(
            @Nullable ServerSession session,
            @Nullable Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue) {
        message.setDurable(message.getBooleanProperty(RETAIN));
    }

    @Override
    public void beforeCreateQueue(QueueConfiguration queue) throws ActiveMQException {
        boolean live = isLive(queue.getAddress());
        if (queues(live) >= (live ? mostSubscriptions : mostRetained)) {
            throw new ActiveMQException("no room for another subscription or retained topic");
        }
        if (live) {
            queue.setDurable(false).setRingSize(WAITING_FRAMES);
        }
    }

    private long queues(boolean live) {
        return postOffice == null
                ? 0
                : postOffice
                        .getAllBindings()
                        .filter(binding -> isLive(binding.getAddress()) == live)
                        .count();
    }

    private static boolean isLive(SimpleString address) {
        return address.toString().startsWith(LIVE);
    }

    @Override
    public void beforeAddAddress(AddressInfo address, boolean reload) throws ActiveMQException {
        // A retained topic has two addresses, its own and its frame's.
        if (!reload
                && postOffice != null
                && postOffice.getAddresses().size() >= 2 * (mostSubscriptions + mostRetained)) {
            throw new ActiveMQException("no room for another topic");
        }
        if (isLive(address.getName())) {
            address.setTemporary(true);
        }
    }
}
