package dyad.relay.door;

import dyad.relay.RelayException;
import dyad.relay.RelaySettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The listening socket. It is bound first, so that a taken port is known before anything else is touched, and accepts
 * only after {@link #open}; until then callers wait in the kernel's queue.
 */
public final class Door implements AutoCloseable {

    /** Small: a visitor who does not read makes its frames wait in bounded queues, not in socket buffers. */
    private static final WriteBufferWaterMark WRITE_BUFFER = new WriteBufferWaterMark(8 * 1024, 32 * 1024);

    private final NioEventLoopGroup loops;
    private final Hall hall;
    private final Channel listening;

    private Door(NioEventLoopGroup loops, Hall hall, Channel listening) {
        this.loops = loops;
        this.hall = hall;
        this.listening = listening;
    }

    /**
     * Binds the address of {@code settings} without accepting anyone yet.
     *
     * @param reception what lies behind the door; not called before {@link #open}
     * @throws RelayException if the address cannot be had; says why and what to do
     */
    public static Door bind(RelaySettings settings, Optional<Certificates> certificates, Reception reception)
            throws RelayException {
        InetSocketAddress address = ListenAddress.resolve(settings.host(), settings.port());
        NioEventLoopGroup loops = new NioEventLoopGroup(1, new DefaultThreadFactory("dyad-relay-door", true));
        Hall hall = new Hall(settings.limits(), certificates, reception, loops.next());
        ChannelFuture bound = bootstrap(loops, hall).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            var _ = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw ListenAddress.refused(address, bound.cause());
        }
        return new Door(loops, hall, bound.channel());
    }

    /** Lets callers in from now on. */
    public void open() {
        listening.config().setAutoRead(true);
    }

    /** The TCP port that is listened on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Stops listening and closes every connection. May be called again. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        hall.empty();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    private static ServerBootstrap bootstrap(NioEventLoopGroup loops, ChannelInitializer<Channel> hall) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false))
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_BUFFER)
                .childHandler(hall);
    }
}
