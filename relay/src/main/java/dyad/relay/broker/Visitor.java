package dyad.relay.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.Executor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;
import org.jspecify.annotations.Nullable;

/** The end of one connection's pipeline: tells the broker when the connection may be written to and when it is gone. */
final class Visitor extends ChannelInboundHandlerAdapter {

    private @Nullable Admitted admitted;

    private record Admitted(
            NettyServerConnection connection, ServerConnectionLifeCycleListener broker, Executor executor) {}

    /** From now on the broker knows this connection; it is told of its end on {@code executor}. */
    void admit(NettyServerConnection connection, ServerConnectionLifeCycleListener broker, Executor executor) {
        admitted = new Admitted(connection, broker, executor);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (admitted != null) {
            admitted.connection().fireReady(context.channel().isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (admitted != null) {
            Admitted gone = admitted;
            admitted = null;
            gone.executor()
                    .execute(() ->
                            gone.broker().connectionDestroyed(gone.connection().getID(), true));
        }
    }

    /** Whatever went wrong on the line, this connection ends, and nothing is written about it anywhere. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }
}
