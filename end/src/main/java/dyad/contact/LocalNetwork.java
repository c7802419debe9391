package dyad.contact;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.Consumer;

/** One network interface's part of a group that no router carries further (RFC 2365, time to live 1). */
final class LocalNetwork implements AutoCloseable {
    private static final byte[] GROUP = {(byte) 239, (byte) 255, 68, 89};

    private final DatagramChannel channel;
    private final InetSocketAddress group;

    private LocalNetwork(DatagramChannel channel, InetSocketAddress group) {
        this.channel = channel;
        this.group = group;
    }

    /** Joins the group on this interface. */
    static LocalNetwork join(NetworkInterface over, int port) throws IOException {
        InetAddress address = InetAddress.getByAddress(GROUP);
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(port));
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, over);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
            channel.join(address, over);
            return new LocalNetwork(channel, new InetSocketAddress(address, port));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Hands packets over until closed; longer ones are cut, and then no packet of ours. */
    void listen(Consumer<byte[]> taker) {
        ByteBuffer buffer = ByteBuffer.allocate(Challenge.SIZE + 1);
        while (channel.isOpen()) {
            try {
                channel.receive(buffer.clear());
                byte[] packet = new byte[buffer.flip().remaining()];
                buffer.get(packet);
                taker.accept(packet);
            } catch (IOException closedOrDown) {
                close();
            }
        }
    }

    /**
     * Replies too go to all: of several ends on one machine, which share a port, only one would get what goes to it alone.
     * A packet that cannot be sent is lost, as any packet may be.
     */
    void send(byte[] packet) {
        try {
            channel.send(ByteBuffer.wrap(packet), group);
        } catch (IOException lost) {
            // The next hello tries again.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException closed) {
            // It is not used any more.
        }
    }
}
